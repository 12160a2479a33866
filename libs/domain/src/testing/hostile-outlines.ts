const HEAD =
  '"format":"concord.outline/1","cycle":"c","country":"KEN","language":"en","period":{"from":2010,"to":2017}';
const INITIATIVE = '"id":"I-1","title":"One","status":"planned"';

function listed(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(',');
}

function outline(members: string): string {
  return `{${HEAD},${members}}`;
}

function figure(index: number, origin = 'KEN', measure = 'students'): string {
  const letters = [index, Math.floor(index / 26), Math.floor(index / 676)].map((place) => 65 + (place % 26));
  const destination = String.fromCharCode(...letters);
  return `{"measure":"${measure}","origin":"${origin}","destination":"${destination}","year":${1900 + (index % 200)},"value":1}`;
}

function figures(count: number, item: (index: number) => string): string {
  return outline(`"figures":[${listed(count, item)}]`);
}

/** Observations without fault, in initiatives of which each has one. */
function observations(): string {
  const indicator = `{"code":"a","unit":"persons","observations":[${listed(190, () => '{"year":2000,"value":1}')}]}`;
  return outline(
    `"initiatives":[${listed(40, (index) => `{"id":"I-${index}","status":"planned","indicators":[${listed(50, () => indicator)}]}`)}]`,
  );
}

/** Texts of several megabytes, none an outline, by what each holds too much of. */
export const HOSTILE_OUTLINES: ReadonlyMap<string, () => string> = new Map([
  ['one name over and over, on one line', () => `{${listed(500_000, () => '"aaaa":1')}}`],
  ['one name over and over, a line each', () => `{${listed(500_000, () => '\n"aaaa":1')}}`],
  ['names twice below a very long one', () => `{"${'x'.repeat(4e6)}":{${listed(500_000, () => '"a":1')}}}`],
  ['nothing in place of figures', () => figures(1_900_000, () => 'null')],
  [
    'as many broken figures as are allowed',
    () => figures(50_000, (index) => figure(index, 'KEN', 'student')),
  ],
  ['more broken figures than are allowed', () => figures(80_000, (index) => figure(index, 'KEN', 'student'))],
  ['empty figures', () => figures(3_000_000, () => '{}')],
  ['figures without fault, but the last', () => figures(50_000, (at) => (at < 49_999 ? figure(at) : '{}'))],
  ['figures of other countries', () => figures(90_000, (index) => figure(index, 'UGA'))],
  ['one figure over and over', () => figures(90_000, () => figure(0))],
  ['unknown fields', () => outline(listed(700_000, (index) => `"k${index}":1`))],
  ['unknown fields in figures', () => figures(300, () => `{${listed(2500, (index) => `"k${index}":1`)}}`)],
  [
    'one initiative over and over',
    () => outline(`"initiatives":[${listed(150_000, () => `{${INITIATIVE}}`)}]`),
  ],
  [
    'one theme over and over',
    () => outline(`"initiatives":[{${INITIATIVE},"themes":[${listed(1_900_000, () => '"ab"')}]}]`),
  ],
  [
    'parties that are none',
    () =>
      outline(
        `"partnerships":[{"parties":[${listed(1_000_000, () => '[]')},${listed(1_000_000, () => '{}')}]}]`,
      ),
  ],
  ['observations of initiatives without title', observations],
  [
    'a very long country',
    () => `{"country":"${'A'.repeat(4e6)}","figures":[${listed(50_000, (index) => figure(index))}]}`,
  ],
  [
    'a very long language tag',
    () => outline(`"language":"en${'-aa'.repeat(3e6)}!"`).replace('"language":"en",', ''),
  ],
  [
    'a very long text beyond the first plane',
    () => outline(`"framework":{"summary":"${'🌍'.repeat(2.4e6)}"}`),
  ],
  ['a list that does not end', () => figures(80_000, (index) => figure(index)).slice(0, -2)],
  ['one long line that ends badly', () => `{"a":"${'🌍'.repeat(2.4e6)}",}`],
]);
