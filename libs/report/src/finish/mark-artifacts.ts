import type { Edit, PageContent } from './page-contents.ts';

/** What a page's marks say after {@link markArtifacts}. */
export interface Marks {
  /** Numbers of the sequences that belong to the structure. */
  kept: number[];
  /** Numbers of those that were only rules and backgrounds, and belong to it no more. */
  dropped: number[];
  /** What stands outside the structure and is no artifact, in words. */
  faults: string[];
}

/** Runs of so few glyphs outside the structure are marks of the style sheet, such as an arrow before a reference. */
const MARK_GLYPHS = 2;
/** Pixels of a page's margin boxes: the shares of its height at its head and foot. */
const FURNITURE = 0.14;
/** Chromium lays pages out in pixels of 1/96 inch. */
const PIXELS_IN_POINT = 96 / 72;

const OPENED = /^\/(\w+) <<\/MCID (\d+) >> ?BDC$/;

/**
 * Marks as artifacts what decorates a page (ISO 32000-1, 14.8.2.2): running heads and feet, which Chromium writes
 * outside the structure, and rules and backgrounds, which it writes as content of the elements that they stand beside.
 */
export function markArtifacts({ text, edits, dictionary }: PageContent): Marks {
  const marks: Marks = { kept: [], dropped: [], faults: [] };
  const height = heightOf(dictionary) * PIXELS_IN_POINT;
  const next = searcher(text);
  let at = 0;
  for (;;) {
    const numbered = next.numbered(at);
    const lineStart = numbered < 0 ? text.length : text.lastIndexOf('\n', numbered) + 1;
    markOutside(text, { from: at, to: lineStart, height }, edits, marks);
    if (numbered < 0) return marks;
    const body = next.begin(numbered) + 'BDC'.length;
    const [whole, tag = '', number] = OPENED.exec(text.slice(lineStart, body)) ?? [];
    const end = endOf(next, body);
    if (whole === undefined || end < 0) {
      marks.faults.push('a marked sequence without a number or an end');
      return marks;
    }
    if (tag === 'Figure' || next.shows(body, end)) marks.kept.push(Number(number));
    else {
      marks.dropped.push(Number(number));
      edits.push({ at: lineStart, length: body - lineStart, by: LAYOUT });
    }
    at = end + 'EMC'.length;
  }
}

const LAYOUT = '/Artifact <</Type /Layout>> BDC';
const HEAD = '/Artifact <</Type /Pagination /Subtype /Header>> BDC';
const FOOT = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC';

function heightOf(dictionary: string): number {
  const [, bottom = '0', top = '0'] = /\/MediaBox \[\S+ (\S+) \S+ ([^\s\]]+)\]/.exec(dictionary) ?? [];
  return Number(top) - Number(bottom);
}

/** Looks for operators from left to right; each place is looked at once however often is asked. */
function searcher(text: string) {
  const places = new Map<string, number>();
  const find = (what: string, from: number): number => {
    const known = places.get(what) ?? -2;
    if (known === -1 || known >= from) return known;
    const found = text.indexOf(what, from);
    places.set(what, found);
    return found;
  };
  const within = (what: string, from: number, to: number): boolean => {
    const found = find(what, from);
    return found >= 0 && found < to;
  };
  return {
    numbered: (from: number) => find('/MCID ', from),
    begin: (from: number) => find('BDC', from),
    /** Of a sequence of any kind, such as the one around glyphs that stand from right to left. */
    inner: (from: number) => {
      const places = [find('BDC', from), find('BMC', from)].filter((place) => place >= 0);
      return places.length === 0 ? -1 : Math.min(...places);
    },
    end: (from: number) => find('EMC', from),
    /** Whether text or a picture is shown. */
    shows: (from: number, to: number) =>
      within(' Tj', from, to) || within(' TJ', from, to) || within(' Do\n', from, to),
  };
}

/** Where the sequence ends whose body begins there; within it can be others, which say how glyphs read. */
function endOf(next: ReturnType<typeof searcher>, body: number): number {
  let depth = 1;
  let at = body;
  for (;;) {
    const begins = next.inner(at);
    const ends = next.end(at);
    if (ends < 0) return -1;
    if (begins >= 0 && begins < ends) {
      depth++;
      at = begins + 3;
    } else {
      if (--depth === 0) return ends;
      at = ends + 3;
    }
  }
}

const PATH: ReadonlySet<string> = new Set(['re', 'm', 'l', 'c', 'v', 'y', 'h']);
const PAINT: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const TOKENS = /\S+/g;

/** Goes through operators outside the structure, and puts what is painted or shown there into artifacts. */
function markOutside(
  text: string,
  { from, to, height }: { from: number; to: number; height: number },
  edits: Edit[],
  { faults }: Marks,
): void {
  let operands = -1;
  let path = -1;
  let origin = { x: 0, y: 0 };
  const wrap = (start: number, end: number, artifact: string): void => {
    edits.push({ at: start, length: 0, by: `${artifact}\n` }, { at: end, length: 0, by: '\nEMC' });
  };
  TOKENS.lastIndex = from;
  for (let match = TOKENS.exec(text); match !== null && match.index < to; match = TOKENS.exec(text)) {
    const [token] = match;
    const start = match.index;
    const end = start + token.length;
    if (!isOperator(token)) {
      if (operands < 0) operands = start;
      continue;
    }
    if (token === 'BT') {
      const close = text.indexOf('\nET', end) + '\nET'.length;
      const artifact = artifactOf(text.slice(start, close), origin, height);
      if (artifact === undefined) faults.push('text outside the structure');
      else if (artifact !== '') wrap(start, close, artifact);
      TOKENS.lastIndex = close;
    } else if (token === 'cm') {
      const [, , , , x, y] = text.slice(operands, start).split(' ').map(Number);
      origin = { x: x ?? 0, y: y ?? 0 };
    } else if (PATH.has(token)) path = path < 0 ? (operands < 0 ? start : operands) : path;
    else if (token === 'n') path = -1;
    else if (PAINT.has(token)) {
      if (path >= 0) wrap(path, end, LAYOUT);
      path = -1;
    } else if (token === 'Do' || token === 'sh' || token === 'BI')
      faults.push('a picture outside the structure');
    operands = -1;
  }
}

/** Numbers, names, strings and arrays stand before the operator that they are for. */
function isOperator(token: string): boolean {
  return /^[A-Za-z'"]/.test(token);
}

/** Nothing where no glyph is shown; undefined where it is more than decoration. */
function artifactOf(shown: string, origin: { x: number; y: number }, height: number): string | undefined {
  const glyphs = shown.match(/<[0-9A-Fa-f]+> Tj|\] TJ/g)?.length ?? 0;
  if (glyphs === 0) return '';
  const y = Number(/1 0 0 -1 \S+ (\S+) Tm/.exec(shown)?.[1] ?? Number.NaN);
  if (origin.x === 0 && origin.y === 0) {
    if (y < height * FURNITURE) return HEAD;
    if (y > height * (1 - FURNITURE)) return FOOT;
  }
  return glyphs <= MARK_GLYPHS ? LAYOUT : undefined;
}
