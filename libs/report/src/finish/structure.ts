import { type PdfObjects, pdfString } from './pdf-objects.ts';

/**
 * Closes two gaps that Chromium leaves in a tagged document: links get a description, and list items a body.
 * @param describe what a link to a place leads to; undefined where nothing is known of it.
 */
export function mendStructure(
  { bodies }: PdfObjects,
  describe: (target: string) => string | undefined,
): void {
  const labels = new Set<number>();
  const items: { number: number; text: string }[] = [];
  for (const [number, body] of bodies) {
    // Every object of interest is a short dictionary; streams are long or start otherwise.
    if (body.length > 100_000 || body[0] !== 0x3c) continue;
    const head = body.subarray(0, 80).toString('latin1');
    if (head.startsWith('<</Type /Annot')) bodies.set(number, describeLink(body, describe));
    else if (head.startsWith('<</Type /StructElem\n/S /Lbl')) labels.add(number);
    else if (head.startsWith('<</Type /StructElem\n/S /LI\n'))
      items.push({ number, text: body.toString('latin1') });
  }
  let next = Math.max(...bodies.keys()) + 1;
  for (const { number, text } of items) {
    const kids = [
      ...(/\/K (?:\[([\d R]*)\]|(\d+ 0 R))/.exec(text)?.slice(1).join(' ') ?? '').matchAll(/(\d+) 0 R/g),
    ].map(([, kid]) => Number(kid));
    const content = kids.filter((kid) => !labels.has(kid));
    if (content.length === 0) continue;
    const own = kids.filter((kid) => labels.has(kid));
    const list = (numbers: readonly number[]): string =>
      `[${numbers.map((each) => `${each} 0 R`).join(' ')}]`;
    bodies.set(
      number,
      Buffer.from(text.replace(/\/K (?:\[[\d R]*\]|\d+ 0 R)/, `/K ${list([...own, next])}`), 'latin1'),
    );
    bodies.set(
      next,
      Buffer.from(`<</Type /StructElem\n/S /LBody\n/P ${number} 0 R\n/K ${list(content)}>>`, 'latin1'),
    );
    for (const kid of content) {
      const child = bodies.get(kid)?.toString('latin1') ?? '';
      bodies.set(kid, Buffer.from(child.replace(`/P ${number} 0 R`, `/P ${next} 0 R`), 'latin1'));
    }
    next++;
  }
}

function describeLink(body: Buffer, describe: (target: string) => string | undefined): Buffer {
  const text = body.toString('latin1');
  const target = /\/Dest \/(\S+?)(?=[\s/>])/.exec(text)?.[1] ?? /\/URI \(([^)]*)\)/.exec(text)?.[1];
  if (!text.includes('/Subtype /Link') || text.includes('/Contents') || target === undefined) return body;
  const description = describe(target) ?? target;
  return Buffer.from(text.replace(/>>$/, `\n/Contents ${pdfString(description)}>>`), 'latin1');
}
