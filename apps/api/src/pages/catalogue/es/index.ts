import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { audit } from './audit.ts';
import { common } from './common.ts';
import { components } from './components.ts';
import { errors } from './errors.ts';
import { fields } from './fields.ts';
import { submitting } from './submitting.ts';

export const es = { access, accounts, audit, common, components, errors, fields, submitting };
