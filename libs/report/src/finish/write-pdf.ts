import { deflateSync } from 'node:zlib';
import { isStream, type PdfObjects } from './pdf-objects.ts';

const OBJECTS_IN_STREAM = 400;

/** A PDF 1.7 of these objects, those that are no streams packed together, which makes a tagged file a third as large. */
export function writePdf({ bodies, root, info }: PdfObjects, identifier: string): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const places = new Map<number, readonly [kind: 1 | 2, where: number, index: number]>();
  const append = (number: number, body: Buffer): void => {
    const chunk = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    places.set(number, [1, length, 0]);
    chunks.push(chunk);
    length += chunk.length;
  };
  const numbers = [...bodies.keys()].sort((a, b) => a - b);
  let next = (numbers.at(-1) ?? 0) + 1;
  const plain: { number: number; body: Buffer }[] = [];
  for (const number of numbers) {
    const body = bodies.get(number) as Buffer;
    if (isStream(body)) append(number, body);
    else plain.push({ number, body });
  }
  for (let from = 0; from < plain.length; from += OBJECTS_IN_STREAM) {
    const packed = plain.slice(from, from + OBJECTS_IN_STREAM);
    const container = next++;
    packed.forEach(({ number }, index) => {
      places.set(number, [2, container, index]);
    });
    append(container, objectStream(packed));
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

/** A stream with its dictionary. */
export function stream(dictionary: string, content: Buffer, packed = true, level = 9): Buffer {
  const bytes = packed ? deflateSync(content, { level }) : content;
  const filter = packed ? '/Filter /FlateDecode\n' : '';
  return Buffer.concat([
    Buffer.from(`<<${dictionary}\n${filter}/Length ${bytes.length}>> stream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function objectStream(objects: readonly { number: number; body: Buffer }[]): Buffer {
  let offset = 0;
  const heads: string[] = [];
  const parts: Buffer[] = [];
  for (const { number, body } of objects) {
    heads.push(`${number} ${offset}`);
    parts.push(body, Buffer.from('\n'));
    offset += body.length + 1;
  }
  const head = Buffer.from(`${heads.join(' ')}\n`, 'latin1');
  return stream(
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
  return stream(`/Type /XRef\n/Size ${size}\n/W [1 4 2]\n${trailer}`, rows);
}
