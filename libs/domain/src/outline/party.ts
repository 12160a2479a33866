import { ExactlyOneOf, Optional, OptionalOne, Required } from '../validation/fields.ts';
import { oneOf } from '../validation/value-rule.ts';
import { country, shortText } from './field-rules.ts';
import * as vocabulary from './vocabulary.ts';

export class Organisation {
  @Required(shortText) name: string;
  @Required(oneOf(vocabulary.SECTORS)) sector: vocabulary.Sector;
}

/** A country or an organisation: exactly one of the two. */
export class Party {
  @ExactlyOneOf('country', 'organisation') @Optional(country) country?: vocabulary.CountryCode;
  @OptionalOne(() => Organisation) organisation?: Organisation;
}
