import type { MailCatalogue } from './en.ts';

/** The words of messages in Arabic. */
export const ar: MailCatalogue = {
  'message.greeting': 'تحية طيبة {{name}}،',
  'message.until': 'يعمل الرابط مرة واحدة، حتى {{until}}.',
  'message.address': 'إذا لم يعمل الزر، فانسخ هذا العنوان إلى متصفحك:',
  'message.footer': 'أرسل نظام Concord هذه الرسالة تلقائياً إلى {{recipient}}. ولا يقرأ أحد الردود عليها.',

  'invitation.subject': 'دعوة إلى Concord',
  'invitation.lead':
    'أنتم مدعوون إلى Concord، حيث تقدّم البلدان موجزات سياساتها المتعلقة بالهجرة وتستعرضها معاً.',
  'invitation.inviter': 'الدعوة من {{inviter}}.',
  'invitation.cycle': 'وهي تخص: {{cycle}}.',
  'invitation.more':
    'يفتح الرابط صفحة تختارون فيها كلمة مرور وتُعدّون عاملاً ثانياً للتحقق، مثل تطبيق مصادقة أو مفتاح مرور.',
  'invitation.action': 'قبول الدعوة',
  'invitation.note':
    'يستطيع كل من لديه الرابط قبول الدعوة بدلاً منكم، لذا يُرجى عدم إعادة توجيه هذه الرسالة. وإذا لم تكونوا تتوقعونها فلا يلزم القيام بأي شيء.',

  'password-reset.subject': 'كلمة مرور جديدة لحسابكم في Concord',
  'password-reset.lead': 'طلب شخص ما، والأرجح أنه أنتم، كلمة مرور جديدة لحسابكم في Concord.',
  'password-reset.more': 'سيظل العامل الثاني مطلوباً عند تسجيل الدخول.',
  'password-reset.action': 'اختيار كلمة مرور جديدة',
  'password-reset.note': 'إذا لم تطلبوا ذلك فلا يلزم القيام بأي شيء: تبقى كلمة مروركم كما هي.',

  'password-changed.subject': 'تغيّرت كلمة مرور حسابكم في Concord',
  'password-changed.lead': 'تغيّرت كلمة مرور حسابكم في Concord في {{at}}. وأُنهيت جميع جلسات الدخول الأخرى.',
  'password-changed.note': 'إذا لم تكونوا أنتم من غيّرها، فأبلغوا من دعاكم على الفور.',

  'factor-removed.subject': 'أُزيل عامل ثانٍ من حسابكم في Concord',
  'factor-removed.lead':
    'أُزيل عامل ثانٍ من حسابكم في Concord في {{at}}. وإذا لم يبقَ أي عامل، فسيُطلب منكم إعداد عامل جديد عند تسجيل الدخول التالي.',
  'factor-removed.note': 'إذا لم تطلبوا ذلك، فأبلغوا من دعاكم على الفور.',

  'account-disabled.subject': 'عُطّل حسابكم في Concord',
  'account-disabled.lead':
    'عُطّل حسابكم في Concord في {{at}}. وأُنهيت جلسات الدخول إليه، ولم تعد رموزه المميزة صالحة.',
  'account-disabled.note': 'إذا كنتم ترون أن ذلك خطأ، فاكتبوا إلى من دعاكم.',

  'role-revoked.subject': 'نُزع دور من أدواركم في Concord',
  'role-revoked.lead': 'نُزع دور من أدواركم في Concord في {{at}}: {{role}}.',
  'role-revoked.cycle': 'وكان يخص: {{cycle}}.',
  'role-revoked.note': 'يبقى ما كتبتموه هناك كما هو. وإذا كنتم ترون أن ذلك خطأ، فاكتبوا إلى من دعاكم.',

  'conflicts-asked.subject': 'قد يُطلب منك أن تستعرض موجزًا في Concord',
  'conflicts-asked.lead': 'قبل إسناد الموجزات نرجو أن تقول هل لك تضارب مصالح مع بلد ما أم لا.',
  'conflicts-asked.cycle': 'يتعلق الأمر بالدورة: {{cycle}}.',
  'conflicts-asked.action': 'الإعلان',
  'conflicts-asked.note': 'لا يُختار أحد لبلد له معه تضارب مصالح.',

  'reviewer-assigned.subject': 'أُسند إليك موجز في Concord',
  'reviewer-assigned.lead': 'اختارتك القرعة لاستعراض موجز. وفي Concord ترى أي موجز هو.',
  'reviewer-assigned.cycle': 'يتعلق الأمر بالدورة: {{cycle}}.',
  'reviewer-assigned.action': 'اطّلع على ما تستعرضه',
  'reviewer-assigned.note': 'إن كان لك تضارب مصالح مع البلد فقل ذلك هناك، فيُختار غيرك.',

  'outline-submitted.subject': 'وصل موجزكم إلى Concord',
  'outline-submitted.lead': 'قُدّم موجز بلدكم في {{at}} ووصل.',
  'outline-submitted.cycle': 'وهو للدورة: {{cycle}}.',
  'outline-submitted.action': 'عرض الإيصال',
  'outline-submitted.note': 'تصلكم هذه الرسالة لأنكم تقدّمون عن بلدكم.',

  'outline-withdrawn.subject': 'سُحب موجزكم في Concord',
  'outline-withdrawn.lead': 'سُحب موجز بلدكم في {{at}}، فلا يُقارن بعد ذلك بغيره ولا يقرؤه الآخرون.',
  'outline-withdrawn.cycle': 'وكان للدورة: {{cycle}}.',
  'outline-withdrawn.action': 'عرض النسخ',
  'outline-withdrawn.note': 'يُحفظ ما قُدّم، ويمكنكم التقديم من جديد ما دامت الدورة مفتوحة.',

  'clearance-asked.subject': 'موجز ينتظر تقديمكم إياه في Concord',
  'clearance-asked.lead': 'تفيد جهة الاتصال في بلدكم بأن الموجز جاهز للتقديم.',
  'clearance-asked.cycle': 'وهو للدورة: {{cycle}}.',
  'clearance-asked.action': 'مراجعة الإجابات والتقديم',
  'clearance-asked.note': 'تصلكم هذه الرسالة لأنكم من يقدّم عن بلدكم.',

  'sign-off-asked.subject': 'فصل من التقرير ينتظر اعتمادكم في Concord',
  'sign-off-asked.lead': 'يطلب منكم المنظمون النظر في فصل بلدكم من التقرير، واعتماده إن كان كما ينبغي.',
  'sign-off-asked.cycle': 'وهو للدورة: {{cycle}}.',
  'sign-off-asked.action': 'النظر في الفصل',
  'sign-off-asked.note': 'تصلكم هذه الرسالة لأنكم من يقدّم عن بلدكم.',

  'filing-extended.subject': 'لبلدكم وقت إضافي في Concord',
  'filing-extended.lead': 'منح المنظمون بلدكم وقتًا إضافيًا لتقديم موجزه. وترون في Concord حتى متى.',
  'filing-extended.cycle': 'وهو للدورة: {{cycle}}.',
  'filing-extended.action': 'عرض الموجز',
  'filing-extended.note': 'تصلكم هذه الرسالة لأنكم تقدّمون عن بلدكم.',

  'step-extended.subject': 'لبلدكم وقت إضافي في Concord',
  'step-extended.lead': 'منح المنظّمون بلدك وقتًا إضافيًا لإحدى خطوات الدورة. وفي Concord ترى إلى متى.',
  'step-extended.cycle': 'وهو للدورة: {{cycle}}.',
  'step-extended.action': 'عرض الموجز',
  'step-extended.note': 'تصلكم هذه الرسالة لأنكم تقدّمون عن بلدكم.',

  'message.role.focal-point': 'جهة اتصال',
  'message.role.clearing-officer': 'مسؤول الاعتماد',
  'message.role.contributor': 'مساهم',
  'message.role.reviewer': 'مستعرض',
  'message.role.organizer': 'منظِّم',
  'message.role.observer': 'مراقب',
  'message.role.administrator': 'مدير النظام',

  'digest.subject': 'ما ينتظركم في Concord',
  'digest.lead': 'هذا ما ينتظركم.',
  'digest.questions': 'أسئلة تنتظر الرد: {{count}}',
  'digest.confirmations': 'شراكات تنتظر التأكيد: {{count}}',
  'digest.opens': 'تُفتح الدورة في {{day}}',
  'digest.outlinesDue': 'آخر موعد لتقديم الموجزات: {{day}}',
  'digest.questionsDue': 'آخر موعد لطرح الأسئلة: {{day}}',
  'digest.repliesDue': 'آخر موعد للردود: {{day}}',
  'digest.signOffDue': 'آخر موعد لاعتماد الفصول: {{day}}',
  'digest.publishes': 'موعد نشر التقرير: {{day}}',
  'digest.note':
    'تصل هذه الرسالة مرة واحدة في اليوم على الأكثر. ويمكنكم أن تختاروا في حسابكم ما تخبر به: {{account}}',
};
