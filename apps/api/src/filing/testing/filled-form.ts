/** What a browser would send of the form that has a basis: by name, the values that its fields hold. */
export function formIn(html: string): Map<string, string[]> {
  const form = /<form[^>]*data-words=[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value]);
  const pattern =
    /<input([^>]*)>|<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, area, text = '', select, options = ''] of form.matchAll(pattern)) {
    const name = attribute(input ?? area ?? select ?? '', 'name');
    if (name === undefined) continue;
    if (input !== undefined) {
      const isBox = /type="(checkbox|radio)"/.test(input);
      if (!isBox || / checked/.test(input)) add(name, attribute(input, 'value') ?? '');
    } else if (area !== undefined) add(name, plain(text));
    else {
      const chosen = [...options.matchAll(/<option([^>]*)>/g)].map(([, each = '']) => each);
      add(name, attribute(chosen.find((each) => / selected/.test(each)) ?? chosen[0] ?? '', 'value') ?? '');
    }
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x60;', '`')
    .replaceAll('&amp;', '&');
}
