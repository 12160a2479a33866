import { BASES, type Fault, MEASURES, type RuleScope, SEXES } from '@concord/domain';
import type { ASTNode } from '@marcbachmann/cel-js';
import { FIGURE_FUNCTIONS, NUMBER_FUNCTIONS, VARIABLES } from './environment.ts';
import { LIMITS } from './limits.ts';
import { countParts, isInfix, isPath, literalText, pathText, UNREACHABLE } from './syntax.ts';

/** Where a part of the expression that is run comes from in the one that was written. */
interface Span {
  from: number;
  to: number;
  start: number;
}

/** An expression rewritten so that its loops, and what grows, count their steps as they go. */
export interface CountedExpression {
  text: string;
  /** Parts of the whole. */
  parts: number;
  /** The place in the written expression of a place in this one. */
  origin(place: number): number;
}

/** What is wrong at one place of an expression. */
export interface ExpressionFault extends Pick<Fault, 'message' | 'expected'> {
  /** Characters before it. */
  start: number;
}

/** Loops over lists, and whether the last argument is what they give rather than a condition. */
const LOOPS: Readonly<Record<string, boolean>> = {
  all: false,
  exists: false,
  exists_one: false,
  filter: false,
  map: true,
};
/** Loops in which an error of one item does not end the whole. */
const FORGIVING: ReadonlySet<string> = new Set(['all', 'exists']);
const TEXT_METHODS = ['startsWith', 'endsWith', 'contains'];

/** The position of arguments that are from a list of the outline format. */
const LISTS: Readonly<Record<number, readonly string[]>> = { 0: MEASURES, 4: SEXES, 5: BASES };

/**
 * Goes over a parsed expression once. What is not named here as allowed is a fault, so that nothing of the library
 * that takes long or reaches further (regular expressions, dates, bytes, types) is within reach.
 */
