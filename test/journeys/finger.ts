import type { CDPSession, Locator, Page } from 'playwright-core';

/** A place in the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One finger on the glass: what the browser makes of it, a drag or a scroll, is up to the page. */
export interface Finger {
  down(at: Spot): Promise<void>;
  /** Slides there in steps. */
  slide(to: Spot): Promise<void>;
  up(): Promise<void>;
  /** Down, there, and up again. */
  drag(from: Spot, to: Spot): Promise<void>;
}

const STEPS = 8;

/** A finger whose touches go through the browser's own gestures, as those of a screen do. */
export async function fingerOn(page: Page): Promise<Finger> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let at: Spot = { x: 0, y: 0 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Spot[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const finger: Finger = {
    async down(spot) {
      at = spot;
      await touch('touchStart', [at]);
    },
    async slide(to) {
      const from = at;
      for (let step = 1; step <= STEPS; step++) {
        const part = step / STEPS;
        at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
        await touch('touchMove', [at]);
      }
    },
    async up() {
      await touch('touchEnd', []);
    },
    async drag(from, to) {
      await finger.down(from);
      await finger.slide(to);
      await finger.up();
    },
  };
  return finger;
}

/** The middle of an element that is in sight. */
export async function middleOf(element: Locator): Promise<Spot> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
