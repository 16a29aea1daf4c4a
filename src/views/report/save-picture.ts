import type { Store } from '../../app/commands.ts';
import { provenanceLine } from './provenance-words.ts';

/** Asked by a chart, on its way up to whoever has the store. */
export interface PictureRequest {
  readonly svg: SVGSVGElement;
  readonly title: string;
  readonly kind: 'svg' | 'png';
  /** Told when the file has been offered, or why it could not be made. */
  readonly done: (failure: string | null) => void;
}

export class SavePictureEvent extends CustomEvent<PictureRequest> {
  constructor(detail: PictureRequest) {
    super('save-picture', { detail, bubbles: true, composed: true });
  }
}

/** Good for print. */
const SCALE = 3;

/** Offers a drawn chart as a file, with its title above and where its figures come from below. */
export async function savePicture(store: Store, { svg, title, kind, done }: PictureRequest): Promise<void> {
  const { state, commands } = store;
  const of = state.page === 'data' ? 'log' : 'comparison';
  try {
    const { svgFile, pngOf } = await import('../../charts/exportChart.ts');
    const text = svgFile(svg, { title, provenance: provenanceLine(state, of, Date.now()) });
    commands.save(fileName(title, kind), kind === 'svg' ? text : await pngOf(text, SCALE));
    done(null);
  } catch (error) {
    done(error instanceof Error ? error.message : String(error));
  }
}

/** The title, without what file systems do not take. */
export const fileName = (title: string, extension: string): string =>
  `${title.replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '-').slice(0, 100)}.${extension}`;
