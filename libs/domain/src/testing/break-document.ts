import { OUTLINE_SCHEMA, resolve, type Schema } from './schema-documents.ts';

type Holder = Record<string | number, unknown>;

/** One value within a document: what holds it, under which name, and what the schema says of it. */
interface Place {
  holder: Holder;
  key: string | number;
  schema: Schema;
}

function* placesIn(value: unknown, reference: Schema): Generator<Place> {
  const schema = resolve(reference);
  if (Array.isArray(value) && schema.items !== undefined) {
    for (let index = 0; index < value.length; index++) {
      yield { holder: value as unknown as Holder, key: index, schema: schema.items };
      yield* placesIn(value[index], schema.items);
    }
  } else if (typeof value === 'object' && value !== null) {
    const alternatives = schema.type === undefined ? (schema.oneOf ?? []) : [schema];
    for (const [key, member] of Object.entries(value)) {
      const memberSchema = alternatives.map((shape) => shape.properties?.[key]).find((found) => found);
      if (memberSchema === undefined) continue;
      yield { holder: value as Holder, key, schema: memberSchema };
      yield* placesIn(member, memberSchema);
    }
  }
}

const ASTRAL = '\u{1f30d}';
const STRANGE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  24,
  1899,
  1900,
  2100,
  2101,
  2015.5,
  '2015',
  '',
  'x',
  'KE',
  'KENX',
  'ken',
  'KEN\n',
  '2015-1',
  '2015-01-01T',
  '10.e',
  '100.1',
  ' ',
  'http:/',
  'https://',
  Number.POSITIVE_INFINITY,
  Number.NaN,
  [],
  [null],
  [[]],
  [[{}]],
  {},
  { country: 'KEN' },
  'total',
  'TOTAL',
  '\ud800',
  ASTRAL,
];
const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
  'a/b~c',
  '',
  'Title',
  'value',
  'missing',
  'country',
  'organisation',
  'title',
  'then',
  'toJSON',
  'length',
  '0',
];

function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const SHIFTS = [0.5, 1, -1, 1000, -1e13];
/** Longer lists than this are tried by a test of their own: they take the validator seconds each. */
const LONGEST_LIST = 1000;

const LIMITS: readonly (keyof Schema)[] = ['minLength', 'maxLength', 'minItems', 'maxItems'];

/** A value just inside, on or just outside a limit of the schema. */
function atLimit(schema: Schema, value: unknown, choice: number): unknown {
  const limits = LIMITS.filter((limit) => {
    const bound = schema[limit];
    return typeof bound === 'number' && !(limit === 'maxItems' && bound > LONGEST_LIST);
  });
  const limit = limits[choice % Math.max(limits.length, 1)];
  if (limit === undefined) {
    const bound = schema.minimum ?? schema.exclusiveMinimum ?? schema.maximum ?? 0;
    return bound + ((choice % 3) - 1);
  }
  const length = Math.max(0, (schema[limit] as number) + ((choice % 3) - 1));
  if (limit === 'minItems' || limit === 'maxItems') {
    const items = Array.isArray(value) && value.length > 0 ? value : [{}];
    return Array.from({ length }, (_, index) => items[index % items.length]);
  }
  const start = schema.pattern === undefined ? '' : 'https://';
  return start + (choice % 2 === 0 ? 'a' : ASTRAL).repeat(Math.max(0, length - start.length));
}

/** Changes one place of a document, mostly for the worse. `choices` are any natural numbers, and decide all. */
export function breakDocument(document: unknown, choices: readonly [number, number, number]): unknown {
  const root: Holder = { root: structuredClone(document) };
  const places = [
    { holder: root, key: 'root', schema: OUTLINE_SCHEMA },
    ...placesIn(root.root, OUTLINE_SCHEMA),
  ];
  const [where, how, what] = choices;
  const { holder, key, schema: reference } = places[where % places.length] as Place;
  const schema = resolve(reference);
  const value = holder[key];
  const strange = STRANGE_VALUES[what % STRANGE_VALUES.length];
  switch (how % 7) {
    case 0:
      holder[key] = strange;
      break;
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 2:
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        define(value, STRANGE_NAMES[what % STRANGE_NAMES.length] as string, strange);
      } else holder[key] = strange;
      break;
    case 3:
      if (Array.isArray(value)) value.push(what % 2 === 0 ? value[0] : strange);
      else holder[key] = typeof value === 'string' ? `${value}${'\n -a1'[what % 5]}` : strange;
      break;
    case 4:
      holder[key] = typeof value === 'string' ? value.toUpperCase() : [value];
      break;
    case 5:
      if (typeof value === 'number') holder[key] = value + (SHIFTS[what % SHIFTS.length] as number);
      else holder[key] = String(value);
      break;
    default:
      holder[key] = atLimit(schema, value, what);
  }
  return root.root;
}
