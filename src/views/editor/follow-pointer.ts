/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a gesture does; after `start` comes either `drop` or `cancel`, once. */
export interface Gesture {
  readonly start?: (at: Point) => void;
  readonly move: (at: Point) => void;
  readonly drop: (at: Point) => void;
  readonly cancel: () => void;
}

/** Nearer than that to an edge, what is around scrolls; px. */
const EDGE = 48;
const FASTEST = 14; // px a frame

/**
 * Follows a pointer from its press until it is let go: mouse, pen or finger. The gesture starts once the pointer has
 * moved by `slop` px; Escape, or the browser taking the pointer away, cancels. What can scroll around the pressed element
 * does so while the pointer is at its edge.
 */
export function followPointer(press: PointerEvent, gesture: Gesture, slop = 4): void {
  const from = pointOf(press);
  const scrollers = scrollersAround(press.composedPath());
  const ends = new AbortController();
  const { signal } = ends;
  let at = from;
  let started = false;
  const end = (): void => ends.abort();
  const begin = (): void => {
    started = true;
    gesture.start?.(from);
    requestAnimationFrame(scroll);
  };
  function scroll(): void {
    if (signal.aborted) return;
    if (scrolled(scrollers, at)) gesture.move(at);
    requestAnimationFrame(scroll);
  }
  const mine = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) act(event);
  };
  if (slop === 0) begin();
  addEventListener(
    'pointermove',
    mine((event) => {
      at = pointOf(event);
      if (!started && Math.hypot(at.x - from.x, at.y - from.y) >= slop) begin();
      if (started) gesture.move(at);
    }),
    { signal },
  );
  addEventListener(
    'pointerup',
    mine((event) => {
      end();
      if (started) gesture.drop(pointOf(event));
    }),
    { signal },
  );
  const cancel = (): void => {
    end();
    if (started) gesture.cancel();
  };
  addEventListener('pointercancel', mine(cancel), { signal });
  addEventListener('blur', cancel, { signal });
  // Neither text that is selected on the way nor the browser's own dragging.
  for (const kind of ['selectstart', 'dragstart'])
    addEventListener(kind, (event) => event.preventDefault(), { signal, capture: true });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !started) return;
      // The sheet around it stays open.
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    { signal, capture: true },
  );
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

const scrollersAround = (path: readonly EventTarget[]): readonly HTMLElement[] =>
  path.filter((target): target is HTMLElement => {
    if (!(target instanceof HTMLElement)) return false;
    const { overflowX, overflowY } = getComputedStyle(target);
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
    return (
      (scrolls(overflowY) && target.scrollHeight > target.clientHeight) ||
      (scrolls(overflowX) && target.scrollWidth > target.clientWidth)
    );
  });

/** px to scroll in a frame, the more the nearer the edge. */
function pull(at: number, from: number, to: number): number {
  if (at < from + EDGE) return -Math.ceil((FASTEST * Math.min(EDGE, from + EDGE - at)) / EDGE);
  return at > to - EDGE ? Math.ceil((FASTEST * Math.min(EDGE, at - to + EDGE)) / EDGE) : 0;
}

/** Scrolls what is around; whether anything moved. */
function scrolled(scrollers: readonly HTMLElement[], { x, y }: Point): boolean {
  return scrollers.some((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const { scrollLeft, scrollTop } = one;
    one.scrollBy(pull(x, left, right), pull(y, top, bottom));
    return one.scrollLeft !== scrollLeft || one.scrollTop !== scrollTop;
  });
}