export function countSteps(
  expression: ASTNode,
  scope: RuleScope,
): CountedExpression | { faults: ExpressionFault[] } {
  const faults: ExpressionFault[] = [];
  const spans: Span[] = [];
  const functions: readonly string[] = [
    ...(scope === 'outline' ? FIGURE_FUNCTIONS : []),
    ...NUMBER_FUNCTIONS,
    'has',
  ];
  let text = '';

  const complain = (node: ASTNode, message: string, expected: string): void => {
    const start = node.op === 'rcall' ? node.input.indexOf(node.args[0], node.args[1].end) : node.pos;
    faults.push({ start, message, expected });
  };

  /** Writes the expression and gives the number of its parts. */
  const write = (node: ASTNode): number => {
    const from = text.length;
    const parts = writeParts(node) + 1;
    spans.push({ from, to: text.length, start: node.pos });
    return parts;
  };

  const put = (...pieces: (string | ASTNode)[]): number => {
    let parts = 0;
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece;
      else parts += write(piece);
    }
    return parts;
  };

  const list = (nodes: readonly ASTNode[]): (string | ASTNode)[] =>
    nodes.flatMap((node, index) => (index === 0 ? [node] : [', ', node]));

  const writeParts = (node: ASTNode): number => {
    switch (node.op) {
      case 'value':
        return put(literalText(node.args) ?? refuse(node, 'this kind of value'));
      case 'id':
        return put(node.args);
      case '.':
        if (UNREACHABLE.has(node.args[1])) refuse(node, `the field ${node.args[1]}`);
        return put('(', node.args[0], ').', node.args[1]);
      case '[]':
        return put('(', node.args[0], ')[', node.args[1], ']');
      case 'list':
        return put('[', ...list(node.args), ']');
      case '?:':
        return put('((', node.args[0], ') ? (', node.args[1], ') : (', node.args[2], '))');
      case '!_':
        return put('!(', node.args, ')');
      case '-_':
        return put('-(', node.args, ')');
      case '+':
        return put('weighed((', node.args[0], ') + (', node.args[1], '))');
      case '==':
      case '!=':
        return put(...single(node.args[0]), node.op, ...single(node.args[1]));
      case '&&':
      case '||':
        return put('((', ...forgiven(node.args[0], 0), `) ${node.op} (`, node.args[1], '))');
      case 'in':
        return put(...single(node.args[0]), ' in weighed(', node.args[1], ')');
      case 'call':
        return writeCall(node, node.args[0], node.args[1]);
      case 'rcall':
        return writeMethod(node, node.args[0], node.args[1], node.args[2]);
      default:
        if (isInfix(node)) return put('((', node.args[0], `) ${node.op} (`, node.args[1], '))');
        return put(refuse(node, `${node.op}`));
    }
  };

  const refuse = (node: ASTNode, what: string): string => {
    complain(
      node,
      `${what} cannot be used in a rule`,
      'numbers, texts, lists, fields, operators and the functions',
    );
    return 'null';
  };

  const single = (node: ASTNode): (string | ASTNode)[] =>
    node.op === 'value' ? [node] : ['single(', node, ')'];

  const counted = (body: ASTNode, steps: number, gives: boolean): (string | ASTNode)[] => [
    `step(${steps}) ? (`,
    body,
    gives ? ') : dyn(null)' : ') : false',
  ];

  /** A condition whose error is passed over: the steps for one are given back where there is none. */
  const forgiven = (condition: ASTNode, steps: number): (string | ASTNode)[] => [
    `step(${steps + LIMITS.errorSteps}) ? settled(`,
    condition,
    ') : false',
  ];

  const writeCall = (node: ASTNode, name: string, given: readonly ASTNode[]): number => {
    if (!functions.includes(name)) {
      complain(node, `there is no function ${name} here`, `one of ${functions.join(', ')}`);
      return put('null');
    }
    if (name === 'has') {
      const [field] = given;
      if (given.length !== 1 || field === undefined || !isPath(field)) {
        complain(
          node,
          'has is asked of something that is not a field',
          'a field, as in has(outline.framework.summary)',
        );
        return put('false');
      }
      const path = pathText(field);
      if (path.split('.').some((name) => UNREACHABLE.has(name))) refuse(field, `the field ${path}`);
      return put('has(', path, ')');
    }
    if (name === 'figure' || name === 'sum') given.forEach(checkListed);
    if (name === 'size') return put('size(weighed(', ...list(given), '))');
    return put(`${name}(`, ...list(given), ')');
  };

  const checkListed = (argument: ASTNode, position: number): void => {
    const names = LISTS[position];
    if (names === undefined || argument.op !== 'value' || typeof argument.args !== 'string') return;
    if (!names.includes(argument.args)) {
      complain(argument, `there is no ${argument.args}`, `one of ${names.join(', ')}`);
    }
  };

  const writeMethod = (node: ASTNode, name: string, receiver: ASTNode, given: readonly ASTNode[]): number => {
    if (Object.hasOwn(LOOPS, name)) return writeLoop(node, name, receiver, given);
    if (name === 'size' || TEXT_METHODS.includes(name)) {
      return put('weighed(', receiver, `).${name}(`, ...list(given), ')');
    }
    const known = [...Object.keys(LOOPS), 'size', ...TEXT_METHODS];
    complain(node, `there is no .${name}(…) here`, `one of ${known.map((each) => `.${each}(…)`).join(', ')}`);
    return put('null');
  };

  const writeLoop = (node: ASTNode, name: string, receiver: ASTNode, given: readonly ASTNode[]): number => {
    const [variable, ...bodies] = given;
    if (variable?.op !== 'id' || bodies.length === 0 || bodies.length > (name === 'map' ? 2 : 1)) {
      complain(
        node,
        `.${name}(…) is not complete`,
        `a name and a condition, as in .${name}(item, item.status == "planned")`,
      );
      return put('null');
    }
    if (VARIABLES[scope].includes(variable.args)) {
      complain(variable, `${variable.args} has a meaning already`, 'another name for the item');
    }
    let parts = put('(', receiver, `).${name}(${variable.args}`);
    bodies.forEach((body, index) => {
      const gives = LOOPS[name] === true && index === bodies.length - 1;
      const steps = countParts(body);
      parts += put(', ', ...(FORGIVING.has(name) ? forgiven(body, steps) : counted(body, steps, gives)));
    });
    return parts + put(')');
  };

  const parts = put(expression);
  if (faults.length > 0) return { faults };
  return { text, parts, origin: (place) => narrowest(spans, place)?.start ?? 0 };
}

function narrowest(spans: readonly Span[], place: number): Span | undefined {
  let found: Span | undefined;
  for (const span of spans) {
    const holds = span.from <= place && place < span.to;
    if (holds && (found === undefined || span.to - span.from < found.to - found.from)) found = span;
  }
  return found;
}
