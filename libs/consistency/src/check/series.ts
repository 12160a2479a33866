import type { CountryCode } from '@concord/domain';
import type { SeriesKind } from './cell.ts';

/** Rows `from` ≤ row < `to` of a table. */
export interface Range {
  from: number;
  to: number;
}

/** The rows about one partner: first those in which the reporter is the origin. */
export interface PartnerRange extends Range {
  /** The first row in which it is the destination. */
  split: number;
}

/** One side, measure, basis, sex and partner over the years; rows are in the order of the years. */
export class Series implements Range, SeriesKind {
  readonly from: number;
  readonly to: number;
  readonly partner: CountryCode;
  readonly kind: SeriesKind;

  constructor(from: number, to: number, partner: CountryCode, kind: SeriesKind) {
    this.from = from;
    this.to = to;
    this.partner = partner;
    this.kind = kind;
  }

  get side() {
    return this.kind.side;
  }

  get measure() {
    return this.kind.measure;
  }

  get basis() {
    return this.kind.basis;
  }

  get sex() {
    return this.kind.sex;
  }
}
