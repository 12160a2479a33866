/** One thing that is wrong with a document: where, what, and what is expected instead. */
export interface Fault {
  /** RFC 6901 pointer into the document; empty for the document itself. */
  pointer: string;
  /** What is wrong, without a full stop. */
  message: string;
  /** What is expected instead, without a full stop. */
  expected: string;
}
