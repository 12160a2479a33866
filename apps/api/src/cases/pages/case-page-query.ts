import type { DraftedForm } from '@concord/persistence';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DRAFTED } from './drafts.view.ts';

const FORMS = Object.keys(DRAFTED);

export class CasePageQuery {
  /** The form in which somebody goes on from a colleague's draft. */
  @IsOptional()
  @IsIn(FORMS, { message: `one of ${FORMS.join(', ')}` })
  form?: DraftedForm;

  /** The colleague's account. */
  @IsOptional()
  @IsUUID(undefined, { message: 'the id of an account' })
  from?: string;
}
