import type { RuleScope } from '@concord/domain';
import { Environment } from '@marcbachmann/cel-js';
import type { OutlineTable } from '../check/outline-table.ts';
import { PreviousYearView, SideView } from './corridor-view.ts';
import { readFigure, sumFigures } from './figure-functions.ts';
import { LIMITS } from './limits.ts';
import { OUTLINE_MEMBERS, OutlineView } from './outline-view.ts';
import type { Reading } from './reading.ts';

/** What the functions of a rule work on while it is worked out; set before each evaluation. */
export interface Workplace {
  reading: Reading | undefined;
  /** The outline, for scope `outline`. */
  table: OutlineTable | undefined;
}

/** Names that the expressions of a scope can use. */
export const VARIABLES: Readonly<Record<RuleScope, readonly string[]>> = {
  outline: ['outline', 'country', 'filing_date'],
  corridor: ['origin', 'destination', 'previous_year', 'measure', 'year', 'filing_date'],
};

/** Functions that read figures, which a corridor has no use for. */
export const FIGURE_FUNCTIONS = ['figure', 'sum'] as const;
export const NUMBER_FUNCTIONS = ['abs', 'min', 'max', 'count', 'size', 'int', 'double'] as const;

const INTERNAL = { async: false };
const NUMBERS = ['int', 'double'] as const;

/** The language of one scope's rules: CEL, with numbers of both kinds in one sum, and the outline's figures. */
export function createEnvironment(scope: RuleScope, workplace: Workplace): Environment {
  const environment = new Environment({
    limits: {
      maxAstNodes: LIMITS.parts,
      maxDepth: LIMITS.depth,
      maxListElements: LIMITS.listItems,
      maxCallArguments: LIMITS.arguments,
    },
  });
  addArithmetic(environment);
  environment.registerVariable('filing_date', 'string');
  if (scope === 'outline') addOutline(environment, workplace);
  else addCorridor(environment);
  environment.registerFunction(
    'step(int): bool',
    (steps: bigint) => {
      workplace.reading?.spend(Number(steps));
      return true;
    },
    INTERNAL,
  );
  environment.registerFunction(
    'settled(dyn): dyn',
    (value: unknown) => {
      workplace.reading?.giveBack(LIMITS.errorSteps);
      return value;
    },
    INTERNAL,
  );
  environment.registerFunction('weighed(dyn): dyn', (value: unknown) => weigh(value, workplace), INTERNAL);
  environment.registerFunction(
    'single(dyn): dyn',
    (value: unknown) => {
      if (typeof value === 'object' && value !== null)
        throw new RangeError('A list or an object is compared');
      return weigh(value, workplace);
    },
    INTERNAL,
  );
  return environment;
}

/** Characters that are as good as one step. */
const CHARACTERS = 64;

/** What takes longer the larger it is costs more steps. */
function weigh(value: unknown, { reading }: Workplace): unknown {
  if (Array.isArray(value)) reading?.spend(value.length);
  else if (typeof value === 'string') reading?.spend(Math.ceil(value.length / CHARACTERS));
  return value;
}

/** CEL has no `double * int`; whoever writes `figure(…) * 2` means it. */
function addArithmetic(environment: Environment): void {
  const operations: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  };
  for (const [operator, apply] of Object.entries(operations)) {
    const handle = (a: unknown, b: unknown): number => apply(Number(a), Number(b));
    environment.registerOperator(`double ${operator} int: double`, handle);
    environment.registerOperator(`int ${operator} double: double`, handle);
  }
  environment.registerOperator('double == int: bool', (a: unknown, b: unknown) => Number(a) === Number(b));
  // A double, so that one count over another is a share and not a whole number.
  environment.registerFunction('count(list): double', (list: readonly unknown[]) => list.length, INTERNAL);
  for (const a of NUMBERS) {
    environment.registerFunction(`abs(${a}): double`, (x: unknown) => Math.abs(Number(x)), INTERNAL);
    for (const b of NUMBERS) {
      const both = (choose: (x: number, y: number) => number) => (x: unknown, y: unknown) =>
        choose(Number(x), Number(y));
      environment.registerFunction(`min(${a}, ${b}): double`, both(Math.min), INTERNAL);
      environment.registerFunction(`max(${a}, ${b}): double`, both(Math.max), INTERNAL);
    }
  }
}

function addOutline(environment: Environment, workplace: Workplace): void {
  environment.registerType('Outline', { ctor: OutlineView, fields: OUTLINE_MEMBERS });
  environment.registerVariable('outline', 'Outline');
  environment.registerVariable('country', 'string');
  const read =
    (work: typeof readFigure) =>
    (
      measure: string,
      origin: string,
      destination: string,
      year: unknown,
      sex?: string,
      basis?: string,
    ): number => {
      const { table, reading } = workplace;
      if (table === undefined || reading === undefined) throw new RangeError('There is no outline at hand');
      const query = { measure, origin, destination, year: Number(year) };
      return work(
        table,
        { ...query, ...(sex === undefined ? {} : { sex }), ...(basis === undefined ? {} : { basis }) },
        reading,
      );
    };
  for (const year of NUMBERS) {
    const corridor = `string, string, string, ${year}`;
    for (const more of ['', ', string', ', string, string']) {
      environment.registerFunction(`figure(${corridor}${more}): double`, read(readFigure), INTERNAL);
    }
    environment.registerFunction(`sum(${corridor}): double`, read(sumFigures), INTERNAL);
  }
}

function addCorridor(environment: Environment): void {
  environment.registerType('Side', { ctor: SideView, fields: { country: 'string', value: 'double' } });
  environment.registerType('PreviousYear', {
    ctor: PreviousYearView,
    fields: { origin: 'double', destination: 'double' },
  });
  environment.registerVariable('origin', 'Side');
  environment.registerVariable('destination', 'Side');
  environment.registerVariable('previous_year', 'PreviousYear');
  environment.registerVariable('measure', 'string');
  environment.registerVariable('year', 'int');
}
