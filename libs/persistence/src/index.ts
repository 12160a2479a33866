export { asAnybody, asReader, forSignIn, type ReaderIdentity } from './access/as-reader.ts';
export { grantRoles, rolesInForce } from './access/roles.ts';
export {
  ensureRuntimeLogin,
  RUNTIME_LOGIN,
  RuntimeRoleError,
  requireRuntimeRole,
  runtimeUrl,
} from './access/runtime-login.ts';
export { awaitSchema, isSchemaCurrent } from './access/schema-state.ts';
export {
  type AccountCredentials,
  type AccountRecord,
  createAccount,
  findAccount,
  findAccountByEmail,
  type NewAccount,
  normaliseEmail,
  setDisabled,
  setPasswordHash,
  setPreferences,
} from './accounts/accounts.ts';
export {
  type ApiTokenRecord,
  issueApiToken,
  listApiTokens,
  revokeApiToken,
  TOKEN_PREFIX,
  type TokenRequest,
  type TokenScope,
  useApiToken,
} from './accounts/api-tokens.ts';
export { type ChangeSeal, changeSeals, type KeptSeal } from './accounts/change-seals.ts';
export {
  AdministratorExistsError,
  type FirstAdministrator,
  inviteFirstAdministrator,
} from './accounts/first-administrator.ts';
export {
  acceptInvitation,
  findOpenInvitation,
  INVITATION_LIFETIME,
  type InvitationRecord,
  type InvitationWork,
  type IssuedInvitation,
  issueInvitation,
  listPendingInvitations,
  type NewInvitation,
  renewInvitation,
  revokeInvitation,
} from './accounts/invitations.ts';
export {
  type AccountQuery,
  type AccountSummary,
  listAccounts,
  listRoleHolders,
  lockAdministrators,
  type RoleHolder,
  revokeRole,
  rolesOf,
  summariseAccount,
} from './accounts/list-accounts.ts';
export { lockAccount } from './accounts/lock-account.ts';
export {
  findPasswordReset,
  issuePasswordReset,
  RESET_LIFETIME,
  usePasswordReset,
} from './accounts/password-resets.ts';
export {
  addPasskey,
  findPasskey,
  findTotpSecret,
  hasSecondFactor,
  listPasskeys,
  type PasskeyRecord,
  removePasskey,
  removeSecondFactors,
  removeTotp,
  replaceRecoveryCodes,
  type SecondFactors,
  saveTotp,
  secondFactorsOf,
  usePasskey,
  useRecoveryCode,
  useTotpStep,
} from './accounts/second-factors.ts';
export { digestOf, newSecret } from './accounts/secret-token.ts';
export { chainOfInvitation, nameOfRole, sendInvitation } from './accounts/send-invitation.ts';
export {
  advanceSession,
  CONFIRMED_MINUTES,
  endSession,
  endSessionOf,
  endSessions,
  IDLE_MINUTES,
  keepChallenge,
  LONGEST_HOURS,
  listSessions,
  openSession,
  renewSession,
  SECOND_STEP_MINUTES,
  type SessionRecord,
  type SessionStage,
  takeChallenge,
  useSession,
} from './accounts/sessions.ts';
export {
  beginAttempt,
  findSignOn,
  linkSignOn,
  listSignOns,
  type SignOnIdentity,
  type SignOnRecord,
  takeAttempt,
  unlinkSignOn,
} from './accounts/sign-ons.ts';
export { conflictFacts } from './assignment/conflict-facts.ts';
export {
  type DrawOutcome,
  type DrawRecord,
  type DrawWork,
  findDraw,
  listDraws,
  proposeDraw,
  settleDraw,
} from './assignment/draws.ts';
export { conflictsOfReviewer } from './assignment/reviewer-conflicts.ts';
export {
  declareConflicts,
  listReviewers,
  noteAsked,
  type ReviewerProfile,
  type ReviewerRecord,
  saveProfile,
  stepDown,
  tiesOf,
} from './assignment/reviewers.ts';
export {
  type ActPage,
  type ActQuery,
  type ActRecord,
  type AuditHead,
  auditHead,
  listActs,
} from './audit/acts.ts';
export { type AuditChain, chainOfCycle, INSTALLATION_CHAIN } from './audit/chain.ts';
export type { ChainFault, ChainVerdict } from './audit/chain-check.ts';
export { namesById } from './audit/names-by-id.ts';
export { type ActSubject, type ActToRecord, recordAct } from './audit/record-act.ts';
export { type AuditQuestion, verifyAudit } from './audit/verify-audit.ts';
export {
  type CaseDraft,
  type DraftedFields,
  type DraftedForm,
  listCaseDrafts,
  removeCaseDrafts,
  saveCaseDraft,
} from './cases/case-drafts.ts';
export {
  addEntry,
  type EntryReaders,
  type EntryRecord,
  listEntries,
  type NewEntry,
} from './cases/case-entries.ts';
export type { CaseRecord, CheckQuestion, FlagQuestion } from './cases/case-record.ts';
export {
  CASE_ORDERS,
  type CaseCount,
  type CaseFilter,
  type CaseOrder,
  type CasePage,
  type CaseQuery,
  countCases,
  listCases,
  listPartners,
} from './cases/cases.ts';
export {
  type CaseChange,
  type CaseMove,
  changeCase,
  cycleNeedsSecond,
  findCase,
  findProposal,
  requireSecond,
  StaleCaseError,
} from './cases/change-case.ts';
export { flagCase, type NewFlag } from './cases/flag-case.ts';
export { type CaseMerge, listMerged, mergeCases, splitCase } from './cases/merge-cases.ts';
export {
  type CaseChanges,
  type CheckedCycle,
  reconcileCases,
  restrictionsOfPoints,
} from './cases/reconcile-cases.ts';
export { countCasesAnswered, countCasesWaiting, type WaitingCases } from './cases/waiting-cases.ts';
export { CYCLE_STAGES, type CycleRecord, type CycleStage } from './cycles/cycle.schema.ts';
export {
  type CycleSummary,
  type CyclesSeen,
  cyclesTouching,
  findCycle,
  keepStage,
  listCycles,
  moveStage,
  reviseCycle,
  StaleCycleError,
  saveCycle,
} from './cycles/cycles.ts';
export { type DatabaseOptions, migrate, openDatabase } from './database.ts';
export {
  EDITION_STATES,
  type EditionInput,
  type EditionRecord,
  type EditionState,
} from './editions/edition.schema.ts';
export { editionAnswers } from './editions/edition-answers.ts';
export { editionCases, type FrozenCase } from './editions/edition-cases.ts';
export {
  type EditionFile,
  type EditionPage,
  type ListedFile,
  type ListedPage,
  listEditionFiles,
  listEditionPages,
  readEditionFile,
  readEditionPage,
  type Shelf,
} from './editions/edition-content.ts';
export {
  advanceEdition,
  type CompiledEdition,
  claimEdition,
  EDITION_CHANNEL,
  type EditionNotice,
  type EditionRequest,
  editionDisclosure,
  failEdition,
  findEdition,
  finishEdition,
  listEditions,
  readEditionPdf,
  requestEdition,
} from './editions/editions.ts';
export {
  type Hindrance,
  hindrancesOf,
  type PublishedEdition,
  publishEdition,
  publishedEdition,
  publishedEditions,
  publishedPdf,
  withdrawEdition,
} from './editions/publication.ts';
export {
  type ChapterComment,
  type ChapterState,
  type CommentSide,
  chapterComments,
  commentOnChapter,
  findChapter,
  listChapters,
  signOffChapter,
  takeSignOffBack,
} from './editions/sign-offs.ts';
export { DatabaseInUseError } from './embedded/keep-server.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  startEmbeddedDatabase,
} from './embedded/start-embedded-database.ts';
export type {
  CheckCoverage,
  CheckInput,
  CheckRunCounts,
  CheckRunRecord,
  FindingChanges,
} from './findings/check-run.schema.ts';
export { FINDING_STATES, type FindingRecord, type FindingState } from './findings/finding.schema.ts';
export {
  countFindings,
  type FindingCount,
  type FindingFilter,
  type FindingPage,
  type FindingQuery,
  findFinding,
  type LatestCheck,
  latestCheck,
  latestCheckRun,
  listFindings,
} from './findings/findings.ts';
export { lockFindings } from './findings/lock-findings.ts';
export { type CheckRunResult, recordCheckRun } from './findings/record-check-run.ts';
export { askedPartnerships, comparedDigest } from './handshakes/asked-partnerships.ts';
export {
  type AnsweredLinks,
  answeredLinks,
  answeredPairs,
  answerHandshake,
  countHandshakesWaiting,
  findHandshake,
  HANDSHAKE_STATES,
  type HandshakeAnswer,
  type HandshakePage,
  type HandshakeQuery,
  type HandshakeRecord,
  type HandshakeReply,
  type HandshakeState,
  listHandshakes,
  StaleHandshakeError,
} from './handshakes/handshakes.ts';
export { type FiledPartnerships, reconcileHandshakes } from './handshakes/reconcile-handshakes.ts';
export { type Listening, type ListeningOptions, listenTo } from './listen-to.ts';
export {
  DEADLINE_STEPS,
  type Deadline,
  type DeadlineStep,
  DIGEST_KINDS,
  type DigestKind,
  type DigestSection,
} from './mail/digest-section.ts';
export type { DigestRecipient, DigestSource } from './mail/digest-source.ts';
export { DIGEST_SOURCES } from './mail/digest-sources.ts';
export { type DueDigest, digestFor, dueDigests, isTimeZone, queueDigest } from './mail/digests.ts';
export { isMailAddress } from './mail/mail-address.ts';
export {
  giveMailUp,
  holdMail,
  type MailMessage,
  markMailFailed,
  markMailSent,
} from './mail/mail-messages.ts';
export {
  type DigestView,
  type InvitationView,
  type LinkView,
  MAIL_TEMPLATES,
  type MailTemplate,
  type MailViews,
  type PersonView,
  type RoleView,
} from './mail/mail-views.ts';
export { type MailRequest, Outbox, type OutboxParts } from './mail/outbox.ts';
export { type Addendum, type AddendumRecord, listAddenda, saveAddendum } from './outlines/addenda.ts';
export { type Colleague, listColleagues } from './outlines/colleagues.ts';
export { discloseAll } from './outlines/disclosed-outlines.ts';
export type {
  DisputedText,
  DraftDocument,
  DraftMargin,
  DraftRecord,
  RemovedItem,
} from './outlines/draft.schema.ts';
export {
  type DraftEdit,
  type DraftKey,
  type DraftSave,
  findDraft,
  findDraftState,
  type OpenedDraft,
  openDraft,
  type SavedDraftRecord,
  StaleDraftError,
  saveDraft,
  writeDraft,
} from './outlines/drafts.ts';
export {
  type FilingExtension,
  findExtension,
  grantExtension,
  isInForce,
  listExtensions,
} from './outlines/filing-extensions.ts';
export {
  findImport,
  forgetImport,
  IMPORT_MINUTES,
  type ImportToKeep,
  type KeptImport,
  keepImport,
} from './outlines/kept-imports.ts';
export {
  findWaitingPrint,
  finishPrint,
  listPrints,
  type OutlinePrint,
  type PrintFacts,
  type PrintRequest,
  type PrintState,
  readPrint,
  requestPrint,
} from './outlines/outline-prints.ts';
export { newestOutlines, parsedOutlines } from './outlines/parsed-outlines.ts';
export { type PersonFiling, peopleFiling } from './outlines/people-filing.ts';
export { projectSubmission, rebuildProjections } from './outlines/project-submission.ts';
export type { SubmissionRecord, SubmissionWithText } from './outlines/submission.schema.ts';
export {
  type Filing,
  findSubmission,
  importSubmissions,
  lastRecords,
  listSubmissions,
  newestRecords,
  newestSubmissions,
  type OutlineSubmission,
  type SubmissionReceipt,
  submissionsById,
  submitOutline,
} from './outlines/submissions.ts';
export {
  listWithdrawals,
  type WithdrawalRecord,
  type WithdrawalRequest,
  withdrawOutline,
} from './outlines/withdrawals.ts';
export {
  answerOnce,
  type IdempotentRequest,
  type KeptAnswer,
  KeyReusedError,
} from './requests/answer-once.ts';
export { findKeptForm, forgetForm, KEPT_MINUTES, keepForm } from './requests/kept-forms.ts';
export { type Removed, removeExpired } from './requests/remove-expired.ts';
export { countriesFiling } from './review/countries-filing.ts';
export { type ExcerptPiece, excerptOf } from './review/excerpt.ts';
export { countOpenQuestions } from './review/open-questions.ts';
export type { TextPart } from './review/outline-texts.ts';
export {
  listViews,
  MOST_VIEWS,
  putViewFirst,
  removeView,
  type SavedView,
  saveView,
  type ViewsOf,
} from './review/saved-views.ts';
export { searchTexts, type TextHit, type TextPage, type TextSearch } from './review/search-texts.ts';
export { type CycleSnapshot, SnapshotStore } from './snapshots/snapshot-store.ts';
export { deadlinesOf } from './timetable/deadlines.ts';
export { listParticipants, type Participant } from './timetable/participants.ts';
export { type CaseAges, type CountryProgress, countCaseAges, listProgress } from './timetable/progress.ts';
export {
  dayFor,
  EXTENDABLE_STEPS,
  type ExtendableStep,
  grantStepExtension,
  listStepExtensions,
  type StepExtension,
} from './timetable/step-extensions.ts';
export { listUncovered, type UncoveredCountry } from './timetable/uncovered.ts';
export {
  advanceWork,
  beginChecks,
  claimWork,
  findWork,
  finishWork,
  listEditionWork,
  listWork,
  requestWork,
  stopWork,
  WORK_CHANNEL,
  WORK_KINDS,
  type WorkKind,
  type WorkNotice,
  type WorkRecord,
} from './work/cycle-work.ts';
