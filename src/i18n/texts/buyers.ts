/** What a text says of muted buyers; shares in percent. */
export interface MutedFigures {
  readonly share: number;
  readonly factor: number;
  readonly dropout: number;
  readonly bypass: boolean;
}

/** What a shop supposes of its buyers beyond the log; shares in percent. */
export interface BuyerMessages {
  readonly title: string;
  readonly nothing: string;
  readonly note: string;
  /** Stands in the basis of a result. */
  readonly assumes: (parts: readonly string[]) => string;
  readonly all: (parts: readonly string[]) => string;
  readonly vip: string;
  readonly vipNote: string;
  readonly vipShare: string;
  readonly vipWords: (share: number) => string;
  readonly muted: string;
  readonly mutedNote: string;
  readonly mutedShare: string;
  readonly thinkFactor: string;
  readonly times: string;
  readonly dropout: string;
  readonly bypass: string;
  readonly mutedWords: (muted: MutedFigures) => string;
  readonly returns: string;
  readonly returnsNote: string;
  /** In a log whose buyers wait for ever. */
  readonly nobodyLeaves: string;
  readonly probability: string;
  readonly after: string;
  readonly minutes: string;
  readonly returnsWords: (probability: number, minutes: number) => string;
  /** Why nothing can run. */
  readonly wrong: string;
}
