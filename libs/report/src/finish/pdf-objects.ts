/**
 * The objects of a PDF as Chromium writes it: one classic cross-reference table, no object streams.
 * Each is kept as the bytes between `N 0 obj` and `endobj`, so that a file of many thousands is read in milliseconds.
 */
export interface PdfObjects {
  bodies: Map<number, Buffer>;
  root: number;
  info: number;
}

/** @throws Error if the file is not laid out as Chromium lays files out. */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.subarray(Math.max(0, file.length - 1024)).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1] ?? '';
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1] ?? Number.NaN);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1] ?? Number.NaN);
  if (Number.isNaN(start + root + info))
    throw new Error('The PDF has no cross-reference table of the kind expected');
  const bodies = new Map<number, Buffer>();
  const places = readTable(file, start);
  places.forEach(({ number, offset }, index) => {
    const end = places[index + 1]?.offset ?? start;
    bodies.set(number, bodyOf(file.subarray(offset, end), number));
  });
  return { bodies, root, info };
}

/** An object's body as text; only for objects that are no streams. */
export function textOf(objects: PdfObjects, number: number): string {
  return objects.bodies.get(number)?.toString('latin1') ?? '';
}

/** The highest number that an object has. */
export function lastNumber({ bodies }: PdfObjects): number {
  let last = 0;
  for (const number of bodies.keys()) if (number > last) last = number;
  return last;
}

export function isStream(body: Buffer): boolean {
  return body.subarray(-9).toString('latin1') === 'endstream';
}

/** A text as a PDF string that any reader understands. */
export function pdfString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

function readTable(file: Buffer, start: number): { number: number; offset: number }[] {
  const table = file.subarray(start).toString('latin1');
  const places: { number: number; offset: number }[] = [];
  let number = -1;
  for (const line of table.split('\n')) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (entry !== null) {
      if (entry[2] === 'n') places.push({ number, offset: Number(entry[1]) });
      number++;
      continue;
    }
    const section = /^(\d+) \d+\s*$/.exec(line);
    if (section !== null) number = Number(section[1]);
    else if (line.startsWith('trailer')) break;
  }
  return places.sort((a, b) => a.offset - b.offset);
}

function bodyOf(slice: Buffer, number: number): Buffer {
  const head = `${number} 0 obj`;
  const end = slice.lastIndexOf('endobj');
  if (slice.subarray(0, head.length).toString('latin1') !== head || end === -1) {
    throw new Error(`The PDF's object ${number} is not where its table says`);
  }
  let from = head.length;
  let to = end;
  while (isSpace(slice[from])) from++;
  while (isSpace(slice[to - 1])) to--;
  return slice.subarray(from, to);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 10 || byte === 13 || byte === 32;
}
