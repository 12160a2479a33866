/** The words of messages in English, by template and part; `{{…}}` is filled in. */
export const en = {
  'message.greeting': 'Dear {{name}},',
  'message.until': 'The link works once, until {{until}}.',
  'message.address': 'If the button does not work, copy this address into your browser:',
  'message.footer': 'Concord sent this message by itself to {{recipient}}. Nobody reads answers to it.',

  'invitation.subject': 'Invitation to Concord',
  'invitation.lead':
    'You are invited to Concord, where countries file their migration policy outlines and review them together.',
  'invitation.inviter': 'The invitation is from {{inviter}}.',
  'invitation.cycle': 'It is for: {{cycle}}.',
  'invitation.more':
    'The link opens a page on which you choose a password and set up a second factor, such as an authenticator app or a passkey.',
  'invitation.action': 'Accept the invitation',
  'invitation.note':
    'Whoever has the link can accept the invitation in your place, so please do not pass this message on. If you did not expect it, you need do nothing.',

  'password-reset.subject': 'A new password for Concord',
  'password-reset.lead': 'Someone, most likely you, asked for a new password for your account in Concord.',
  'password-reset.more': 'Your second factor will still be asked for when you sign in.',
  'password-reset.action': 'Choose a new password',
  'password-reset.note': 'If it was not you, you need do nothing: your password stays as it is.',

  'password-changed.subject': 'Your password for Concord was changed',
  'password-changed.lead':
    'The password of your account in Concord was changed on {{at}}. All other sessions were ended.',
  'password-changed.note': 'If it was not you, tell whoever invited you at once.',

  'factor-removed.subject': 'A second factor of your account in Concord was removed',
  'factor-removed.lead':
    'A second factor of your account in Concord was removed on {{at}}. If none is left, you will be asked to set one up when you next sign in.',
  'factor-removed.note': 'If you did not ask for this, tell whoever invited you at once.',

  'account-disabled.subject': 'Your account in Concord was disabled',
  'account-disabled.lead':
    'Your account in Concord was disabled on {{at}}. Its sessions were ended, and its tokens no longer work.',
  'account-disabled.note': 'If you think that this is a mistake, write to whoever invited you.',

  'role-revoked.subject': 'A role of yours in Concord was taken away',
  'role-revoked.lead': 'A role of yours in Concord was taken away on {{at}}: {{role}}.',
  'role-revoked.cycle': 'It was held in: {{cycle}}.',
  'role-revoked.note':
    'What you wrote there stays as it is. If you think that this is a mistake, write to whoever invited you.',

  'conflicts-asked.subject': 'You may be asked to review an outline in Concord',
  'conflicts-asked.lead':
    'Before outlines are assigned, please say whether you have a conflict of interest with a country, or that you have none.',
  'conflicts-asked.cycle': 'It is about: {{cycle}}.',
  'conflicts-asked.action': 'Declare',
  'conflicts-asked.note': 'Nobody is drawn for a country that they have a conflict of interest with.',

  'reviewer-assigned.subject': 'An outline is assigned to you in Concord',
  'reviewer-assigned.lead': 'You were drawn by lot to review an outline. In Concord you see which.',
  'reviewer-assigned.cycle': 'It is about: {{cycle}}.',
  'reviewer-assigned.action': 'See what you review',
  'reviewer-assigned.note':
    'If you have a conflict of interest with the country, say so there; somebody else is then drawn.',

  'outline-submitted.subject': 'Your outline arrived in Concord',
  'outline-submitted.lead': 'The outline of your country was submitted on {{at}}, and has arrived.',
  'outline-submitted.cycle': 'It is for: {{cycle}}.',
  'outline-submitted.action': 'See the receipt',
  'outline-submitted.note': 'You get this letter because you file for your country.',

  'outline-withdrawn.subject': 'Your outline was withdrawn in Concord',
  'outline-withdrawn.lead':
    'The outline of your country was withdrawn on {{at}}. It is no longer compared with others, and others no longer read it.',
  'outline-withdrawn.cycle': 'It was for: {{cycle}}.',
  'outline-withdrawn.action': 'See the versions',
  'outline-withdrawn.note': 'What was submitted is kept, and you can submit again while the cycle is open.',

  'clearance-asked.subject': 'An outline waits for you to submit it in Concord',
  'clearance-asked.lead': 'A focal point of your country says that the outline is ready to be submitted.',
  'clearance-asked.cycle': 'It is for: {{cycle}}.',
  'clearance-asked.action': 'Check the answers and submit',
  'clearance-asked.note': 'You get this letter because you submit for your country.',

  'sign-off-asked.subject': 'A chapter of the report waits for your sign-off in Concord',
  'sign-off-asked.lead':
    'The organizers ask you to look at your country’s chapter of the report, and to sign it off if it is as it should be.',
  'sign-off-asked.cycle': 'It is for: {{cycle}}.',
  'sign-off-asked.action': 'Look at the chapter',
  'sign-off-asked.note': 'You get this letter because you submit for your country.',

  'filing-extended.subject': 'Your country has more time in Concord',
  'filing-extended.lead':
    'The organizers gave your country more time to file its outline. In Concord you see until when.',
  'filing-extended.cycle': 'It is for: {{cycle}}.',
  'filing-extended.action': 'See the outline',
  'filing-extended.note': 'You get this letter because you file for your country.',

  'step-extended.subject': 'Your country has more time in Concord',
  'step-extended.lead':
    'The organizers gave your country more time for a step of the cycle. In Concord you see until when.',
  'step-extended.cycle': 'It is for: {{cycle}}.',
  'step-extended.action': 'See the outline',
  'step-extended.note': 'You get this letter because you file for your country.',

  'message.role.focal-point': 'focal point',
  'message.role.clearing-officer': 'clearing officer',
  'message.role.contributor': 'contributor',
  'message.role.reviewer': 'reviewer',
  'message.role.organizer': 'organizer',
  'message.role.observer': 'observer',
  'message.role.administrator': 'administrator',

  'digest.subject': 'What waits for you in Concord',
  'digest.lead': 'This is what waits for you.',
  'digest.questions': 'Questions that wait for an answer: {{count}}',
  'digest.confirmations': 'Partnerships that wait to be confirmed: {{count}}',
  'digest.opens': 'The cycle opens on {{day}}',
  'digest.outlinesDue': 'Outlines are due by {{day}}',
  'digest.questionsDue': 'Questions are due by {{day}}',
  'digest.repliesDue': 'Replies are due by {{day}}',
  'digest.signOffDue': 'Chapters are to be signed off by {{day}}',
  'digest.publishes': 'The report is to be published on {{day}}',
  'digest.note':
    'Such a letter comes once a day at most. In your account you can choose what it tells of: {{account}}',
} as const;

export type MailWord = keyof typeof en;
export type MailCatalogue = Readonly<Record<MailWord, string>>;
