import { createRequire } from 'node:module';
import type { JsonSchema, SchemaObjects } from './schema-objects.ts';

const FORMAT = createRequire(import.meta.url)('@concord/domain/outline.schema.json') as JsonSchema & {
  $defs: SchemaObjects;
  properties: SchemaObjects;
};

const SECTIONS = ['framework', 'initiatives', 'partnerships', 'figures', 'answers'];
const GENERAL = ['language', 'period', 'confidentiality'];

/** The interchange format's own schema, each of its definitions a component beside it. */
export function outlineSchemas(): SchemaObjects {
  const { $schema: _, $id: __, $defs, ...outline } = FORMAT;
  const definitions = Object.entries($defs).map(([name, schema]) => [
    componentName(name),
    withReferences(schema),
  ]);
  const { properties } = outline;
  const section = {
    anyOf: [
      ...SECTIONS.map((name) => ({ $ref: `#/components/schemas/Outline/properties/${name}` })),
      {
        title: 'general',
        type: 'object',
        additionalProperties: false,
        required: GENERAL.filter((name) => name !== 'confidentiality'),
        properties: Object.fromEntries(GENERAL.map((name) => [name, withReferences(properties[name])])),
      },
    ],
  };
  return {
    Outline: withReferences(outline) as JsonSchema,
    OutlineSection: section,
    ...Object.fromEntries(definitions),
  };
}

function componentName(definition: string): string {
  return `Outline.${definition}`;
}

function withReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withReferences);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) =>
      name === '$ref' && typeof value === 'string'
        ? [name, `#/components/schemas/${componentName(value.replace('#/$defs/', ''))}`]
        : [name, withReferences(value)],
    ),
  );
}
