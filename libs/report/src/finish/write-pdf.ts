import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import { isStream, type PdfObjects } from './pdf-objects.ts';

const OBJECTS_IN_STREAM = 400;

/** A PDF 1.7 of these objects, those that are no streams packed together, which makes a tagged file a third as large. */
export async function writePdf({ bodies, root, info }: PdfObjects, identifier: string): Promise<Buffer> {
  const chunks: Buffer[] = [HEADER];
  let length = HEADER.length;
  const places = new Map<number, readonly [kind: 1 | 2, where: number, index: number]>();
  const append = (number: number, body: Buffer): void => {
    const head = Buffer.from(`${number} 0 obj\n`, 'latin1');
    places.set(number, [1, length, 0]);
    chunks.push(head, body, END_OF_OBJECT);
    length += head.length + body.length + END_OF_OBJECT.length;
  };
  const numbers = [...bodies.keys()].sort((a, b) => a - b);
  let next = (numbers.at(-1) ?? 0) + 1;
  const plain: { number: number; body: Buffer }[] = [];
  for (const number of numbers) {
    const body = bodies.get(number) as Buffer;
    if (isStream(body)) append(number, body);
    else plain.push({ number, body });
  }
  const groups: (typeof plain)[] = [];
  for (let from = 0; from < plain.length; from += OBJECTS_IN_STREAM)
    groups.push(plain.slice(from, from + OBJECTS_IN_STREAM));
  for (const [group, body] of (await Promise.all(groups.map(objectStream))).entries()) {
    const container = next++;
    groups[group]?.forEach(({ number }, index) => {
      places.set(number, [2, container, index]);
    });
    append(container, body);
  }
  const table = next++;
  const start = length;
  places.set(table, [1, start, 0]);
  append(
    table,
    crossReferences(
      places,
      table + 1,
      `/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${identifier}> <${identifier}>]`,
    ),
  );
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}

const HEADER = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1');
const END_OF_OBJECT = Buffer.from('\nendobj\n', 'latin1');
const SPACE = Buffer.from('\n');

const pack = promisify(deflate);

/** A stream with its dictionary. */
export function stream(dictionary: string, content: Buffer, packed = true, level = 9): Buffer {
  return packed
    ? withDictionary(`${dictionary}\n/Filter /FlateDecode`, deflateSync(content, { level }))
    : withDictionary(dictionary, content);
}

/** As {@link stream}, packed beside what else goes on: several at once take the time of one. */
export async function packedStream(dictionary: string, content: Buffer, level = 6): Promise<Buffer> {
  return withDictionary(`${dictionary}\n/Filter /FlateDecode`, await pack(content, { level }));
}

function withDictionary(dictionary: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${dictionary}\n/Length ${bytes.length}>> stream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function objectStream(objects: readonly { number: number; body: Buffer }[]): Promise<Buffer> {
  let offset = 0;
  const heads: string[] = [];
  const parts: Buffer[] = [];
  for (const { number, body } of objects) {
    heads.push(`${number} ${offset}`);
    parts.push(body, SPACE);
    offset += body.length + 1;
  }
  const head = Buffer.from(`${heads.join(' ')}\n`, 'latin1');
  return packedStream(
    `/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}`,
    Buffer.concat([head, ...parts]),
  );
}

function crossReferences(
  places: ReadonlyMap<number, readonly [kind: 1 | 2, where: number, index: number]>,
  size: number,
  trailer: string,
): Buffer {
  const rows = Buffer.alloc(size * 7);
  rows.writeUInt16BE(65_535, 5);
  for (const [number, [kind, where, index]] of places) {
    rows.writeUInt8(kind, number * 7);
    rows.writeUInt32BE(where, number * 7 + 1);
    rows.writeUInt16BE(index, number * 7 + 5);
  }
  // More effort takes ten times as long over a table, and gains nothing.
  return stream(`/Type /XRef\n/Size ${size}\n/W [1 4 2]\n${trailer}`, rows, true, 4);
}
