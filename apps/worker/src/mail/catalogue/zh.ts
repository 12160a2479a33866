import type { MailCatalogue } from './en.ts';

/** The words of messages in Chinese. */
export const zh: MailCatalogue = {
  'message.greeting': '{{name}}，您好：',
  'message.until': '该链接只能使用一次，有效期至{{until}}。',
  'message.address': '如果按钮无法使用，请将以下地址复制到浏览器中：',
  'message.footer': '此邮件由 Concord 自动发送至 {{recipient}}，回复无人查看。',

  'invitation.subject': 'Concord 邀请',
  'invitation.lead': '诚邀您加入 Concord。各国在此提交移民政策概要，并共同进行审议。',
  'invitation.inviter': '邀请人：{{inviter}}。',
  'invitation.cycle': '参与事项：{{cycle}}。',
  'invitation.more': '打开链接后，请在页面上设置密码，并设置第二重验证，例如身份验证器应用或通行密钥。',
  'invitation.action': '接受邀请',
  'invitation.note':
    '任何持有该链接的人都可以代您接受邀请，请勿转发此邮件。如果您并未预期收到邀请，则无需任何操作。',

  'password-reset.subject': '设置新的 Concord 密码',
  'password-reset.lead': '有人（很可能是您本人）请求为您的 Concord 账户设置新密码。',
  'password-reset.more': '登录时仍需进行第二重验证。',
  'password-reset.action': '设置新密码',
  'password-reset.note': '如果不是您本人所为，则无需任何操作，您的密码不会改变。',

  'password-changed.subject': '您的 Concord 密码已更改',
  'password-changed.lead': '您的 Concord 账户密码已于{{at}}更改。所有其他会话均已结束。',
  'password-changed.note': '如果不是您本人所为，请立即告知邀请您的人。',

  'factor-removed.subject': '您的 Concord 账户的一项第二重验证已移除',
  'factor-removed.lead':
    '您的 Concord 账户的一项第二重验证已于{{at}}移除。如果已无其他验证方式，您下次登录时需要重新设置。',
  'factor-removed.note': '如果这不是您要求的，请立即告知邀请您的人。',

  'account-disabled.subject': '您的 Concord 账户已停用',
  'account-disabled.lead': '您的 Concord 账户已于{{at}}停用。其会话均已结束，令牌不再有效。',
  'account-disabled.note': '如果您认为这是误操作，请联系邀请您的人。',

  'role-revoked.subject': '您在 Concord 的一个角色已被撤销',
  'role-revoked.lead': '您在 Concord 的一个角色已于 {{at}} 被撤销：{{role}}。',
  'role-revoked.cycle': '该角色所属：{{cycle}}。',
  'role-revoked.note': '您在那里写下的内容保持不变。如果您认为这是误会，请写信给邀请您的人。',

  'conflicts-asked.subject': '您可能会受邀在 Concord 中审阅纲要',
  'conflicts-asked.lead': '在指派纲要之前，请说明您与某个国家有无利益冲突。',
  'conflicts-asked.cycle': '所涉周期：{{cycle}}。',
  'conflicts-asked.action': '申报',
  'conflicts-asked.note': '与某国有利益冲突者不会被抽中审阅该国。',

  'reviewer-assigned.subject': 'Concord 已指派给您一份纲要',
  'reviewer-assigned.lead': '您经抽签获选审阅一份纲要。请在 Concord 中查看是哪一份。',
  'reviewer-assigned.cycle': '所涉周期：{{cycle}}。',
  'reviewer-assigned.action': '查看您的审阅',
  'reviewer-assigned.note': '如果您与该国有利益冲突，请在该页说明；届时会另抽一人。',

  'outline-submitted.subject': '您的纲要已送达 Concord',
  'outline-submitted.lead': '贵国的纲要已于 {{at}} 提交并送达。',
  'outline-submitted.cycle': '所属周期：{{cycle}}。',
  'outline-submitted.action': '查看回执',
  'outline-submitted.note': '您收到此信，是因为您为贵国提交纲要。',

  'outline-withdrawn.subject': '您的纲要已在 Concord 撤回',
  'outline-withdrawn.lead': '贵国的纲要已于 {{at}} 撤回，不再与其他纲要比较，他人也不能再阅读。',
  'outline-withdrawn.cycle': '所属周期：{{cycle}}。',
  'outline-withdrawn.action': '查看各版本',
  'outline-withdrawn.note': '所提交的内容会保留，在周期开放期间您可以再次提交。',

  'clearance-asked.subject': '有一份纲要等您在 Concord 提交',
  'clearance-asked.lead': '贵国的联络人表示纲要已可提交。',
  'clearance-asked.cycle': '所属周期：{{cycle}}。',
  'clearance-asked.action': '核对答复并提交',
  'clearance-asked.note': '您收到此信，是因为您负责为贵国提交。',

  'sign-off-asked.subject': '报告中有一章等您在 Concord 签署确认',
  'sign-off-asked.lead': '组织者请您审阅报告中贵国的章节，如无不妥，请签署确认。',
  'sign-off-asked.cycle': '所属周期：{{cycle}}。',
  'sign-off-asked.action': '审阅章节',
  'sign-off-asked.note': '您收到此信，是因为您负责为贵国提交。',

  'filing-extended.subject': '贵国在 Concord 获得更多时间',
  'filing-extended.lead': '组织方给贵国更多时间提交纲要。具体期限请见 Concord。',
  'filing-extended.cycle': '所属周期：{{cycle}}。',
  'filing-extended.action': '查看纲要',
  'filing-extended.note': '您收到此信，是因为您为贵国提交纲要。',

  'step-extended.subject': '贵国在 Concord 获得更多时间',
  'step-extended.lead': '组织者为贵国在本周期的一个步骤上延长了时间。请在 Concord 中查看截止日期。',
  'step-extended.cycle': '所属周期：{{cycle}}。',
  'step-extended.action': '查看纲要',
  'step-extended.note': '您收到此信，是因为您为贵国提交纲要。',

  'message.role.focal-point': '联络人',
  'message.role.clearing-officer': '核准官员',
  'message.role.contributor': '撰稿人',
  'message.role.reviewer': '审阅人',
  'message.role.organizer': '组织者',
  'message.role.observer': '观察员',
  'message.role.administrator': '管理员',

  'digest.subject': 'Concord 中等待您处理的事项',
  'digest.lead': '以下是等待您处理的事项。',
  'digest.questions': '等待答复的问题：{{count}}',
  'digest.confirmations': '等待确认的伙伴关系：{{count}}',
  'digest.opens': '周期于 {{day}} 开始',
  'digest.outlinesDue': '纲要须在 {{day}} 前提交',
  'digest.questionsDue': '问题须在 {{day}} 前提出',
  'digest.repliesDue': '答复须在 {{day}} 前提交',
  'digest.signOffDue': '各章须在 {{day}} 前签署确认',
  'digest.publishes': '报告定于 {{day}} 发布',
  'digest.note': '此类邮件每天最多一封。您可以在账户中选择其内容：{{account}}',
};
