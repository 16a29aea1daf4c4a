import { toJsonSchema } from '@valibot/to-json-schema';
import prettier from 'prettier';
import * as v from 'valibot';
import { lessonSchema, planSchema, scenarioSchema } from '../../src/model/schema.ts';

/** What the files of `scenarios/` look like; plans and lessons of a shop are files of their own. */
export const SCHEMAS = {
  plan: planSchema,
  lesson: lessonSchema,
  scenario: v.omit(scenarioSchema, ['plans', 'lessons']),
} satisfies Record<string, v.GenericSchema>;

/** The JSON Schema of such a file, as text. */
export const schemaText = (kind: keyof typeof SCHEMAS): Promise<string> =>
  prettier.format(JSON.stringify(toJsonSchema(SCHEMAS[kind]), null, 2), { parser: 'json', printWidth: 120 });
