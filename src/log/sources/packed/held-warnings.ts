import type { Warn } from '../source.ts';

/** Warnings about a part that may be taken or not: they are passed on once it is. */
export class HeldWarnings {
  private readonly held: Parameters<Warn>[] = [];
  private readonly pass: Warn;
  private released = false;

  constructor(pass: Warn) {
    this.pass = pass;
  }

  readonly warn: Warn = (...warning) => {
    if (this.released) this.pass(...warning);
    else this.held.push(warning);
  };

  release(): void {
    this.released = true;
    for (const warning of this.held.splice(0)) this.pass(...warning);
  }
}
