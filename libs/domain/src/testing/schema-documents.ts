import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** The keywords of JSON Schema that the outline's schema uses. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  oneOf?: Schema[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
}

const schemaFile = new URL('../outline/outline.schema.json', import.meta.url);
export const OUTLINE_SCHEMA = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;

export function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return OUTLINE_SCHEMA.$defs?.[schema.$ref.replace('#/$defs/', '')] as Schema;
}

const LONGEST_LIST = 3;

/** Documents that the schema accepts, with every optional field there or not. */
export function validDocuments(reference: Schema = OUTLINE_SCHEMA): fc.Arbitrary<unknown> {
  const schema = resolve(reference);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object') return validObjects(schema);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map(validDocuments));
  switch (schema.type) {
    case 'array':
      return validLists(schema);
    case 'string':
      return validTexts(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1_000_000 });
    case 'number':
      return fc.double({
        noNaN: true,
        noDefaultInfinity: true,
        min: schema.minimum ?? schema.exclusiveMinimum ?? -1e12,
        minExcluded: schema.exclusiveMinimum !== undefined,
        max: 1e12,
      });
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`No documents for ${JSON.stringify(schema)}`);
  }
}

function validObjects(schema: Schema): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const model = Object.fromEntries(properties.map(([name, member]) => [name, validDocuments(member)]));
  const objects = fc.record(model, { requiredKeys: schema.required ?? [] });
  const alternatives = schema.oneOf?.map(({ required }) => required?.[0] as string);
  if (alternatives === undefined) return objects;
  return fc
    .tuple(objects, fc.record(model), fc.constantFrom(...alternatives))
    .map(([object, whole, chosen]) => {
      const rest = Object.entries(object).filter(([name]) => !alternatives.includes(name));
      return Object.fromEntries([...rest, [chosen, whole[chosen]]]);
    });
}

function validLists(schema: Schema): fc.Arbitrary<unknown> {
  const items = validDocuments(schema.items ?? {});
  const lengths = { minLength: schema.minItems ?? 0, maxLength: LONGEST_LIST };
  return schema.uniqueItems ? fc.uniqueArray(items, lengths) : fc.array(items, lengths);
}

function validTexts(schema: Schema): fc.Arbitrary<string> {
  if (schema.pattern === undefined) {
    return fc.string({ unit: 'binary', minLength: schema.minLength ?? 0, maxLength: 12 });
  }
  const pattern = new RegExp(schema.pattern, 'u');
  const longest = schema.maxLength ?? 500;
  return fc.stringMatching(pattern).filter((text) => pattern.test(text) && text.length <= longest);
}
