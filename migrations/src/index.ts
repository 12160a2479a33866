import { CreateCycles1764000000000 } from './1764000000000-create-cycles.ts';
import { CreateOutlines1764000001000 } from './1764000001000-create-outlines.ts';
import { CreateProjections1764000002000 } from './1764000002000-create-projections.ts';
import { CreateFindings1764000003000 } from './1764000003000-create-findings.ts';
import { CreateEditions1764000004000 } from './1764000004000-create-editions.ts';
import { CreateAccessTokens1764000005000 } from './1764000005000-create-access-tokens.ts';
import { VersionCycles1764000006000 } from './1764000006000-version-cycles.ts';
import { CreateIdempotentRequests1764000007000 } from './1764000007000-create-idempotent-requests.ts';
import { CreateAccounts1764000008000 } from './1764000008000-create-accounts.ts';
import { CreateAudit1764000009000 } from './1764000009000-create-audit.ts';
import { MarkWhatIsDerived1764000010000 } from './1764000010000-mark-what-is-derived.ts';
import { GuardRows1764000011000 } from './1764000011000-guard-rows.ts';
import { PrintTheRecord1764000012000 } from './1764000012000-print-the-record.ts';
import { NarrowCheckRuns1764000013000 } from './1764000013000-narrow-check-runs.ts';
import { LookBackInEditions1764000014000 } from './1764000014000-look-back-in-editions.ts';
import { NameInputsWithoutDigests1764000015000 } from './1764000015000-name-inputs-without-digests.ts';
import { ConfirmSessionsAndRemind1764000016000 } from './1764000016000-confirm-sessions-and-remind.ts';
import { LetDraftsBeUnfinished1764000018000 } from './1764000018000-let-drafts-be-unfinished.ts';
import { KeepImports1764000020000 } from './1764000020000-keep-imports.ts';
import { FileInMidCycle1764000021000 } from './1764000021000-file-in-mid-cycle.ts';
import { PrintOutlines1764000022000 } from './1764000022000-print-outlines.ts';
import { CreateCases1764000023000 } from './1764000023000-create-cases.ts';
import { CreateHandshakes1764000024000 } from './1764000024000-create-handshakes.ts';
import { SignOffChapters1764000025000 } from './1764000025000-sign-off-chapters.ts';
import { PublishEditions1764000026000 } from './1764000026000-publish-editions.ts';
import { AssignReviewers1764000027000 } from './1764000027000-assign-reviewers.ts';
import { KeepTime1764000028000 } from './1764000028000-keep-time.ts';
import { DelegateSections1764000029000 } from './1764000029000-delegate-sections.ts';
import { KeepViewsAndIndexTexts1764000030000 } from './1764000030000-keep-views-and-index-texts.ts';
import { FreezeAnswers1764000033000 } from './1764000033000-freeze-answers.ts';
import { FollowWork1764000036000 } from './1764000036000-follow-work.ts';
import { FreezeCases1764000037000 } from './1764000037000-freeze-cases.ts';
import { WithdrawEditions1764000041000 } from './1764000041000-withdraw-editions.ts';
import { DraftReplies1764000042000 } from './1764000042000-draft-replies.ts';
import { LookAtFewerRows1764000044000 } from './1764000044000-look-at-fewer-rows.ts';

/** Every migration, the oldest first. */
export const MIGRATIONS = [
  CreateCycles1764000000000,
  CreateOutlines1764000001000,
  CreateProjections1764000002000,
  CreateFindings1764000003000,
  CreateEditions1764000004000,
  CreateAccessTokens1764000005000,
  VersionCycles1764000006000,
  CreateIdempotentRequests1764000007000,
  CreateAccounts1764000008000,
  CreateAudit1764000009000,
  MarkWhatIsDerived1764000010000,
  GuardRows1764000011000,
  PrintTheRecord1764000012000,
  NarrowCheckRuns1764000013000,
  LookBackInEditions1764000014000,
  NameInputsWithoutDigests1764000015000,
  ConfirmSessionsAndRemind1764000016000,
  LetDraftsBeUnfinished1764000018000,
  KeepImports1764000020000,
  FileInMidCycle1764000021000,
  PrintOutlines1764000022000,
  CreateCases1764000023000,
  CreateHandshakes1764000024000,
  SignOffChapters1764000025000,
  PublishEditions1764000026000,
  AssignReviewers1764000027000,
  KeepTime1764000028000,
  DelegateSections1764000029000,
  KeepViewsAndIndexTexts1764000030000,
  FreezeAnswers1764000033000,
  FollowWork1764000036000,
  FreezeCases1764000037000,
  WithdrawEditions1764000041000,
  DraftReplies1764000042000,
  LookAtFewerRows1764000044000,
] as const;
