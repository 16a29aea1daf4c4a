/** A place in the coordinates of a drawing, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Dragging {
  readonly start?: (from: Point) => void;
  readonly move: (from: Point, to: Point) => void;
  /** `moved`: whether it went further than a click does. */
  readonly end: (from: Point, to: Point, moved: boolean) => void;
  /** The browser took the pointer away, to scroll for instance. */
  readonly cancel?: () => void;
}

const CLICK = 3; // px

/**
 * Drags with mouse, pen or finger that begin on `node`. A finger that moves up or down scrolls the page as ever.
 * Not d3-brush: it would take every finger, and write `style` attributes of its own.
 */
export function onDrag(svg: SVGSVGElement, node: SVGElement, { start, move, end, cancel }: Dragging): void {
  let from: (Point & { readonly pointer: number; moved: boolean }) | null = null;
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  };
  // Of what is inside a drawing browsers do not heed it: glyphs and thin paths would scroll sideways all the same.
  svg.style.touchAction = 'pan-y pinch-zoom';
  node.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    event.stopPropagation();
    from = { ...placeOf(event), pointer: event.pointerId, moved: false };
    node.setPointerCapture(event.pointerId);
    start?.(from);
  });
  node.addEventListener('pointermove', (event) => {
    if (from?.pointer !== event.pointerId) return;
    const to = placeOf(event);
    from.moved ||= Math.hypot(to.x - from.x, to.y - from.y) > CLICK;
    if (from.moved) move(from, to);
  });
  node.addEventListener('pointerup', (event) => {
    if (from?.pointer !== event.pointerId) return;
    const began = from;
    from = null;
    end(began, placeOf(event), began.moved);
  });
  node.addEventListener('pointercancel', () => {
    if (from !== null) cancel?.();
    from = null;
  });
}
