import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Problem, type ProblemError } from '../problem/problem.ts';

/**
 * Checks parameters, queries and bodies against their DTO classes: unknown names are refused, and everything that is
 * wrong is said at once. A body's faults have pointers, a parameter's its name.
 */
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors: ValidationError[]) => new Rejected(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (
      metadata.type === 'body' &&
      !isObject(value) &&
      !Buffer.isBuffer(value) &&
      metadata.metatype !== Object
    ) {
      throw new Problem('invalid-fields', 'The body cannot be accepted.', {
        errors: [{ pointer: '', detail: 'Not an object', expected: 'an object' }],
      });
    }
    // The framework would drop this name without a word.
    if (isObject(value) && Object.hasOwn(value as object, '__proto__')) {
      throw refusal(metadata.type, [{ property: '__proto__', constraints: { whitelistValidation: '' } }]);
    }
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      throw refusal(metadata.type, error.errors);
    }
  }
}

function refusal(type: ArgumentMetadata['type'], errors: readonly ValidationError[]): Problem {
  if (type === 'body') {
    return new Problem('invalid-fields', 'The body has fields that cannot be accepted.', {
      errors: bodyErrors(errors, ''),
    });
  }
  return new Problem('malformed-request', 'The request has parameters that cannot be accepted.', {
    errors: errors.map(({ property, constraints }) => ({
      parameter: property,
      ...words(constraints, 'parameter of this address'),
    })),
  });
}

class Rejected extends Error {
  readonly errors: ValidationError[];

  constructor(errors: ValidationError[]) {
    super('Refused');
    this.errors = errors;
  }
}

function bodyErrors(errors: readonly ValidationError[], parent: string): ProblemError[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = constraints === undefined ? [] : [{ pointer, ...words(constraints, 'field here') }];
    return [...own, ...bodyErrors(children ?? [], pointer)];
  });
}

/** A DTO's message says what is expected; what was sent is not repeated. */
function words(
  constraints: Readonly<Record<string, string>> | undefined,
  what: string,
): { detail: string; expected?: string } {
  if (constraints?.whitelistValidation !== undefined) return { detail: `Not a ${what}` };
  return { detail: 'The value cannot be accepted', expected: Object.values(constraints ?? {}).join('; ') };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
