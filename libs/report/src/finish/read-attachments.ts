import { inflateSync } from 'node:zlib';

/** What a finished report holds beside its pages. */
export interface ReadReport {
  /** From its trailer, 32 hexadecimal digits in small letters. */
  identifier: string;
  /** Files within it, by name. */
  files: ReadonlyMap<string, Buffer>;
}

const NUMBER = 7;

/**
 * Reads back what was attached to a report, as this program writes reports: an index of all objects in a stream, of which
 * those that are no streams are packed.
 * @throws Error if the file is none of this program's reports, or is cut.
 */
export function readReport(pdf: Uint8Array): ReadReport {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.subarray(-64).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const index = Number.isNaN(start) ? undefined : streamAt(bytes, start);
  const identifier = /\/ID \[<([0-9A-F]{32})>/.exec(index?.dictionary ?? '')?.[1];
  const root = Number(/\/Root (\d+) 0 R/.exec(index?.dictionary ?? '')?.[1] ?? Number.NaN);
  if (index === undefined || identifier === undefined || Number.isNaN(root)) {
    throw new Error('This is no report of this program, or it is cut');
  }
  const rows = index.content();
  const place = (object: number) => ({
    kind: rows[object * NUMBER],
    where: rows.readUInt32BE(object * NUMBER + 1),
    at: rows.readUInt16BE(object * NUMBER + 5),
  });
  const containers = new Map<number, string[]>();
  const textOf = (object: number): string => {
    const { where, at } = place(object);
    const packed = containers.get(where) ?? unpack(streamAt(bytes, place(where).where));
    containers.set(where, packed);
    return packed[at] ?? '';
  };
  const tree = /\/EmbeddedFiles (\d+) 0 R/.exec(textOf(root))?.[1];
  const files = new Map<string, Buffer>();
  for (const [, name = '', specification] of tree === undefined
    ? []
    : textOf(Number(tree)).matchAll(/\(([^)]*)\) (\d+) 0 R/g)) {
    const embedded = Number(/\/EF <<\/F (\d+) 0 R/.exec(textOf(Number(specification)))?.[1] ?? Number.NaN);
    const content = Number.isNaN(embedded) ? undefined : streamAt(bytes, place(embedded).where)?.content();
    if (content === undefined) throw new Error(`The file ${name} cannot be read from the report`);
    files.set(name, content);
  }
  return { identifier: identifier.toLowerCase(), files };
}

interface ReadStream {
  dictionary: string;
  content(): Buffer;
}

function streamAt(bytes: Buffer, offset: number): ReadStream | undefined {
  const head = bytes.indexOf(' stream\n', offset, 'latin1');
  if (head < 0) return undefined;
  const dictionary = bytes.subarray(offset, head).toString('latin1');
  const length = Number(/\/Length (\d+)>>$/.exec(dictionary)?.[1] ?? Number.NaN);
  if (Number.isNaN(length)) return undefined;
  const from = head + ' stream\n'.length;
  return { dictionary, content: () => inflateSync(bytes.subarray(from, from + length)) };
}

/** The objects of an object stream, in their order. */
function unpack(stream: ReadStream | undefined): string[] {
  if (stream === undefined) return [];
  const first = Number(/\/First (\d+)/.exec(stream.dictionary)?.[1] ?? 0);
  const text = stream.content().toString('latin1');
  const offsets = text.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = offsets.filter((_, index) => index % 2 === 1);
  return starts.map((from, index) => text.slice(first + from, first + (starts[index + 1] ?? text.length)));
}
