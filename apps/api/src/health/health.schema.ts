import { members, type SchemaObjects } from '../openapi/schema-objects.ts';

export const HEALTH_SCHEMAS: SchemaObjects = { Health: members({ status: { const: 'ok' } }) };
