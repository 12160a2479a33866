// Names of countries (ISO 3166-1 alpha-3) and of regions (M49) in six languages.
// Source: CLDR 48.0 (Unicode Consortium), written by scripts/generate-countries.mjs.

export const PLACE_LANGUAGES = ['en', 'es', 'fr', 'ru', 'zh', 'ar'] as const;

/** One place a line: its code, then its name in each of the languages. */
export const PLACE_ROWS = `
ABW | Aruba | Aruba | Aruba | Аруба | 阿鲁巴 | أروبا
AFG | Afghanistan | Afganistán | Afghanistan | Афганистан | 阿富汗 | أفغانستان
AGO | Angola | Angola | Angola | Ангола | 安哥拉 | أنغولا
AIA | Anguilla | Anguila | Anguilla | Ангилья | 安圭拉 | أنغويلا
ALA | Åland Islands | Islas Aland | Îles Åland | Аландские о-ва | 奥兰群岛 | جزر آلاند
ALB | Albania | Albania | Albanie | Албания | 阿尔巴尼亚 | ألبانيا
AND | Andorra | Andorra | Andorre | Андорра | 安道尔 | أندورا
ARE | United Arab Emirates | Emiratos Árabes Unidos | Émirats arabes unis | ОАЭ | 阿拉伯联合酋长国 | الإمارات العربية المتحدة
ARG | Argentina | Argentina | Argentine | Аргентина | 阿根廷 | الأرجنتين
ARM | Armenia | Armenia | Arménie | Армения | 亚美尼亚 | أرمينيا
ASM | American Samoa | Samoa Americana | Samoa américaines | Американское Самоа | 美属萨摩亚 | ساموا الأمريكية
ATA | Antarctica | Antártida | Antarctique | Антарктида | 南极洲 | أنتاركتيكا
ATF | French Southern Territories | Territorios Australes Franceses | Terres australes françaises | Французские Южные территории | 法属南部领地 | الأقاليم الجنوبية الفرنسية
ATG | Antigua & Barbuda | Antigua y Barbuda | Antigua-et-Barbuda | Антигуа и Барбуда | 安提瓜和巴布达 | أنتيغوا وبربودا
AUS | Australia | Australia | Australie | Австралия | 澳大利亚 | أستراليا
AUT | Austria | Austria | Autriche | Австрия | 奥地利 | النمسا
AZE | Azerbaijan | Azerbaiyán | Azerbaïdjan | Азербайджан | 阿塞拜疆 | أذربيجان
BDI | Burundi | Burundi | Burundi | Бурунди | 布隆迪 | بوروندي
BEL | Belgium | Bélgica | Belgique | Бельгия | 比利时 | بلجيكا
BEN | Benin | Benín | Bénin | Бенин | 贝宁 | بنين
BES | Caribbean Netherlands | Caribe neerlandés | Pays-Bas caribéens | Бонэйр, Синт-Эстатиус и Саба | 荷属加勒比区 | هولندا الكاريبية
BFA | Burkina Faso | Burkina Faso | Burkina Faso | Буркина-Фасо | 布基纳法索 | بوركينا فاسو
BGD | Bangladesh | Bangladés | Bangladesh | Бангладеш | 孟加拉国 | بنغلاديش
BGR | Bulgaria | Bulgaria | Bulgarie | Болгария | 保加利亚 | بلغاريا
BHR | Bahrain | Baréin | Bahreïn | Бахрейн | 巴林 | البحرين
BHS | Bahamas | Bahamas | Bahamas | Багамы | 巴哈马 | جزر البهاما
BIH | Bosnia & Herzegovina | Bosnia y Herzegovina | Bosnie-Herzégovine | Босния и Герцеговина | 波斯尼亚和黑塞哥维那 | البوسنة والهرسك
BLM | St. Barthélemy | San Bartolomé | Saint-Barthélemy | Сен-Бартелеми | 圣巴泰勒米 | سان بارتليمي
BLR | Belarus | Bielorrusia | Biélorussie | Беларусь | 白俄罗斯 | بيلاروس
BLZ | Belize | Belice | Belize | Белиз | 伯利兹 | بليز
BMU | Bermuda | Bermudas | Bermudes | Бермудские о-ва | 百慕大 | برمودا
BOL | Bolivia | Bolivia | Bolivie | Боливия | 玻利维亚 | بوليفيا
BRA | Brazil | Brasil | Brésil | Бразилия | 巴西 | البرازيل
BRB | Barbados | Barbados | Barbade | Барбадос | 巴巴多斯 | بربادوس
BRN | Brunei | Brunéi | Brunei | Бруней | 文莱 | بروناي
BTN | Bhutan | Bután | Bhoutan | Бутан | 不丹 | بوتان
BVT | Bouvet Island | Isla Bouvet | Île Bouvet | о-в Буве | 布韦岛 | جزيرة بوفيه
BWA | Botswana | Botsuana | Botswana | Ботсвана | 博茨瓦纳 | بوتسوانا
CAF | Central African Republic | República Centroafricana | République centrafricaine | Центрально-Африканская Республика | 中非共和国 | جمهورية أفريقيا الوسطى
CAN | Canada | Canadá | Canada | Канада | 加拿大 | كندا
CCK | Cocos (Keeling) Islands | Islas Cocos | Îles Cocos | Кокосовые о-ва | 科科斯（基林）群岛 | جزر كوكوس (كيلينغ)
CHE | Switzerland | Suiza | Suisse | Швейцария | 瑞士 | سويسرا
CHL | Chile | Chile | Chili | Чили | 智利 | تشيلي
CHN | China | China | Chine | Китай | 中国 | الصين
CIV | Côte d’Ivoire | Côte d’Ivoire | Côte d’Ivoire | Кот-д’Ивуар | 科特迪瓦 | ساحل العاج
CMR | Cameroon | Camerún | Cameroun | Камерун | 喀麦隆 | الكاميرون
COD | Congo - Kinshasa | República Democrática del Congo | Congo-Kinshasa | Конго - Киншаса | 刚果（金） | الكونغو - كينشاسا
COG | Congo - Brazzaville | Congo | Congo-Brazzaville | Конго - Браззавиль | 刚果（布） | الكونغو - برازافيل
COK | Cook Islands | Islas Cook | Îles Cook | о-ва Кука | 库克群岛 | جزر كوك
COL | Colombia | Colombia | Colombie | Колумбия | 哥伦比亚 | كولومبيا
COM | Comoros | Comoras | Comores | Коморы | 科摩罗 | جزر القمر
CPV | Cape Verde | Cabo Verde | Cap-Vert | Кабо-Верде | 佛得角 | الرأس الأخضر
CRI | Costa Rica | Costa Rica | Costa Rica | Коста-Рика | 哥斯达黎加 | كوستاريكا
CUB | Cuba | Cuba | Cuba | Куба | 古巴 | كوبا
CUW | Curaçao | Curazao | Curaçao | Кюрасао | 库拉索 | كوراساو
CXR | Christmas Island | Isla de Navidad | Île Christmas | о-в Рождества | 圣诞岛 | جزيرة كريسماس
CYM | Cayman Islands | Islas Caimán | Îles Caïmans | о-ва Кайман | 开曼群岛 | جزر كايمان
CYP | Cyprus | Chipre | Chypre | Кипр | 塞浦路斯 | قبرص
CZE | Czechia | Chequia | Tchéquie | Чехия | 捷克 | التشيك
DEU | Germany | Alemania | Allemagne | Германия | 德国 | ألمانيا
DJI | Djibouti | Yibuti | Djibouti | Джибути | 吉布提 | جيبوتي
DMA | Dominica | Dominica | Dominique | Доминика | 多米尼克 | دومينيكا
DNK | Denmark | Dinamarca | Danemark | Дания | 丹麦 | الدانمرك
DOM | Dominican Republic | República Dominicana | République dominicaine | Доминиканская Республика | 多米尼加共和国 | جمهورية الدومينيكان
DZA | Algeria | Argelia | Algérie | Алжир | 阿尔及利亚 | الجزائر
ECU | Ecuador | Ecuador | Équateur | Эквадор | 厄瓜多尔 | الإكوادور
EGY | Egypt | Egipto | Égypte | Египет | 埃及 | مصر
ERI | Eritrea | Eritrea | Érythrée | Эритрея | 厄立特里亚 | إريتريا
ESH | Western Sahara | Sáhara Occidental | Sahara occidental | Западная Сахара | 西撒哈拉 | الصحراء الغربية
ESP | Spain | España | Espagne | Испания | 西班牙 | إسبانيا
EST | Estonia | Estonia | Estonie | Эстония | 爱沙尼亚 | إستونيا
ETH | Ethiopia | Etiopía | Éthiopie | Эфиопия | 埃塞俄比亚 | إثيوبيا
FIN | Finland | Finlandia | Finlande | Финляндия | 芬兰 | فنلندا
FJI | Fiji | Fiyi | Fidji | Фиджи | 斐济 | فيجي
FLK | Falkland Islands | Islas Malvinas | Îles Malouines | Фолклендские о-ва | 福克兰群岛 | جزر فوكلاند
FRA | France | Francia | France | Франция | 法国 | فرنسا
FRO | Faroe Islands | Islas Feroe | Îles Féroé | Фарерские о-ва | 法罗群岛 | جزر فارو
FSM | Micronesia | Micronesia | Micronésie | Федеративные Штаты Микронезии | 密克罗尼西亚 | ميكرونيزيا
GAB | Gabon | Gabón | Gabon | Габон | 加蓬 | الغابون
GBR | United Kingdom | Reino Unido | Royaume-Uni | Великобритания | 英国 | المملكة المتحدة
GEO | Georgia | Georgia | Géorgie | Грузия | 格鲁吉亚 | جورجيا
GGY | Guernsey | Guernesey | Guernesey | Гернси | 根西岛 | غيرنزي
GHA | Ghana | Ghana | Ghana | Гана | 加纳 | غانا
GIB | Gibraltar | Gibraltar | Gibraltar | Гибралтар | 直布罗陀 | جبل طارق
GIN | Guinea | Guinea | Guinée | Гвинея | 几内亚 | غينيا
GLP | Guadeloupe | Guadalupe | Guadeloupe | Гваделупа | 瓜德罗普 | غوادلوب
GMB | Gambia | Gambia | Gambie | Гамбия | 冈比亚 | غامبيا
GNB | Guinea-Bissau | Guinea-Bisáu | Guinée-Bissau | Гвинея-Бисау | 几内亚比绍 | غينيا بيساو
GNQ | Equatorial Guinea | Guinea Ecuatorial | Guinée équatoriale | Экваториальная Гвинея | 赤道几内亚 | غينيا الاستوائية
GRC | Greece | Grecia | Grèce | Греция | 希腊 | اليونان
GRD | Grenada | Granada | Grenade | Гренада | 格林纳达 | غرينادا
GRL | Greenland | Groenlandia | Groenland | Гренландия | 格陵兰 | غرينلاند
GTM | Guatemala | Guatemala | Guatemala | Гватемала | 危地马拉 | غواتيمالا
GUF | French Guiana | Guayana Francesa | Guyane française | Французская Гвиана | 法属圭亚那 | غويانا الفرنسية
GUM | Guam | Guam | Guam | Гуам | 关岛 | غوام
GUY | Guyana | Guyana | Guyana | Гайана | 圭亚那 | غيانا
HKG | Hong Kong SAR China | RAE de Hong Kong (China) | R.A.S. chinoise de Hong Kong | Гонконг (САР) | 中国香港特别行政区 | هونغ كونغ الصينية (منطقة إدارية خاصة)
HMD | Heard & McDonald Islands | Islas Heard y McDonald | Îles Heard-et-MacDonald | о-ва Херд и Макдональд | 赫德岛和麦克唐纳群岛 | جزيرة هيرد وجزر ماكدونالد
HND | Honduras | Honduras | Honduras | Гондурас | 洪都拉斯 | هندوراس
HRV | Croatia | Croacia | Croatie | Хорватия | 克罗地亚 | كرواتيا
HTI | Haiti | Haití | Haïti | Гаити | 海地 | هايتي
HUN | Hungary | Hungría | Hongrie | Венгрия | 匈牙利 | هنغاريا
IDN | Indonesia | Indonesia | Indonésie | Индонезия | 印度尼西亚 | إندونيسيا
IMN | Isle of Man | Isla de Man | Île de Man | о-в Мэн | 马恩岛 | جزيرة مان
IND | India | India | Inde | Индия | 印度 | الهند
IOT | British Indian Ocean Territory | Territorio Británico del Océano Índico | Territoire britannique de l’océan Indien | Британская территория в Индийском океане | 英属印度洋领地 | الإقليم البريطاني في المحيط الهندي
IRL | Ireland | Irlanda | Irlande | Ирландия | 爱尔兰 | أيرلندا
IRN | Iran | Irán | Iran | Иран | 伊朗 | إيران
IRQ | Iraq | Irak | Irak | Ирак | 伊拉克 | العراق
ISL | Iceland | Islandia | Islande | Исландия | 冰岛 | آيسلندا
ISR | Israel | Israel | Israël | Израиль | 以色列 | إسرائيل
ITA | Italy | Italia | Italie | Италия | 意大利 | إيطاليا
JAM | Jamaica | Jamaica | Jamaïque | Ямайка | 牙买加 | جامايكا
JEY | Jersey | Jersey | Jersey | Джерси | 泽西岛 | جيرسي
JOR | Jordan | Jordania | Jordanie | Иордания | 约旦 | الأردن
JPN | Japan | Japón | Japon | Япония | 日本 | اليابان
KAZ | Kazakhstan | Kazajistán | Kazakhstan | Казахстан | 哈萨克斯坦 | كازاخستان
KEN | Kenya | Kenia | Kenya | Кения | 肯尼亚 | كينيا
KGZ | Kyrgyzstan | Kirguistán | Kirghizstan | Киргизия | 吉尔吉斯斯坦 | قيرغيزستان
KHM | Cambodia | Camboya | Cambodge | Камбоджа | 柬埔寨 | كمبوديا
KIR | Kiribati | Kiribati | Kiribati | Кирибати | 基里巴斯 | كيريباتي
KNA | St. Kitts & Nevis | San Cristóbal y Nieves | Saint-Christophe-et-Niévès | Сент-Китс и Невис | 圣基茨和尼维斯 | سانت كيتس ونيفيس
KOR | South Korea | Corea del Sur | Corée du Sud | Республика Корея | 韩国 | كوريا الجنوبية
KWT | Kuwait | Kuwait | Koweït | Кувейт | 科威特 | الكويت
LAO | Laos | Laos | Laos | Лаос | 老挝 | لاوس
LBN | Lebanon | Líbano | Liban | Ливан | 黎巴嫩 | لبنان
LBR | Liberia | Liberia | Liberia | Либерия | 利比里亚 | ليبيريا
LBY | Libya | Libia | Libye | Ливия | 利比亚 | ليبيا
LCA | St. Lucia | Santa Lucía | Sainte-Lucie | Сент-Люсия | 圣卢西亚 | سانت لوسيا
LIE | Liechtenstein | Liechtenstein | Liechtenstein | Лихтенштейн | 列支敦士登 | ليختنشتاين
LKA | Sri Lanka | Sri Lanka | Sri Lanka | Шри-Ланка | 斯里兰卡 | سريلانكا
LSO | Lesotho | Lesoto | Lesotho | Лесото | 莱索托 | ليسوتو
LTU | Lithuania | Lituania | Lituanie | Литва | 立陶宛 | ليتوانيا
LUX | Luxembourg | Luxemburgo | Luxembourg | Люксембург | 卢森堡 | لوكسمبورغ
LVA | Latvia | Letonia | Lettonie | Латвия | 拉脱维亚 | لاتفيا
MAC | Macao SAR China | RAE de Macao (China) | R.A.S. chinoise de Macao | Макао (САР) | 中国澳门特别行政区 | منطقة ماكاو الإدارية الخاصة
MAF | St. Martin | San Martín | Saint-Martin | Сен-Мартен | 法属圣马丁 | سان مارتن
MAR | Morocco | Marruecos | Maroc | Марокко | 摩洛哥 | المغرب
MCO | Monaco | Mónaco | Monaco | Монако | 摩纳哥 | موناكو
MDA | Moldova | Moldavia | Moldavie | Молдова | 摩尔多瓦 | مولدوفا
MDG | Madagascar | Madagascar | Madagascar | Мадагаскар | 马达加斯加 | مدغشقر
MDV | Maldives | Maldivas | Maldives | Мальдивы | 马尔代夫 | جزر المالديف
MEX | Mexico | México | Mexique | Мексика | 墨西哥 | المكسيك
MHL | Marshall Islands | Islas Marshall | Îles Marshall | Маршалловы о-ва | 马绍尔群岛 | جزر مارشال
MKD | North Macedonia | Macedonia del Norte | Macédoine du Nord | Северная Македония | 北马其顿 | مقدونيا الشمالية
MLI | Mali | Mali | Mali | Мали | 马里 | مالي
MLT | Malta | Malta | Malte | Мальта | 马耳他 | مالطا
MMR | Myanmar (Burma) | Myanmar (Birmania) | Myanmar (Birmanie) | Мьянма (Бирма) | 缅甸 | ميانمار (بورما)
MNE | Montenegro | Montenegro | Monténégro | Черногория | 黑山 | الجبل الأسود
MNG | Mongolia | Mongolia | Mongolie | Монголия | 蒙古 | منغوليا
MNP | Northern Mariana Islands | Islas Marianas del Norte | Îles Mariannes du Nord | Северные Марианские о-ва | 北马里亚纳群岛 | جزر ماريانا الشمالية
MOZ | Mozambique | Mozambique | Mozambique | Мозамбик | 莫桑比克 | موزمبيق
MRT | Mauritania | Mauritania | Mauritanie | Мавритания | 毛里塔尼亚 | موريتانيا
MSR | Montserrat | Montserrat | Montserrat | Монтсеррат | 蒙特塞拉特 | مونتسرات
MTQ | Martinique | Martinica | Martinique | Мартиника | 马提尼克 | جزر المارتينيك
MUS | Mauritius | Mauricio | Maurice | Маврикий | 毛里求斯 | موريشيوس
MWI | Malawi | Malaui | Malawi | Малави | 马拉维 | ملاوي
MYS | Malaysia | Malasia | Malaisie | Малайзия | 马来西亚 | ماليزيا
MYT | Mayotte | Mayotte | Mayotte | Майотта | 马约特 | مايوت
NAM | Namibia | Namibia | Namibie | Намибия | 纳米比亚 | ناميبيا
NCL | New Caledonia | Nueva Caledonia | Nouvelle-Calédonie | Новая Каледония | 新喀里多尼亚 | كاليدونيا الجديدة
NER | Niger | Níger | Niger | Нигер | 尼日尔 | النيجر
NFK | Norfolk Island | Isla Norfolk | Île Norfolk | о-в Норфолк | 诺福克岛 | جزيرة نورفولك
NGA | Nigeria | Nigeria | Nigeria | Нигерия | 尼日利亚 | نيجيريا
NIC | Nicaragua | Nicaragua | Nicaragua | Никарагуа | 尼加拉瓜 | نيكاراغوا
NIU | Niue | Niue | Niue | Ниуэ | 纽埃 | نيوي
NLD | Netherlands | Países Bajos | Pays-Bas | Нидерланды | 荷兰 | هولندا
NOR | Norway | Noruega | Norvège | Норвегия | 挪威 | النرويج
NPL | Nepal | Nepal | Népal | Непал | 尼泊尔 | نيبال
NRU | Nauru | Nauru | Nauru | Науру | 瑙鲁 | ناورو
NZL | New Zealand | Nueva Zelanda | Nouvelle-Zélande | Новая Зеландия | 新西兰 | نيوزيلندا
OMN | Oman | Omán | Oman | Оман | 阿曼 | عُمان
PAK | Pakistan | Pakistán | Pakistan | Пакистан | 巴基斯坦 | باكستان
PAN | Panama | Panamá | Panama | Панама | 巴拿马 | بنما
PCN | Pitcairn Islands | Islas Pitcairn | Îles Pitcairn | о-ва Питкэрн | 皮特凯恩群岛 | جزر بيتكيرن
PER | Peru | Perú | Pérou | Перу | 秘鲁 | بيرو
PHL | Philippines | Filipinas | Philippines | Филиппины | 菲律宾 | الفلبين
PLW | Palau | Palaos | Palaos | Палау | 帕劳 | بالاو
PNG | Papua New Guinea | Papúa Nueva Guinea | Papouasie-Nouvelle-Guinée | Папуа — Новая Гвинея | 巴布亚新几内亚 | بابوا غينيا الجديدة
POL | Poland | Polonia | Pologne | Польша | 波兰 | بولندا
PRI | Puerto Rico | Puerto Rico | Porto Rico | Пуэрто-Рико | 波多黎各 | بورتوريكو
PRK | North Korea | Corea del Norte | Corée du Nord | КНДР | 朝鲜 | كوريا الشمالية
PRT | Portugal | Portugal | Portugal | Португалия | 葡萄牙 | البرتغال
PRY | Paraguay | Paraguay | Paraguay | Парагвай | 巴拉圭 | باراغواي
PSE | Palestinian Territories | Territorios Palestinos | Territoires palestiniens | Палестинские территории | 巴勒斯坦领土 | الأراضي الفلسطينية
PYF | French Polynesia | Polinesia Francesa | Polynésie française | Французская Полинезия | 法属波利尼西亚 | بولينيزيا الفرنسية
QAT | Qatar | Catar | Qatar | Катар | 卡塔尔 | قطر
REU | Réunion | Reunión | La Réunion | Реюньон | 留尼汪 | روينيون
ROU | Romania | Rumanía | Roumanie | Румыния | 罗马尼亚 | رومانيا
RUS | Russia | Rusia | Russie | Россия | 俄罗斯 | روسيا
RWA | Rwanda | Ruanda | Rwanda | Руанда | 卢旺达 | رواندا
SAU | Saudi Arabia | Arabia Saudí | Arabie saoudite | Саудовская Аравия | 沙特阿拉伯 | المملكة العربية السعودية
SDN | Sudan | Sudán | Soudan | Судан | 苏丹 | السودان
SEN | Senegal | Senegal | Sénégal | Сенегал | 塞内加尔 | السنغال
SGP | Singapore | Singapur | Singapour | Сингапур | 新加坡 | سنغافورة
SGS | South Georgia & South Sandwich Islands | Islas Georgia del Sur y Sandwich del Sur | Géorgie du Sud-et-les Îles Sandwich du Sud | Южная Георгия и Южные Сандвичевы о-ва | 南乔治亚和南桑威奇群岛 | جورجيا الجنوبية وجزر ساندويتش الجنوبية
SHN | St. Helena | Santa Elena | Sainte-Hélène | о-в Св. Елены | 圣赫勒拿 | سانت هيلينا
SJM | Svalbard & Jan Mayen | Svalbard y Jan Mayen | Svalbard et Jan Mayen | Шпицберген и Ян-Майен | 斯瓦尔巴和扬马延 | سفالبارد وجان ماين
SLB | Solomon Islands | Islas Salomón | Îles Salomon | Соломоновы о-ва | 所罗门群岛 | جزر سليمان
SLE | Sierra Leone | Sierra Leona | Sierra Leone | Сьерра-Леоне | 塞拉利昂 | سيراليون
SLV | El Salvador | El Salvador | Salvador | Сальвадор | 萨尔瓦多 | السلفادور
SMR | San Marino | San Marino | Saint-Marin | Сан-Марино | 圣马力诺 | سان مارينو
SOM | Somalia | Somalia | Somalie | Сомали | 索马里 | الصومال
SPM | St. Pierre & Miquelon | San Pedro y Miquelón | Saint-Pierre-et-Miquelon | Сен-Пьер и Микелон | 圣皮埃尔和密克隆群岛 | سان بيير ومكويلون
SRB | Serbia | Serbia | Serbie | Сербия | 塞尔维亚 | صربيا
SSD | South Sudan | Sudán del Sur | Soudan du Sud | Южный Судан | 南苏丹 | جنوب السودان
STP | São Tomé & Príncipe | Santo Tomé y Príncipe | Sao Tomé-et-Principe | Сан-Томе и Принсипи | 圣多美和普林西比 | ساو تومي وبرينسيبي
SUR | Suriname | Surinam | Suriname | Суринам | 苏里南 | سورينام
SVK | Slovakia | Eslovaquia | Slovaquie | Словакия | 斯洛伐克 | سلوفاكيا
SVN | Slovenia | Eslovenia | Slovénie | Словения | 斯洛文尼亚 | سلوفينيا
SWE | Sweden | Suecia | Suède | Швеция | 瑞典 | السويد
SWZ | Eswatini | Esuatini | Eswatini | Эсватини | 斯威士兰 | إسواتيني
SXM | Sint Maarten | Sint Maarten | Saint-Martin (partie néerlandaise) | Синт-Мартен | 荷属圣马丁 | سانت مارتن
SYC | Seychelles | Seychelles | Seychelles | Сейшельские о-ва | 塞舌尔 | سيشل
SYR | Syria | Siria | Syrie | Сирия | 叙利亚 | سوريا
TCA | Turks & Caicos Islands | Islas Turcas y Caicos | Îles Turques-et-Caïques | Тёркс и Кайкос | 特克斯和凯科斯群岛 | جزر توركس وكايكوس
TCD | Chad | Chad | Tchad | Чад | 乍得 | تشاد
TGO | Togo | Togo | Togo | Того | 多哥 | توغو
THA | Thailand | Tailandia | Thaïlande | Таиланд | 泰国 | تايلاند
TJK | Tajikistan | Tayikistán | Tadjikistan | Таджикистан | 塔吉克斯坦 | طاجيكستان
TKL | Tokelau | Tokelau | Tokelau | Токелау | 托克劳 | توكيلاو
TKM | Turkmenistan | Turkmenistán | Turkménistan | Туркменистан | 土库曼斯坦 | تركمانستان
TLS | Timor-Leste | Timor-Leste | Timor oriental | Восточный Тимор | 东帝汶 | تيمور - ليشتي
TON | Tonga | Tonga | Tonga | Тонга | 汤加 | تونغا
TTO | Trinidad & Tobago | Trinidad y Tobago | Trinité-et-Tobago | Тринидад и Тобаго | 特立尼达和多巴哥 | ترينيداد وتوباغو
TUN | Tunisia | Túnez | Tunisie | Тунис | 突尼斯 | تونس
TUR | Türkiye | Turquía | Turquie | Турция | 土耳其 | تركيا
TUV | Tuvalu | Tuvalu | Tuvalu | Тувалу | 图瓦卢 | توفالو
TWN | Taiwan | Taiwán | Taïwan | Тайвань | 台湾 | تايوان
TZA | Tanzania | Tanzania | Tanzanie | Танзания | 坦桑尼亚 | تنزانيا
UGA | Uganda | Uganda | Ouganda | Уганда | 乌干达 | أوغندا
UKR | Ukraine | Ucrania | Ukraine | Украина | 乌克兰 | أوكرانيا
UMI | U.S. Outlying Islands | Islas menores alejadas de EE. UU. | Îles mineures éloignées des États-Unis | Внешние малые о-ва (США) | 美国本土外小岛屿 | جزر الولايات المتحدة النائية
URY | Uruguay | Uruguay | Uruguay | Уругвай | 乌拉圭 | أورغواي
USA | United States | Estados Unidos | États-Unis | Соединенные Штаты | 美国 | الولايات المتحدة
UZB | Uzbekistan | Uzbekistán | Ouzbékistan | Узбекистан | 乌兹别克斯坦 | أوزبكستان
VAT | Vatican City | Ciudad del Vaticano | État de la Cité du Vatican | Ватикан | 梵蒂冈 | الفاتيكان
VCT | St. Vincent & Grenadines | San Vicente y las Granadinas | Saint-Vincent-et-les Grenadines | Сент-Винсент и Гренадины | 圣文森特和格林纳丁斯 | سانت فنسنت وجزر غرينادين
VEN | Venezuela | Venezuela | Venezuela | Венесуэла | 委内瑞拉 | فنزويلا
VGB | British Virgin Islands | Islas Vírgenes Británicas | Îles Vierges britanniques | Виргинские о-ва (Великобритания) | 英属维尔京群岛 | جزر فيرجن البريطانية
VIR | U.S. Virgin Islands | Islas Vírgenes de EE. UU. | Îles Vierges des États-Unis | Виргинские о-ва (США) | 美属维尔京群岛 | جزر فيرجن الأمريكية
VNM | Vietnam | Vietnam | Viêt Nam | Вьетнам | 越南 | فيتنام
VUT | Vanuatu | Vanuatu | Vanuatu | Вануату | 瓦努阿图 | فانواتو
WLF | Wallis & Futuna | Wallis y Futuna | Wallis-et-Futuna | Уоллис и Футуна | 瓦利斯和富图纳 | جزر والس وفوتونا
WSM | Samoa | Samoa | Samoa | Самоа | 萨摩亚 | ساموا
YEM | Yemen | Yemen | Yémen | Йемен | 也门 | اليمن
ZAF | South Africa | Sudáfrica | Afrique du Sud | Южно-Африканская Республика | 南非 | جنوب أفريقيا
ZMB | Zambia | Zambia | Zambie | Замбия | 赞比亚 | زامبيا
ZWE | Zimbabwe | Zimbabue | Zimbabwe | Зимбабве | 津巴布韦 | زيمبابوي
001 | world | Mundo | Monde | весь мир | 世界 | العالم
002 | Africa | África | Afrique | Африка | 非洲 | أفريقيا
005 | South America | Sudamérica | Amérique du Sud | Южная Америка | 南美洲 | أمريكا الجنوبية
009 | Oceania | Oceanía | Océanie | Океания | 大洋洲 | أوقيانوسيا
011 | Western Africa | África occidental | Afrique occidentale | Западная Африка | 西非 | غرب أفريقيا
013 | Central America | Centroamérica | Amérique centrale | Центральная Америка | 中美洲 | أمريكا الوسطى
014 | Eastern Africa | África oriental | Afrique orientale | Восточная Африка | 东非 | شرق أفريقيا
015 | Northern Africa | África septentrional | Afrique septentrionale | Северная Африка | 北非 | شمال أفريقيا
017 | Middle Africa | África central | Afrique centrale | Центральная Африка | 中非 | وسط أفريقيا
018 | Southern Africa | África meridional | Afrique australe | Южная Африка | 南部非洲 | أفريقيا الجنوبية
019 | Americas | América | Amériques | Америка | 美洲 | الأمريكتان
021 | Northern America | Norteamérica | Amérique septentrionale | Североамериканский регион | 美洲北部 | شمال أمريكا
029 | Caribbean | Caribe | Caraïbes | Карибы | 加勒比地区 | الكاريبي
030 | Eastern Asia | Asia oriental | Asie de l’Est | Восточная Азия | 东亚 | شرق آسيا
034 | Southern Asia | Asia meridional | Asie du Sud | Южная Азия | 南亚 | جنوب آسيا
035 | Southeast Asia | Sudeste asiático | Asie du Sud-Est | Юго-Восточная Азия | 东南亚 | جنوب شرق آسيا
039 | Southern Europe | Europa meridional | Europe du Sud | Южная Европа | 南欧 | جنوب أوروبا
053 | Australasia | Australasia | Australasie | Австралазия | 澳大拉西亚 | أسترالاسيا
054 | Melanesia | Melanesia | Mélanésie | Меланезия | 美拉尼西亚 | ميلانيزيا
057 | Micronesian Region | Región de Micronesia | région micronésienne | Микронезия | 密克罗尼西亚地区 | الجزر الميكرونيزية
061 | Polynesia | Polinesia | Polynésie | Полинезия | 玻利尼西亚 | بولينيزيا
142 | Asia | Asia | Asie | Азия | 亚洲 | آسيا
143 | Central Asia | Asia central | Asie centrale | Центральная Азия | 中亚 | وسط آسيا
145 | Western Asia | Asia occidental | Asie de l’Ouest | Западная Азия | 西亚 | غرب آسيا
150 | Europe | Europa | Europe | Европа | 欧洲 | أوروبا
151 | Eastern Europe | Europa oriental | Europe de l’Est | Восточная Европа | 东欧 | شرق أوروبا
154 | Northern Europe | Europa septentrional | Europe du Nord | Северная Европа | 北欧 | شمال أوروبا
155 | Western Europe | Europa occidental | Europe de l’Ouest | Западная Европа | 西欧 | غرب أوروبا
202 | Sub-Saharan Africa | África subsahariana | Afrique subsaharienne | Тропическая Африка | 撒哈拉以南非洲 | أفريقيا جنوب الصحراء الكبرى
419 | Latin America | Latinoamérica | Amérique latine | Латинская Америка | 拉丁美洲 | أمريكا اللاتينية
`;
