import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { PROBLEMS, type ProblemKind } from '../problem/problem.ts';

type Decorator = MethodDecorator & ClassDecorator;

export interface AnswerOptions {
  description: string;
  /** Name of the body's schema; without it the answer has no body, or one that `schemaOf` describes. */
  schema?: string;
  mediaType?: string;
  /** Names of schemas by further media types that the answer can come as. */
  also?: Readonly<Record<string, string>>;
  /** What each header of the answer says. */
  headers?: Readonly<Record<string, string>>;
}

/** Documents one answer of a route. */
export function Answers(status: number, options: AnswerOptions): Decorator {
  const { description, schema, mediaType = 'application/json', also = {}, headers = {} } = options;
  const content = Object.entries({ ...(schema === undefined ? {} : { [mediaType]: schema }), ...also });
  return ApiResponse({
    status,
    description,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, meaning]) => [
        name,
        { description: meaning, schema: { type: 'string' } },
      ]),
    ),
    ...(content.length === 0
      ? {}
      : { content: Object.fromEntries(content.map(([type, name]) => [type, { schema: named(name) }])) }),
  });
}

/** Documents the problems that a route can answer with, those of one status together. */
export function Problems(...kinds: ProblemKind[]): Decorator {
  const byStatus = Map.groupBy(kinds, (kind) => PROBLEMS[kind].status);
  return applyDecorators(
    ...[...byStatus].map(([status, group]) =>
      Answers(status, {
        description: describeProblems(group),
        schema: 'Problem',
        mediaType: 'application/problem+json',
      }),
    ),
  ) as Decorator;
}

export function describeProblems(kinds: readonly ProblemKind[]): string {
  return kinds.map((kind) => `\`${kind}\`: ${PROBLEMS[kind].title}.`).join(' ');
}

/** Documents a JSON body by the name of its schema. */
export function TakesBody(schema: string, description: string, required = true): MethodDecorator {
  return ApiBody({ description, required, schema: named(schema) });
}

/** Documents a request header. */
export function TakesHeader(name: string, description: string, required = false): Decorator {
  return ApiHeader({ name, description, required, schema: { type: 'string' } });
}

function named(schema: string): { $ref: string } {
  return { $ref: `#/components/schemas/${schema}` };
}
