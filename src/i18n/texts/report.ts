/** What leaves the app: pictures, tables, the printed page, the link. */
export interface ReportMessages {
  readonly outside: string;
  readonly savePicture: string;
  readonly asSvg: string;
  readonly asPng: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notSaved: (reason: string) => string;
  readonly provenance: (from: ProvenanceText) => string;
  /** The log of a provenance line. */
  readonly sample: string;
  readonly files: (names: readonly string[]) => string;
  readonly filtered: (conditions: number) => string;
}

/** Parts of a provenance line that are already written. */
export interface ProvenanceText {
  readonly log: string;
  readonly hash: string;
  readonly rows: string;
  readonly period: string;
  readonly run: {
    readonly seed: number;
    readonly replications: number;
    /** What is supposed of buyers and which inquiries were chosen, a phrase each. */
    readonly besides: readonly string[];
  } | null;
  readonly version: string;
  readonly day: string;
}
