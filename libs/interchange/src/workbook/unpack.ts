import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refusal } from '../refusal.ts';
import { PartWatch } from './watch-part.ts';

/** Bytes of all parts together, unpacked, and how many parts there may be. */
const MOST_BYTES = 50_000_000;
const MOST_PARTS = 200;

/** Parts that a reader of cells needs; pictures, comments, themes and the like are counted, and left out. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/[^/]+\.rels|xl\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/iu;
const XML = /\.(?:xml|rels|vml)$/iu;

const FORBIDDEN: readonly (readonly [RegExp, 'macros' | 'external' | 'embedded'])[] = [
  [/(?:^|\/)(?:vbaProject|vbaData)|^xl\/(?:macrosheets|dialogsheets)\//iu, 'macros'],
  [/^xl\/(?:externalLinks|queryTables)\/|^xl\/connections\.xml$|^xl\/model\//iu, 'external'],
  [/^xl\/(?:embeddings|activeX|ctrlProps)\/|\.(?:zip|xlsx|xlsm|xls|docx?|exe|dll|ole)$/iu, 'embedded'],
];

/**
 * The parts of a workbook that hold its cells, unpacked. Every part is unpacked to count what it really holds, since
 * what an archive says of itself is the sender's to choose.
 * @throws Refusal for whatever a spreadsheet of an outline has no need of.
 */
export async function unpack(file: Uint8Array): Promise<Map<string, Uint8Array>> {
  const archive = await open(file);
  const parts = new Map<string, Uint8Array>();
  const ranges: Range[] = [];
  const budget = { left: MOST_BYTES };
  for await (const entry of entriesOf(archive)) {
    requireHarmless(entry, parts);
    ranges.push(rangeOf(entry));
    if (entry.fileName.endsWith('/')) continue;
    const content = await read(archive, entry, budget);
    parts.set(entry.fileName, content);
  }
  requireApart(ranges);
  requireWithoutMacros(parts.get('[Content_Types].xml'));
  for (const [name, content] of parts) if (/\.rels$/iu.test(name)) requireInside(content);
  for (const name of [...parts.keys()]) if (!NEEDED.test(name)) parts.delete(name);
  return parts;
}

function open(file: Uint8Array): Promise<ZipFile> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, archive) => {
      if (error) reject(new Refusal('damaged', {}, { cause: error }));
      else if (archive.entryCount > MOST_PARTS) reject(new Refusal('too-many-parts'));
      else resolve(archive);
    });
  });
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  while (true) {
    const entry = await nextEntry(archive);
    if (entry === undefined) return;
    yield entry;
  }
}

function nextEntry(archive: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      archive.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      then();
    };
    archive
      .once('entry', (entry: Entry) => settle(() => resolve(entry)))
      .once('end', () => settle(() => resolve(undefined)))
      .once('error', (error: Error) => settle(() => reject(new Refusal('damaged', {}, { cause: error }))));
    archive.readEntry();
  });
}

function requireHarmless(entry: Entry, parts: ReadonlyMap<string, Uint8Array>): void {
  if (entry.isEncrypted()) throw new Refusal('protected');
  for (const [name, code] of FORBIDDEN) if (name.test(entry.fileName)) throw new Refusal(code);
  if (parts.size >= MOST_PARTS) throw new Refusal('too-many-parts');
  const isThere = [...parts.keys()].some((name) => name.toLowerCase() === entry.fileName.toLowerCase());
  if (isThere) throw new Refusal('damaged');
}

/** Unpacks one part, and stops where the budget ends. */
function read(archive: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new Refusal('damaged', {}, { cause: error }));
        return;
      }
      const isXml = XML.test(entry.fileName);
      const watch = isXml ? new PartWatch(entry.fileName) : undefined;
      const isKept = NEEDED.test(entry.fileName) || /\.rels$/iu.test(entry.fileName);
      const chunks: Buffer[] = [];
      let isFirst = true;
      const stop = (refusal: Refusal): void => {
        stream.destroy();
        reject(refusal);
      };
      stream
        .on('data', (chunk: Buffer) => {
          try {
            budget.left -= chunk.length;
            if (budget.left < 0) throw new Refusal('inflated');
            if (isFirst && startsArchive(chunk)) throw new Refusal('embedded');
            isFirst = false;
            watch?.look(chunk);
            if (isKept) chunks.push(chunk);
          } catch (refusal) {
            stop(refusal instanceof Refusal ? refusal : new Refusal('damaged', {}, { cause: refusal }));
          }
        })
        .once('end', () => resolve(Buffer.concat(chunks)))
        .once('error', (cause: Error) => stop(new Refusal('damaged', {}, { cause })));
    });
  });
}

/** An archive or a compound document within the archive. */
function startsArchive(chunk: Buffer): boolean {
  const start = chunk.subarray(0, 4).toString('latin1');
  return start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0';
}

interface Range {
  from: number;
  to: number;
}

const LOCAL_HEADER = 30;

function rangeOf({ relativeOffsetOfLocalHeader: from, compressedSize, fileNameRaw }: Entry): Range {
  return { from, to: from + LOCAL_HEADER + fileNameRaw.length + compressedSize };
}

/** Parts that share bytes are how a small archive unpacks to a large one. */
function requireApart(ranges: Range[]): void {
  ranges.sort((one, other) => one.from - other.from);
  const overlaps = ranges.some(({ from }, index) => index > 0 && from < (ranges[index - 1] as Range).to);
  if (overlaps) throw new Refusal('damaged');
}

function requireWithoutMacros(types: Uint8Array | undefined): void {
  if (types === undefined) throw new Refusal('not-xlsx');
  if (/macroEnabled|vbaProject/iu.test(Buffer.from(types).toString('latin1'))) throw new Refusal('macros');
}

/** Links of cells may lead outside; what the workbook is made of may not. */
function requireInside(relationships: Uint8Array): void {
  const text = Buffer.from(relationships).toString('latin1');
  for (const [element] of text.matchAll(/<[\w:]*Relationship\s[^>]*>/giu)) {
    if (/TargetMode\s*=\s*["']External/iu.test(element) && !/relationships\/hyperlink["']/iu.test(element)) {
      throw new Refusal('external');
    }
  }
}
