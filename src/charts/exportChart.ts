import { wrap } from './labels.ts';
import { BOLD, FONT, FONT_SIZE, PALETTE } from './theme.ts';

export interface ExportedChart {
  /** Above the chart. */
  readonly title: string;
  /** Below it: file hash, period, seed, replications, version. */
  readonly provenance: string;
  /** Colours of the dark theme on its ground; the light theme on white unless told. */
  readonly dark?: boolean;
}

const MARGIN = 16; // px around everything
const TITLE = { size: 16, line: 22 };
const NOTE = { size: FONT_SIZE, line: 16 };

/** What only the screen needs: roles and stops of the keyboard, cursors, classes and what they say. */
const ON_SCREEN = /^(role|tabindex|cursor|class|style|aria-.*|data-.*|pointer-events)$/;

/**
 * A drawn chart as the text of a file of its own: colours instead of the page's variables, the type named, the title
 * above and where the figures come from below. What only the screen needs is left out.
 */
export function svgFile(svg: SVGSVGElement, { title, provenance, dark = false }: ExportedChart): string {
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const theme = dark ? 1 : 0;
  const titles = wrap(title, (width * FONT_SIZE) / TITLE.size, BOLD);
  const notes = wrap(provenance, width);
  const top = MARGIN + titles.length * TITLE.line + 10;
  const foot = top + height + 12;
  const size = { width: width + 2 * MARGIN, height: foot + notes.length * NOTE.line + MARGIN };
  const line = (text: string, y: number, look: string): string =>
    `<text x="${MARGIN}" y="${y}" ${look}>${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="${escaped(resolved(FONT, theme))}" font-size="${FONT_SIZE}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${size.width}" height="${size.height}" fill="${PALETTE.surface[theme]}"/>`,
    ...titles.map((text, i) =>
      line(
        text,
        MARGIN + TITLE.size + i * TITLE.line,
        `font-size="${TITLE.size}" font-weight="${BOLD}" fill="${PALETTE.ink[theme]}"`,
      ),
    ),
    `<g transform="translate(${MARGIN},${top})"${attributesOf(svg, theme)}>`,
    ...[...svg.children].map((child) => markup(child, theme)),
    '</g>',
    ...notes.map((text, i) => line(text, foot + NOTE.size + i * NOTE.line, `fill="${PALETTE.muted[theme]}"`)),
    '</svg>',
    '',
  ].join('\n');
}

/** An element with all that is in it, as XML; a page's own way of writing it may be HTML. */
function markup(node: Element, theme: 0 | 1): string {
  if (node.localName === 'style' || node.hasAttribute('data-screen')) return '';
  const inside = [...node.childNodes].map((child) =>
    child.nodeType === 1
      ? markup(child as Element, theme)
      : child.nodeType === 3
        ? escaped(child.textContent ?? '')
        : '',
  );
  const { localName } = node;
  return `<${localName}${attributesOf(node, theme)}>${inside.join('')}</${localName}>`;
}

const SIZES = ['width', 'height', 'viewBox', 'xmlns', 'font-family'];

function attributesOf(node: Element, theme: 0 | 1): string {
  return [...node.attributes]
    .filter(({ name }) => !ON_SCREEN.test(name) && !(node.localName === 'svg' && SIZES.includes(name)))
    .map(({ name, value }) => ` ${name}="${escaped(resolved(value, theme))}"`)
    .join('');
}

/** `var(--ink, #1a1d21)` as the colour of a theme; a variable that is no colour of the page is its fallback. */
const resolved = (value: string, theme: 0 | 1): string =>
  value.replace(/var\(--([\w-]+), ([^()]*)\)/g, (_, name: string, fallback: string) =>
    Object.hasOwn(PALETTE, name) ? PALETTE[name as keyof typeof PALETTE][theme] : fallback,
  );

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/**
 * A picture of an svg file, `scale` times as large; a scale of 3 is good for print.
 * @throws when the browser cannot draw it, or has no room for one so large
 */
export async function pngOf(svgText: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error(`no picture of ${canvas.width} × ${canvas.height} px`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
