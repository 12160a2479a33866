export { countryName, term } from './codes/names.ts';
export * from './cycle/cycle.ts';
export type * from './fault.ts';
export type * from './outline/outline.ts';
export * from './outline/vocabulary.ts';
