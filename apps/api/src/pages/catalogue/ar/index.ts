import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { assignment } from './assignment.ts';
import { audit } from './audit.ts';
import { cases } from './cases.ts';
import { colleagues } from './colleagues.ts';
import { collective } from './collective.ts';
import { common } from './common.ts';
import { components } from './components.ts';
import { console } from './console.ts';
import { editions } from './editions.ts';
import { errors } from './errors.ts';
import { fields } from './fields.ts';
import { figures } from './figures.ts';
import { filing } from './filing.ts';
import { goals } from './goals.ts';
import { handshakes } from './handshakes.ts';
import { home } from './home.ts';
import { interchange } from './interchange.ts';
import { prepare } from './prepare.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { submitting } from './submitting.ts';

export const ar = {
  access,
  accounts,
  assignment,
  audit,
  cases,
  colleagues,
  collective,
  common,
  components,
  console,
  editions,
  errors,
  fields,
  goals,
  home,
  filing,
  figures,
  handshakes,
  interchange,
  prepare,
  rules,
  review,
  submitting,
};
