import { changed } from './changed/ar.ts';
import type { Word } from './en.ts';
import { group } from './group/ar.ts';
import { settled } from './settled/ar.ts';

/** The report's own words in Arabic. */
export const ar: Readonly<Record<Word, string>> = {
  synthesisReport: 'التقرير التوليفي',
  editionPublic: 'الطبعة العامة',
  editionParticipants: 'طبعة البلدان المشاركة',
  editionReviewers: 'طبعة فريق الاستعراض',
  coverScope:
    '{countries, plural, zero {# بلد} one {بلد واحد} two {بلدان} few {# بلدان} many {# بلداً} other {# بلد}}، {from}–{to}',
  coverPicture:
    'كل نقطة هي تدفق الهجرة في ممر واحد وسنة واحدة: أفقياً كما يذكره بلد المنشأ، وعمودياً كما يذكره بلد المقصد. وعلى الخط تلتقي الروايتان. والمقياسان لوغاريتميان.',
  byOriginAxis: 'كما يذكره بلد المنشأ، أشخاص',
  byDestinationAxis: 'كما يذكره بلد المقصد، أشخاص',
  ofThemselves: 'ما تقوله الموجزات عن نفسها',
  ofThemselvesBy: '{count} من {all} من الموجزات',
  contents: 'المحتويات',
  part: 'الجزء {number}',
  figure: 'الشكل {number}',
  table: 'الجدول {number}',
  page: 'الصفحة {page}',
  pageColumn: 'الصفحة',
  source: 'المصدر',
  summary: 'الخلاصة',
  summaryLead:
    'قدّم {countries, plural, zero {# بلد} one {بلد واحد} two {بلدان} few {# بلدان} many {# بلداً} other {# بلد}} موجزاً طوعياً لسياسة الهجرة للفترة {from}–{to}. وإذا وُضعت الموجزات جنباً إلى جنب أمكنت مقارنة {pairs, plural, zero {# رقم} one {رقم واحد} two {رقمين} few {# أرقام} many {# رقماً} other {# رقم}} من طرفي الممر.',
  keyCountries:
    '{count, plural, zero {بلد قدّم موجزه} one {بلد قدّم موجزه} two {بلدان قدّما موجزيهما} few {بلدان قدّمت موجزاتها} many {بلداً قدّمت موجزاتها} other {بلد قدّمت موجزاتها}}',
  keyFigures:
    '{count, plural, zero {رقم} one {رقم} two {رقمان} few {أرقام مذكورة} many {رقماً مذكوراً} other {رقم مذكور}}',
  keyPairs:
    '{count, plural, zero {رقم ذكره الطرفان} one {رقم ذكره الطرفان} two {رقمان ذكرهما الطرفان} few {أرقام ذكرها الطرفان} many {رقماً ذكره الطرفان} other {رقم ذكره الطرفان}}',
  keyAgree: 'من الأرقام الكبيرة نسبياً تتفق في حدود {agree}',
  keyPartnerships:
    '{count, plural, zero {شراكة} one {شراكة موصوفة} two {شراكتان} few {شراكات موصوفة} many {شراكة موصوفة} other {شراكة موصوفة}}',
  keyQuestions:
    '{count, plural, zero {ممر يطلب} one {ممر يطلب} two {ممران يطلبان} few {ممرات تطلب} many {ممراً تطلب} other {ممر تطلب}} رداً من البلدين',
  summaryCorridors: 'الروايتان في الممرات التي تتصدر الترتيب',
  summaryCorridorsNote:
    'أشخاص في السنة، أو بوحدة المقياس. النقاط الممتلئة والخط المتصل: كما يذكره بلد المنشأ. النقاط الفارغة والخط المتقطع: كما يذكره بلد المقصد.',
  coverageTitle: 'ما جرت مقارنته',
  coverageHeading:
    'يذكر طرفا الممر {pairs, plural, zero {# رقم} one {رقماً واحداً} two {رقمين} few {# أرقام} many {# رقماً} other {# رقم}} يمكن وضعها جنباً إلى جنب',
  coverageText:
    'عدد الموجزات {countries, number} وهي تذكر معاً {figures, plural, zero {# رقم} one {رقماً واحداً} two {رقمين} few {# أرقام} many {# رقماً} other {# رقم}}، منها {missing, number} تبيّن سبب غياب القيمة. ويمكن مقارنة الرقم إذا قدّم بلدا الممر موجزيهما وذكر كل منهما قيمة للمقياس نفسه والسنة والجنس والأساس. وكل ما يستند في هذا التقرير إلى مقارنة يستند إلى هذه الأرقام وحدها؛ وما يذكره طرف واحد أو لا يذكره أحد يُعرض كما هو ولا يُعدّ اتفاقاً ولا اختلافاً.',
  coverageStock:
    'الممرات التي يذكر طرفاها مقياساً ما تضم {share, number, ::percent .0} من المهاجرين المقيمين في أحد هذه البلدان والمولودين في بلد آخر منها.',
  coverageNoStock: 'لا يُعرف ما تضمه الممرات المقارنة من المهاجرين بين هذه البلدان: لا موجز يذكر عددهم.',
  coverageFigureTitle:
    'بين البلدان التي قدّمت موجزاتها، يذكر الطرفان قيمة في {share, number, percent} مما يُبلّغ عنه',
  coverageFigureNote:
    'الممر والسنة والجنس والأساس بحسب المقياس، بين البلدان التي قدّمت موجزاتها. وتعدّ «لا أحد» المواضع التي يقول فيها الموجز صراحةً إنه لا قيمة.',
  coverageTable: 'الأرقام المذكورة والأرقام القابلة للمقارنة، بحسب المقياس',
  countriesTable: 'ما قدّمه كل بلد، وموضع فصله',
  byBoth: 'من الطرفين',
  byOne: 'من طرف واحد',
  byNeither: 'لا أحد',
  measure: 'المقياس',
  given: 'مذكورة',
  withoutValue: 'بلا قيمة',
  share: 'النسبة',
  country: 'البلد',
  figures: 'الأرقام',
  initiatives: 'المبادرات',
  partnerships: 'الشراكات',
  answers: 'الإجابات',
  comparable: 'المقارنة',
  total: 'المجموع',
  abridged: 'ما وجّهته البلدان إلى دائرة أضيق من القراء، وكل ما يُستنتج منه، ليس في هذه الطبعة.',
  digestCoverage: 'الممرات التي يذكرها الطرفان تضم {share, number, percent} من المهاجرين بين هذه البلدان',
  togetherTitle: 'ما تفعله البلدان معاً',
  togetherHeading:
    'الموصوف {partnerships, plural, zero {# شراكة} one {شراكة واحدة} two {شراكتان} few {# شراكات} many {# شراكة} other {# شراكة}} و{initiatives, plural, zero {# مبادرة} one {مبادرة واحدة} two {مبادرتان} few {# مبادرات} many {# مبادرة} other {# مبادرة}}',
  togetherText:
    'تصف الموجزات شراكات مع {partners, plural, zero {# بلد} one {بلد واحد} two {بلدين} few {# بلدان} many {# بلداً} other {# بلد}}. ومن بين ما يسمّي بلداً قدّم موجزه أيضاً، يصف الطرفان {both, number} من {named, number}.',
  digestTogether: 'من بين ما يسمّي بلداً قدّم موجزه أيضاً، يصف الطرفان {both, number} من {named, number}',
  kindFigureTitle: '{kind}: أكثر أنواع الشراكات وصفاً',
  kindFigureNote: 'الشراكات بحسب النوع كما يعدّها كل موجز: وما يصفه موجزان يُعدّ في كليهما.',
  describedTable: 'الشراكات، وهل يصفها الشريك أيضاً',
  bothDescribe: 'يصفها الطرفان',
  toConfirm: 'بانتظار التأكيد',
  oneDescribes: 'طرف واحد فقط',
  moneyFigureTitle: 'الكلفة المقررة للمبادرات {amount} دولار إجمالاً؛ وأكثرها بين المواضيع لموضوع «{theme}»',
  moneyFigureNote:
    'الكلفة المقررة للمبادرات بحسب الموضوع، بدولارات الولايات المتحدة بمتوسط سعر سنة {year}؛ وتُقسم المبادرة المتعددة المواضيع بالتساوي. {unpriced, plural, =0 {كل مبادرة تذكر كلفتها.} zero {كل مبادرة تذكر كلفتها.} one {مبادرة واحدة لا تذكر كلفة.} two {مبادرتان لا تذكران كلفة.} few {# مبادرات لا تذكر كلفة.} many {# مبادرة لا تذكر كلفة.} other {# مبادرة لا تذكر كلفة.}}',
  noTheme: 'بلا موضوع',
  moneyTable: 'المبادرات وكلفتها المقررة، بحسب البلد',
  plannedCost: 'الكلفة المقررة، ملايين الدولارات',
  largest: 'أكبر مبادرة',
  fitTitle: 'حيث تلتقي الروايات',
  fitHeading:
    'من {compared, number} من المقارنات الكبيرة نسبياً تتفق {agree, number}، ووسيط التباعد {median, number, percent}',
  fitNothing: 'لا رقم كبيراً نسبياً يذكره طرفا ممر',
  fitText:
    'يتفق رقمان إذا كان الفرق بينهما في حدود {agree, number, percent} من متوسطهما. والفروق شائعة حيثما عدّ بلدان الأشخاص أنفسهم: فالتعاريف والسجلات وأوقات العدّ تختلف، ومن يغادر كثيراً ما لا يصرّح بذلك. وفي المقارنات بين البلدان الأوروبية للفترة 2010–2019 بلغ الوسيط 58٪. فالفرق إذن سؤال، وليس حكماً على أي من الطرفين.',
  digestFit:
    'تتفق الروايتان في كل سنة مقارنة في {count, plural, zero {# ممر} one {ممر واحد} two {ممرين} few {# ممرات} many {# ممراً} other {# ممر}}',
  bandsFigureTitle: '{measure}: يتفق {share, number, percent} من الأرقام الكبيرة نسبياً',
  bandsFigureNote:
    'المقارنات بحسب التباعد بين الرقمين كنسبة من متوسطهما. الصغيرة: متوسط دون {floor} ولا سؤال عنه.',
  bandAgree: 'حتى {agree}',
  bandDiffer: 'إلى {warn}',
  bandDifferMore: 'فوق {warn}',
  bandSmall: 'صغيرة',
  heatFigureTitle:
    '{measure}: في {agree, number} من {both, number} من الممرات المقارنة لا يتجاوز التباعد {agreeUpTo, number, percent}',
  heatFigureNote:
    'الصفوف: المنشأ. الأعمدة: المقصد. والرقم هو وسيط |a − b| على السنوات كنسبة مئوية من متوسط a وb. والبلدان مجمّعة بحسب مناطق الأمم المتحدة M49: {regions}.',
  heatDescription:
    'مصفوفة من {countries, number} من البلدان: {both, number} من الممرات مقارنة من الطرفين، و{one, number} من طرف واحد، و{neither, number} بلا قيم. ومن المقارنة {agree, number} في حدود {agreeUpTo, number, percent}.',
  legendOne: 'طرف واحد يذكر قيماً',
  legendNeither: 'لا أحد يذكرها',
  legendSame: 'البلد نفسه',
  agreeTable: 'ممرات كبيرة تتفق فيها الروايتان في كل سنة مقارنة',
  agreeTableNote:
    'أرقام يذكرها الطرفان في {years, number} سنوات على الأقل، وكلها في حدود {agree, number, percent}؛ والأكبر أولاً.',
  corridor: 'الممر',
  yearsCompared: 'السنوات المقارنة',
  meanPersons: 'المتوسط السنوي',
  largestDifference: 'أكبر فرق',
  partnershipsAlike: 'عدد الشراكات التي تسمّي بلداً قدّم موجزه ويصفها ذلك البلد أيضاً: {count, number}.',
  differTitle: 'حيث تختلف الروايات',
  differHeading:
    '{replies, plural, =0 {لا ممر يطلب رداً} zero {لا ممر يطلب رداً} one {ممر واحد يطلب رداً من البلدين} two {ممران يطلبان رداً من البلدين} few {# ممرات تطلب رداً من البلدين} many {# ممراً تطلب رداً من البلدين} other {# ممر تطلب رداً من البلدين}}{looks, plural, =0 {} zero {} one {؛ وممر آخر يستحق نظرة} two {؛ وممران آخران يستحقان نظرة} few {؛ و# ممرات أخرى تستحق نظرة} many {؛ و# ممراً آخر تستحق نظرة} other {؛ و# ممر آخر تستحق نظرة}}',
  digestDiffer: 'وأكبرها {corridor}',
  differText:
    'تُرتّب الممرات بحسب المطلوب (رد أو نظرة) ثم بحسب حجم ما لم يُفسَّر: الفرق بين الرقمين بمئات الأشخاص أو ملايين الدولارات مجموعاً على السنوات. وكل منها سؤال إلى البلدين معاً.',
  rank: 'الترتيب',
  says: 'بحسب {country}',
  apart: 'التباعد',
  definitionsOf: '{country}: {definition}',
  definitionSame: 'كلاهما: {definition}',
  definitionUnstated: 'التعريف غير مذكور',
  noValue: '..',
  none: '–',
  noValueNote: '.. لا قيمة مذكورة. ويُطبع الصفر 0. التباعد: الفرق كنسبة من متوسط الرقمين.',
  withheld: '[c]',
  withheldNote: '[c] محجوب: عدد صغير من الأشخاص، أو رقم يمكن أن يُستنتج منه عدد محجوب.',
  withheldText:
    'لا تُطبع للجمهور أعداد الأشخاص التي تقل عن {threshold}، ولا الأرقام التي يمكن أن تُستنتج منها؛ وعلامتها [c]. {count, plural, one {حُجب رقم واحد} two {حُجب رقمان} few {حُجبت # أرقام} many {حُجب # رقمًا} other {حُجب # رقم}}.',
  furtherTable: 'ممرات أخرى موضع سؤال',
  furtherNote:
    '{rest, plural, =0 {} zero {} one {ممر آخر في فصول البلدان وفي المرفق.} two {ممران آخران في فصول البلدان وفي المرفق.} few {# ممرات أخرى في فصول البلدان وفي المرفق.} many {# ممراً آخر في فصول البلدان وفي المرفق.} other {# ممر آخر في فصول البلدان وفي المرفق.}}',
  yearsInQuestion: 'سنوات السؤال',
  asks: 'المطلوب',
  asksFor: 'المطلوب {what}',
  severityError: 'تصحيح',
  severityWarning: 'رد',
  severityNote: 'نظرة',
  severityInfo: 'لا شيء (سياق)',
  otherHeading: 'أسئلة أخرى',
  otherText: 'أسئلة لا تخص الروايتين في ممر، بحسب التحقق.',
  checkTable:
    '{check}: {count, plural, zero {# سؤال} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالاً} other {# سؤال}}',
  otherMore:
    '{count, plural, zero {} one {سؤال آخر من هذا التحقق في المرفق.} two {سؤالان آخران من هذا التحقق في المرفق.} few {# أسئلة أخرى من هذا التحقق في المرفق.} many {# سؤالاً آخر من هذا التحقق في المرفق.} other {# سؤال آخر من هذا التحقق في المرفق.}}',
  question: 'السؤال',
  largestEach: 'الروايتان في أكبر الممرات',
  cycleHeading: 'الموجزات كلها معاً',
  goalsTitle: 'نحو الأهداف المشتركة',
  goalsHeading:
    'في {under, number} من {all, number} من الممرات المعروفة الكلفة، لا تتجاوز كلفة التحويل {goal, number}٪',
  goalsText:
    'الهدف المشترك للمؤشر {indicator} هو {goal, number}٪ بحلول {by}{maximum, plural, =0 {} zero {} one {، دون أي ممر فوق #٪} two {، دون أي ممر فوق #٪} few {، دون أي ممر فوق #٪} many {، دون أي ممر فوق #٪} other {، دون أي ممر فوق #٪}}. وفي آخر سنة مذكورة عدد الممرات التي تتجاوز {limit, number}٪ هو {above, number}، والوسيط {median, number}٪.',
  digestGoals: 'خفض كل كلفة معروفة إلى {goal, number}٪ يُبقي {amount} دولار في السنة لدى المرسلين',
  goalsSaving:
    'في الممرات التي تذكر الموجزات مبلغ تحويلاتها أيضاً، خفض كل كلفة إلى {goal, number}٪ يُبقي {amount} دولار في السنة لدى المرسلين وأسرهم.',
  costFigureTitle: 'معظم الممرات ما زال أعلى كلفة من هدف {goal, number}٪',
  costFigureTitleMet: 'معظم الممرات بلغ هدف {goal, number}٪',
  costFigureNote: 'كل نقطة ممر: كلفة إرسال 200 دولار بالنسبة المئوية، آخر سنة مذكورة.',
  costAxis: 'الكلفة، نسبة مئوية من 200 دولار',
  savingTable: 'الممرات التي توفر أكثر عند بلوغ الهدف',
  cost: 'الكلفة، ٪',
  amountSent: 'المرسل، ملايين الدولارات',
  saving: 'التوفير، ملايين الدولارات سنوياً',
  goalLine: 'الهدف {value, number}٪',
  limitLine: 'الحد {value, number}٪',
  ...group,
  ...settled,
  ...changed,
  countriesTitle: 'البلدان',
  countriesLead: 'فصل لكل بلد، بترتيب مناطق الأمم المتحدة M49، وكلها على نسق واحد.',
  chapterLead:
    'يذكر الموجز {figures, plural, zero {# رقم} one {رقماً واحداً} two {رقمين} few {# أرقام} many {# رقماً} other {# رقم}}؛ ويمكن وضع {pairs, number} منها إلى جانب أرقام الشريك. ويصف {partnerships, plural, zero {# شراكة} one {شراكة واحدة} two {شراكتين} few {# شراكات} many {# شراكة} other {# شراكة}} و{initiatives, plural, zero {# مبادرة} one {مبادرة واحدة} two {مبادرتين} few {# مبادرات} many {# مبادرة} other {# مبادرة}}.',
  keyGiven: 'الأرقام المذكورة',
  keyCompared: 'يذكرها شريك أيضاً',
  keyAgreeing: 'متفقة، من الكبيرة نسبياً',
  keyCost: 'الكلفة المقررة للمبادرات، ملايين الدولارات',
  keyAsked: 'الأسئلة',
  outlineInBrief: 'الموجز باختصار',
  changes: 'ما تغيّر',
  instruments: 'الصكوك',
  flowsTitle: '{country}: التدفقات مع أهم الشركاء كما يذكرها الطرفان',
  flowsNote:
    'أشخاص في السنة. النقاط الممتلئة والخط المتصل: بحسب {country}. النقاط الفارغة والخط المتقطع: بحسب الشريك.',
  inflow: 'من {country}',
  outflow: 'إلى {country}',
  stocksTitle: 'الناس والمال: أكبر ممرات {country}',
  stocksNote:
    'المهاجرون بحسب بلد الميلاد أو الجنسية، آخر سنة مذكورة، والتحويلات الواردة بملايين الدولارات. في الخارج: كما تذكره بلدان الإقامة.',
  livingHere: 'في {country}، مولودون في',
  livingAbroad: 'من {country}، مقيمون في',
  moneyFrom: 'تحويلات واردة من',
  partnershipsOf: 'الشراكات',
  with: 'مع',
  signed: 'التوقيع',
  inForce: 'السريان',
  partnerDescribes: 'يصفها الشريك',
  yes: 'نعم',
  no: 'ليس بعد',
  notFiled: 'لم يقدّم',
  partnerNotFiled: 'الشريك لم يقدّم',
  initiativesOf: 'المبادرات والأموال',
  title: 'العنوان',
  theme: 'الموضوع',
  period: 'الفترة',
  status: 'الحالة',
  noneGiven: 'لا يذكر الموجز شيئاً.',
  questionsOf: 'الأسئلة',
  noQuestions: 'لا تثير عمليات التحقق أسئلة عن هذا الموجز.',
  corridorQuestions:
    '{measure}، {origin} ← {destination}، {years}: {count, plural, zero {تختلف الروايتان} one {تختلف الروايتان} two {تختلف الروايتان في سنتين} few {تختلف الروايتان في # سنوات} many {تختلف الروايتان في # سنة} other {تختلف الروايتان في # سنة}}.',
  corridorOneSided:
    '{measure}، {origin} ← {destination}، {years}: يذكر طرف رقماً، والآخر {count, plural, zero {صفر أو لا شيء} one {صفر أو لا شيء} two {صفر أو لا شيء، في سنتين} few {صفر أو لا شيء، في # سنوات} many {صفر أو لا شيء، في # سنة} other {صفر أو لا شيء، في # سنة}}.',
  moreQuestions:
    '{count, plural, zero {} one {سؤال آخر في المرفق.} two {سؤالان آخران في المرفق.} few {# أسئلة أخرى في المرفق.} many {# سؤالاً آخر في المرفق.} other {# سؤال آخر في المرفق.}}',
  answersOf: 'الإجابات عن الاستبيان',
  methodTitle: 'المنهج والمصادر',
  methodLead:
    'كل ما يقوله هذا التقرير مستمد من الموجزات بقواعد ثابتة. ويبيّن هذا الجزء القواعد وعتباتها والمصادر التي تسمّيها الموجزات وبصمات ما قُرئ.',
  readingHeading: 'كيف تُقرأ المقارنة',
  readingText:
    'التباعد بين رقمين a وb هو A = |a − b| / ((a + b) / 2): وهو 0 إذا تساويا، و200٪ إذا كان أحدهما صفراً. وقبل مقارنة الأرقام تُقارن تعاريفها: فإذا عدّ أحدهما إقامات ثلاثة أشهر والآخر اثني عشر شهراً رُدّ كلاهما إلى اثني عشر شهراً؛ وإذا أمكن أن يعود الفرق إلى التعاريف قال السؤال ذلك وطلب أقل. والغياب ليس صفراً: فالمقارنة التي ينقصها طرف لا تُجرى، وتُعدّ كذلك.',
  checksTable: 'عمليات التحقق وما نظرت فيه كل منها',
  check: 'التحقق',
  rule: 'القاعدة',
  compared: 'ما نُظر فيه',
  notApplicable: 'لا ينطبق',
  asked: 'الأسئلة',
  thresholdsTable: 'عتبات هذه الدورة',
  threshold: 'العتبة',
  meaning: 'المعنى',
  value: 'القيمة',
  unit: 'الوحدة',
  sourcesHeading: 'المصادر',
  sourcesText: 'المصادر التي تسمّيها الموجزات لأرقامها، مع عدد الأرقام المستندة إلى كل منها.',
  sourcesTable: 'المصادر المسماة في الموجزات',
  methodSource: 'مصدر المنهج',
  definitionsTable: 'التعاريف التي تتبعها الأرقام',
  definition: 'التعريف',
  ratesText:
    'حُوّلت المبالغ بعملات أخرى بمتوسطات الأسعار السنوية في إعدادات الدورة، دولارات الولايات المتحدة للوحدة: {rates}.',
  recordText:
    'عند طلب هذا الإصدار كان سجل الدورة يضم {number} من الإجراءات. وبصمة آخرها {hash}، ومن يحتفظ بها يستطيع أن يبين هل عُدّل شيء قبلها أو أزيل.',
  inputsHeading: 'ما قُرئ',
  inputsText:
    'نسخة الفهرس {catalogue}. الدورة {cycle}، تاريخ التقديم {date}. والمدخلات نفسها واللغة والقراء تعطي هذه الوثيقة من جديد، بايتاً ببايت.',
  inputsTable: 'الموجزات وبصماتها SHA-256',
  submission: 'التقديم',
  boundaries: 'أسماء البلدان وتجميعها لا تعبّر عن أي رأي في وضع أي إقليم.',
};
