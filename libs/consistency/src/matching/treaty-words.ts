/**
 * Words that make the titles of agreements alike and say nothing of what they are about: kinds of instrument, forms
 * of state and government, signing, the word for labour in a labour agreement's title, and small words. A word that
 * ends in * stands for all that begin so. Written by hand, in each language's own script.
 */
export const TREATY_WORDS: Readonly<Record<string, string>> = {
  en: `agreement* agmt agrmt agr accord* treaty treaties convention* conv memorandum memoranda memo mou moa understanding
    protocol* arrangement* instrument* declaration* statement* joint note notes letter letters annex* announcement
    notification conclusion concluded signing signed entry force text bilateral reciprocal mutual framework between among
    government* govt gov goverment republic* rep kingdom federal federation state states people peoples democratic
    popular islamic arab socialist soviet hashemite union commonwealth grand duchy confederation council cabinet sultanate emirate*
    ministry ministries minister* department secretariat authority contracting part party parties side sides country countries
    labour labor of the and on in for to a an at as by with from its their both two concerning concerns regarding relating
    relative related respect regards regard about re under this that`,
  fr: `accord* convention* traite* memorandum protocole* entente arrangement* echange lettre lettres note notes declaration*
    conjoint* avenant annexe* signe* relatif* relative* concernant portant visant sujet matiere bilateral* reciproque* cadre entre
    gouvernement* gouv gvt republique* royaume federal* federation etat etats peuple populaire democratique islamique arabe
    union grand duche confederation conseil ministere* ministre* partie* pays travail oeuvre main
    le la les l un une de du des d et en au aux a pour par sur avec dans leur leurs ses deux`,
  es: `acuerdo* convenio* convencion* tratado* memorandum memorando entendimiento protocolo* canje nota notas carta cartas
    declaracion conjunta* anexo* firmado* relativo* relativa* sobre referente* respecto materia bilateral* reciproc* marco entre
    gobierno* gob republica* reino federal* federacion estado estados pueblo popular democratica islamica arabe union
    confederacion consejo ministerio* ministro* parte partes pais paises laboral* trabajo
    el la los las lo un una de del y e en al a para por con su sus ambos ambas dos`,
  pt: `acordo* convenio* convencao tratado* memorando entendimento protocolo* troca nota notas carta cartas declaracao
    conjunta* ajuste anexo* relativo* relativa* sobre referente* respeito materia bilateral* reciproc* quadro entre
    governo* republica* reino federativa federal* federacao estado estados povo popular democratica islamica arabe uniao
    conselho ministerio* ministro* parte partes pais paises laboral* trabalho
    o a os as um uma de do da dos das e em no na nos nas ao aos para por com seu seus sua suas ambos dois`,
  it: `accordo accordi convenzion* trattato trattati memorandum intesa protocoll* scambio nota note lettere dichiarazion*
    congiunta allegat* relativ* riguardante concernente materia bilateral* reciproc* quadro tra fra
    governo governi repubblica regno federal* federazione stato stati popolo popolare democratica islamica araba unione
    confederazione consiglio ministero ministro parte parti paese paesi lavoro
    il lo la i gli le un una di del dello della dei degli delle e ed in nel nella a al alla per con su sul sulla da dal loro due`,
  de: `abkommen* vereinbarung* vertrag* ubereinkommen* ubereinkunft* absprache* memorandum verstandigung* absichtserklarung*
    protokoll* notenwechsel* briefwechsel* erklarung* gemeinsame* zusatz* anlage* bekanntmachung* betreffend* bezuglich uber zwischen
    bilateral* gegenseitig* rahmen* regierung* republik* konigreich* bund bundes* foderation* staat staaten staates volksrepublik demokratisch*
    islamisch* arabisch* union* grossherzogtum* eidgenossenschaft* ministerium* minister* partei parteien land lander arbeit
    der die das des dem den ein eine einer eines einem einen und in im zur zum zu von vom fur mit auf an beider beiden zwei`,
  nl: `overeenkomst* akkoord* verdrag* memorandum verstandhouding protocol* briefwisseling notawisseling verklaring*
    gezamenlijke bijlage* betreffende inzake omtrent tussen bilateral* wederzijdse kader* regering* republiek* koninkrijk*
    federa* staat staten volksrepubliek democratische islamitische arabische unie groothertogdom ministerie* minister* partij partijen
    land landen arbeid de het een van der den en in op voor met over ter tot aan hun beide twee`,
  ru: `соглашен* договор* меморандум* взаимопониман* протокол* конвенц* договоренност* обмен* нота ноты нот нотами письмо письма письмами деклараци*
    заявлен* совместн* приложен* подписан* отношен* вопрос* област* сфер* двусторонн* взаимн* рамочн* между
    правительств* республик* королевств* федера* федеративн* государств* народн* демократическ* исламск* арабск* союз*
    социалистическ* советск* княжеств* герцогств* конфедерац* совет* министерств* министр* сторон* страна страны стран странами труд* трудов*
    о об и в на по с со к из для от их его двух обеих`,
  uk: `угод* договор* меморандум* порозумін* протокол* конвенц* взаєм* між уряд* республік* королівств* держав* союз*
    міністерств* сторон* про та і й в у на з із до для праці щодо`,
  pl: `umow* porozumien* traktat* konwencj* memorandum protokol* wymian* noty oswiadczen* wspoln* zalaczn* sprawie dotyczac*
    miedzy pomiedzy dwustronn* wzajemn* ramow* rzad* republik* rzeczpospolit* rzeczypospolit* krolestw* federa* panstwo panstwa ludow*
    demokratyczn* zwiazk* ministerstw* minister* strona strony stron kraj kraju krajami praca pracy prace o i w na z ze do dla od oraz ich obu`,
  ro: `acord* conventi* tratat* memorandum* intelegere protocol* schimb* declarati* privind referitor dintre intre bilateral*
    guvern* republicii republica regat* federa* statul statului state poporului uniun* minister* ministr* parti munca muncii si de la cu al a ale in pentru din pe`,
  tr: `anlasma* antlasma* sozlesme* mutabakat* muhtira* zapti protokol* mektup* nota* ortak arasinda iliskin hakkinda dair
    ikili karsilikli hukumet* cumhuriyet* krallik* kralligi federal* devlet* birlik* birligi bakanlik* bakanligi taraf* is isgucu ve ile icin`,
  sv: `avtal* overenskommelse* konvention* fordrag* memorandum protokoll* skriftvaxling* deklaration* mellan rorande angaende om
    regering* republik* konungarik* kungarik* staten union* ministeri* och i for med den det av till en ett`,
  el: `συμφωνία συμφωνίας συνθήκη σύμβαση μνημόνιο κατανόησης συναντίληψης πρωτόκολλο ανταλλαγή επιστολών μεταξύ κυβέρνηση
    κυβέρνησης δημοκρατία δημοκρατίας βασίλειο βασιλείου ένωση υπουργείο και του της των τη την το τα για με στην στον στο σε περί`,
  ar: `اتفاق* اتفاقية اتفاقيه معاهدة مذكرة مذكره تفاهم بروتوكول* بروتكول ترتيب* تبادل رسائل مذكرات اعلان إعلان مشترك*
    ملحق* بشأن بخصوص حول المتعلق* الخاص* مجال ثنائي* متبادل* اطار إطار بين حكومة حكومه حكومتي جمهورية جمهوريه مملكة
    المملكة اتحاد* اتحادي* دولة دوله دولتين شعبية ديمقراطية الديمقراطية الاسلامية إسلامية عربية الهاشمية مجلس وزارة وزاره وزير
    طرف طرفين بلدين عمل عمالة في من على عن مع إلى الى أو و ل ب`,
};

/** The same for languages written without blanks: taken out wherever they stand, the longest first. */
export const TREATY_PHRASES: readonly string[] = [
  '谅解备忘录',
  '備忘錄',
  '备忘录',
  '双边',
  '双方',
  '两国',
  '协定',
  '協定',
  '协议',
  '条约',
  '公约',
  '议定书',
  '换文',
  '联合声明',
  '框架',
  '政府',
  '共和国',
  '人民',
  '民主',
  '联邦',
  '王国',
  '关于',
  '之间',
  '劳务',
  '劳动',
  '部',
  '的',
  '和',
  '与',
  '间',
];
