import { Problem } from './problem.ts';

/** Somebody is signed in, and has to show again that it is they. On pages they are led there, and come back. */
export class ConfirmationRequired extends Problem {
  constructor() {
    super('sign-in-required', 'Show again that it is you.');
  }
}
