/** What the headings of a document say, in their order, as text. */
export function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, , content = '']) =>
    textOf(content),
  );
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Markup as the text that it shows, without its tags, spaces as one. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return CHARACTERS[name] ?? whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return String.fromCodePoint(code);
    })
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}
