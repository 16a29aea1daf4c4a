import { question } from '../question.ts';

/** What can be called, and how: operators and what only DuckDB itself asks are left out. */
export const functions = question(
  'functions',
  { name: 'text', kind: 'text', parameters: 'text?' },
  `SELECT function_name AS name, min(function_type) AS kind, min(array_to_string(parameters, ', ')) AS parameters
FROM duckdb_functions()
WHERE regexp_full_match(function_name, '[a-z][a-z0-9_]*') AND function_type <> 'pragma'
  AND NOT regexp_matches(function_name, '^(pg_|duckdb_|pragma_|has_|__|test_|read_|write_|force_|checkpoint|enable_|disable_|truncate_)')
GROUP BY function_name
ORDER BY name`,
);

/** Words of SQL, as this DuckDB reads it. */
export const keywords = question(
  'keywords',
  { word: 'text' },
  `SELECT keyword_name AS word FROM duckdb_keywords() WHERE keyword_category <> 'unreserved'
UNION SELECT unnest(['filter', 'over', 'partition', 'within', 'qualify', 'by', 'temp', 'first', 'last', 'nulls'])
ORDER BY word`,
);
