import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
/** Methods of compression. */
const STORED = 0;
const DEFLATED = 8;

/** An archive of the parts as they are, without compression (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16). */
export function storeArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return archiveOf(parts, STORED);
}

/** The same, compressed. Neither has a date in it: the same parts are the same bytes. */
export function packArchive(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return archiveOf(parts, DEFLATED);
}

function archiveOf(parts: ReadonlyMap<string, Uint8Array>, method: number): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, plain] of parts) {
    const encoded = Buffer.from(name);
    const content = method === STORED ? plain : deflateRawSync(plain);
    const fields = commonFields(encoded.length, { plain, content, method });
    const local = Buffer.concat([number32(LOCAL), fields, number16(0), encoded]);
    files.push(local, Buffer.from(content.buffer, content.byteOffset, content.length));
    directory.push(
      Buffer.concat([
        number32(CENTRAL),
        number16(VERSION),
        fields,
        Buffer.alloc(12),
        number32(offset),
        encoded,
      ]),
    );
    offset += local.length + content.length;
  }
  const central = Buffer.concat(directory);
  const count = number16(parts.size);
  const end = [
    number32(END),
    number32(0),
    count,
    count,
    number32(central.length),
    number32(offset),
    number16(0),
  ];
  return Buffer.concat([...files, central, ...end]);
}

/** What the header before a part and its entry in the directory have in common. */
function commonFields(
  nameLength: number,
  { plain, content, method }: { plain: Uint8Array; content: Uint8Array; method: number },
): Buffer {
  return Buffer.concat([
    number16(VERSION),
    number16(UTF8),
    number16(method),
    Buffer.alloc(4),
    number32(crc32(plain)),
    number32(content.length),
    number32(plain.length),
    number16(nameLength),
  ]);
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
