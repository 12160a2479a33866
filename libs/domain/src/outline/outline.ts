import { Optional, OptionalMany, OptionalOne, Required, RequiredOne } from '../validation/fields.ts';
import { oneOf } from '../validation/value-rule.ts';
import * as rules from './field-rules.ts';
import { Figure } from './figure.ts';
import { Initiative } from './initiative.ts';
import { Partnership } from './partnership.ts';
import * as vocabulary from './vocabulary.ts';

/** Years, both included. */
export class Period {
  @Required(rules.year) from: number;
  @Required(rules.year) to: number;
}

export class Instrument {
  @Required(rules.shortText) title: string;
  @Required(oneOf(vocabulary.INSTRUMENT_KINDS)) kind: vocabulary.InstrumentKind;
  @Optional(rules.year) year?: number;
  @Optional(rules.url) url?: string;
}

export class Framework {
  @Optional(rules.richText) summary?: string;
  /** How priorities adapted to changed circumstances since the last outline. */
  @Optional(rules.richText) changes?: string;
  @OptionalMany(() => Instrument, { to: 200 }) instruments?: Instrument[];
}

export class Answer {
  @Required(rules.questionCode) question: string;
  @Required(rules.richText) text: string;
  @Optional(rules.confidentiality) confidentiality?: vocabulary.Confidentiality;
}

/** One country's voluntary migration policy outline for one cycle: the document `concord.outline/1`. */
export class Outline {
  @Required(oneOf([vocabulary.OUTLINE_FORMAT])) format: typeof vocabulary.OUTLINE_FORMAT;
  @Required(rules.cycleCode) cycle: string;
  @Required(rules.country) country: vocabulary.CountryCode;
  @Required(rules.languageTag) language: string;
  @RequiredOne(() => Period) period: Period;
  /** What holds for every item that does not state its own. */
  @Optional(rules.confidentiality) confidentiality?: vocabulary.Confidentiality;
  @OptionalOne(() => Framework) framework?: Framework;
  @OptionalMany(() => Initiative, { to: vocabulary.LONGEST.initiatives }) initiatives?: Initiative[];
  @OptionalMany(() => Partnership, { to: vocabulary.LONGEST.partnerships }) partnerships?: Partnership[];
  @OptionalMany(() => Figure, { to: vocabulary.LONGEST.figures }) figures?: Figure[];
  @OptionalMany(() => Answer, { to: vocabulary.LONGEST.answers }) answers?: Answer[];
}
