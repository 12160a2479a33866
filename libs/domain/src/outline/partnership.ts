import { Optional, OptionalMany, OptionalOne, Required, RequiredMany } from '../validation/fields.ts';
import { oneOf, whole } from '../validation/value-rule.ts';
import * as rules from './field-rules.ts';
import { Financing } from './financing.ts';
import { Indicator, Monitoring } from './indicator.ts';
import { Party } from './party.ts';
import * as vocabulary from './vocabulary.ts';

export class Quota {
  @Required(rules.year) year: number;
  @Required(rules.country) origin: vocabulary.CountryCode;
  @Required(rules.country) destination: vocabulary.CountryCode;
  @Required(whole({ from: 0 })) workers: number;
}

/** Something done with others; the reporter is always a party and is not repeated among `parties`. */
export class Partnership {
  @Required(rules.id) id: string;
  @Required(rules.shortText) title: string;
  /** English title, by which titles written in different languages are matched. */
  @Optional(rules.shortText) titleEn?: string;
  @Required(oneOf(vocabulary.PARTNERSHIP_KINDS)) kind: vocabulary.PartnershipKind;
  @RequiredMany(() => Party, { from: 1, to: 200 }) parties: Party[];
  @Optional(rules.date) signed?: string;
  @Optional(rules.date) inForce?: string;
  @Optional(rules.date) expires?: string;
  @Optional(oneOf(vocabulary.STATUSES)) status?: vocabulary.Status;
  @Optional(oneOf(vocabulary.LEVELS)) level?: vocabulary.Level;
  @Optional(rules.themes) themes?: string[];
  @Optional(rules.gcmObjectives) gcmObjectives?: number[];
  @Optional(rules.sdgTargets) sdgTargets?: string[];
  @Optional(rules.richText) objectives?: string;
  @Optional(rules.richText) governance?: string;
  /** Adequacy of financial and human resources. */
  @Optional(rules.richText) resources?: string;
  @Optional(rules.richText) conflictsOfInterest?: string;
  /** What each partner brings. */
  @Optional(rules.richText) valueAdded?: string;
  @Optional(rules.richText) challenges?: string;
  @Optional(rules.richText) results?: string;
  @OptionalMany(() => Quota, { to: 100 }) quotas?: Quota[];
  @OptionalOne(() => Financing) financing?: Financing;
  @OptionalMany(() => Indicator, { to: 50 }) indicators?: Indicator[];
  @OptionalOne(() => Monitoring) monitoring?: Monitoring;
  /** Treaty-series number or another identifier that both sides can give. */
  @Optional(rules.reference) reference?: string;
  @Optional(rules.confidentiality) confidentiality?: vocabulary.Confidentiality;
}
