import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { accessOf } from '../access/policy.ts';
import { ASSESSMENT_SCHEMAS } from '../assessment/assessment.schema.ts';
import { CASE_SCHEMAS } from '../cases/case.schema.ts';
import { CYCLE_ACCESS_SCHEMAS } from '../cycle-access/cycle-access.schema.ts';
import { CYCLE_SCHEMAS } from '../cycles/cycle.schema.ts';
import { EDITION_SCHEMAS } from '../editions/edition.schema.ts';
import { FINDING_SCHEMAS } from '../findings/finding.schema.ts';
import { HANDSHAKE_SCHEMAS } from '../handshakes/handshake.schema.ts';
import { HEALTH_SCHEMAS } from '../health/health.schema.ts';
import { INTERCHANGE_SCHEMAS } from '../import-export/interchange.schema.ts';
import { OUTLINE_SCHEMAS } from '../outlines/outline.schema.ts';
import { PRE_CHECK_SCHEMAS } from '../pre-check/pre-check.schema.ts';
import { PROBLEM_SCHEMAS } from '../problem/problem.schema.ts';
import { PROBLEMS, type ProblemKind } from '../problem/problem.ts';
import { SUBMITTING_SCHEMAS } from '../submitting/submitting.schema.ts';
import { describeProblems } from './answers.ts';
import { ApiDocument } from './api-document.ts';
import { outlineSchemas } from './outline-schema.ts';
import type { SchemaObjects } from './schema-objects.ts';

const SCHEME = 'token';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const SCHEMAS: SchemaObjects = {
  ...PROBLEM_SCHEMAS,
  ...HEALTH_SCHEMAS,
  ...CYCLE_SCHEMAS,
  ...CYCLE_ACCESS_SCHEMAS,
  ...OUTLINE_SCHEMAS,
  ...INTERCHANGE_SCHEMAS,
  ...PRE_CHECK_SCHEMAS,
  ...SUBMITTING_SCHEMAS,
  ...FINDING_SCHEMAS,
  ...CASE_SCHEMAS,
  ...HANDSHAKE_SCHEMAS,
  ...EDITION_SCHEMAS,
  ...ASSESSMENT_SCHEMAS,
  Pdf: { type: 'string', contentMediaType: 'application/pdf' },
  Description: { type: 'object', required: ['openapi', 'info', 'paths'] },
};

/** Makes the description of everything that the application answers, and hands it to its route. */
export function publishDocument(app: INestApplication): void {
  app.get(ApiDocument).publish(createDocument(app));
}

function createDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Concord')
    .setDescription(
      'Countries file migration policy outlines; their checks and the editions compiled from them. ' +
        'Problems are RFC 9457 problem details. Every answer carries X-Request-Id.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token' }, SCHEME)
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) =>
      `${lowerFirst(controller.replace(/Controller$/, ''))}.${method}`,
  });
  document.components ??= {};
  document.components.schemas = { ...SCHEMAS, ...outlineSchemas() } as Schemas;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'put', 'post', 'patch'] as const) {
      const operation = item[method];
      if (operation !== undefined) describeAccess(operation, method, path);
    }
  }
  return document;
}

/** What holds for every route: who may use it, and what any of them can answer. */
function describeAccess(operation: Operation, method: string, path: string): void {
  const access = accessOf(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'));
  const isPublic = access === 'public';
  const refused: ProblemKind = method === 'get' ? 'not-found' : 'forbidden';
  operation.security = isPublic ? [] : [{ [SCHEME]: [] }];
  const common: ProblemKind[] = isPublic
    ? ['internal']
    : ['sign-in-required', refused, 'too-many-requests', 'internal', 'unavailable'];
  for (const kind of ['malformed-request', ...common] as const) {
    const { status } = PROBLEMS[kind];
    operation.responses[status] ??= {
      description: describeProblems([kind]),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
