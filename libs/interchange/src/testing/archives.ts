import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive that a test makes, true to its content unless it says otherwise. */
export interface Part {
  name: string;
  content: Uint8Array | string;
  /** General purpose bits, 1 for encrypted. */
  flags?: number;
  /** What the archive says of its size, where that is not so. */
  declared?: number;
  /** Of whose bytes it makes use, instead of having its own. */
  shares?: string;
}

/** An archive of deflated parts, as a sender of bad intent would make it too. */
export function makeArchive(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, { offset: number; fields: Buffer }>();
  let end = 0;
  for (const { name, content, flags = 0, declared, shares } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes, { level: 9 });
    const encoded = Buffer.from(name);
    const fields = Buffer.alloc(24);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? bytes.length, 18);
    fields.writeUInt16LE(encoded.length, 22);
    const shared = shares === undefined ? undefined : offsets.get(shares);
    const place = { offset: shared?.offset ?? end, fields: shared?.fields ?? fields };
    offsets.set(name, place);
    if (shared === undefined) {
      const local = Buffer.concat([signature(0x04034b50), fields, Buffer.alloc(2), encoded, packed]);
      files.push(local);
      end += local.length;
    }
    const entry = Buffer.from(place.fields);
    entry.writeUInt16LE(encoded.length, 22);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(place.offset);
    directory.push(
      Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), entry, Buffer.alloc(12), offset, encoded]),
    );
  }
  const central = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(parts.length, 4);
  tail.writeUInt16LE(parts.length, 6);
  tail.writeUInt32LE(central.length, 8);
  tail.writeUInt32LE(end, 12);
  return Buffer.concat([...files, central, signature(0x06054b50), tail]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook with one sheet of the cells given, as the format asks for them. */
export function workbookParts(cells: string, sheetName = 'Figures'): Part[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(cells) },
  ];
}

export function sheetXml(cells: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`;
}

/** A row of cells with texts and numbers in them. */
export function rowXml(row: number, values: readonly (string | number | null)[]): string {
  const cells = values.map((value, index) => {
    const reference = `${String.fromCharCode(65 + index)}${row}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}
