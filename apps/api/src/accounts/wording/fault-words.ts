import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { OfferFault } from '../invitations/roles-offered.ts';
import type { PasswordFault } from '../passwords/password-rules.ts';
import type { TokenFault } from '../tokens/tokens.service.ts';

export const PASSWORD_FAULTS: Readonly<Record<PasswordFault, MessageKey>> = {
  'too-short': 'accounts.tooShort',
  'too-long': 'accounts.tooLong',
  'too-common': 'accounts.tooCommon',
  'about-you': 'accounts.aboutYou',
  breached: 'accounts.breached',
};

export const OFFER_FAULTS: Readonly<Record<OfferFault, MessageKey>> = {
  'no-role': 'access.noRole',
  'not-yours': 'access.notYours',
  'country-missing': 'access.countryMissing',
  'country-unknown': 'access.countryUnknown',
  'own-country': 'access.ownCountry',
};

export const TOKEN_FAULTS: Readonly<Record<TokenFault, MessageKey>> = {
  label: 'accounts.tokenLabelWrong',
  cycle: 'accounts.tokenCycleWrong',
  country: 'accounts.tokenCountryWrong',
  days: 'accounts.tokenDaysWrong',
};
