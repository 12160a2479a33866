import { escapeMarkup } from '@concord/rendering';
import { INK } from './palette.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; numbers are kept to two decimals, so that drawings stay small. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeMarkup(`${value}`)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export interface TextStyle {
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  weight?: number;
  fill?: string;
  transform?: string;
}

/** A line of text with its baseline at y. */
export function label(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { anchor, size = 10.25, weight, fill = INK, transform } = style;
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-size': size,
      'font-weight': weight,
      fill,
      transform,
    },
    escapeMarkup(content),
  );
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  attributes: Attributes = {},
): string {
  return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 0.75, ...attributes });
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  attributes: Attributes = {},
): string {
  return element('rect', { x, y, width, height, fill, ...attributes });
}

/** The drawing as a whole, with the text that stands for it where it cannot be seen. */
export function picture(
  width: number,
  height: number,
  description: string,
  children: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
      'aria-label': description,
    },
    ...children,
  );
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** About how wide a text is: letters are taken as a little less than half as wide as they are high, ideographs as wide. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.49) * size;
  return width;
}

/** A text that fits a width at a size, cut with an ellipsis where it must be. */
export function fit(content: string, width: number, size: number): string {
  if (widthOf(content, size) <= width) return content;
  const letters = [...content];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A round number at or above a value: 1, 2, 2.5 or 5 times a power of ten. */
export function ceilingOf(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((each) => each * power >= value - 1e-9) ?? 10;
  return step * power;
}
