import { ExactlyOneOf, Optional, OptionalOne, Required } from '../validation/fields.ts';
import { finite, oneOf, text } from '../validation/value-rule.ts';
import { confidentiality, country, year } from './field-rules.ts';
import * as vocabulary from './vocabulary.ts';

/** A directed figure's definition; what is left out is unstated, not unknown. */
export class FigureDefinition {
  @Optional(oneOf(vocabulary.MINIMUM_STAYS)) minimumStay?: vocabulary.MinimumStay;
  @Optional(oneOf(vocabulary.CONCEPTS)) concept?: vocabulary.Concept;
  @Optional(oneOf(vocabulary.REFERENCE_DATES)) referenceDate?: vocabulary.ReferenceDate;
}

/** One number about one directed corridor, or the notation key that stands in its place. */
export class Figure {
  @Required(oneOf(vocabulary.MEASURES)) measure: vocabulary.Measure;
  @Required(country) origin: vocabulary.CountryCode;
  @Required(country) destination: vocabulary.CountryCode;
  @Required(year) year: number;
  @Optional(oneOf(vocabulary.SEXES)) sex?: vocabulary.Sex;
  @Optional(oneOf(vocabulary.BASES)) basis?: vocabulary.Basis;
  @ExactlyOneOf('value', 'missing') @Optional(finite({ from: 0 })) value?: number;
  @Optional(oneOf(vocabulary.NOTATION_KEYS)) missing?: vocabulary.NotationKey;
  @Optional(finite({ above: 0 })) rounding?: number;
  @OptionalOne(() => FigureDefinition) definition?: FigureDefinition;
  @Optional(oneOf(vocabulary.QUALITIES)) quality?: vocabulary.Quality;
  @Optional(text({ to: 300 })) source?: string;
  @Optional(confidentiality) confidentiality?: vocabulary.Confidentiality;
}
