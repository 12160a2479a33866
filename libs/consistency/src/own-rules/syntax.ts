import type { ASTNode, ASTOperator } from '@marcbachmann/cel-js';

/** Fields that no document has, and that reach out of it where a library is careless. */
export const UNREACHABLE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const INFIX = ['-', '*', '/', '%', '<', '<=', '>', '>='] as const satisfies readonly ASTOperator[];
type Infix = (typeof INFIX)[number];

/** Whether a node is an operator between two operands that costs one step whatever they are. */
export function isInfix(node: ASTNode): node is Extract<ASTNode, { op: Infix }> {
  return INFIX.some((operator) => operator === node.op);
}

/** The number of parts that an expression consists of. */
export function countParts(node: ASTNode): number {
  return childrenOf(node.args).reduce((sum, child) => sum + countParts(child), 1);
}

function childrenOf(operands: unknown): ASTNode[] {
  if (Array.isArray(operands)) return operands.flatMap(childrenOf);
  return isNode(operands) ? [operands] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** Whether a node is a field of a field of a name. */
export function isPath(node: ASTNode): boolean {
  return node.op === '.' && (node.args[0].op === 'id' || isPath(node.args[0]));
}

/** A path as it is written. */
export function pathText(node: ASTNode): string {
  if (node.op === '.') return `${pathText(node.args[0])}.${node.args[1]}`;
  return node.op === 'id' ? node.args : '';
}

/** A literal as it is written; undefined for kinds that rules have no use for. */
export function literalText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'bigint':
    case 'boolean':
      return `${value}`;
    case 'string':
      return JSON.stringify(value);
    case 'number':
      // Else it would be read as a whole number.
      return /^\d+$/.test(`${value}`) ? `${value}.0` : `${value}`;
    default:
      return value === null ? 'null' : undefined;
  }
}
