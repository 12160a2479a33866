export const MESSAGES = {
  'not-described': {
    en: 'The outline of {country:country} describes a partnership with {other:country}, “{title}”; the outline of {other:country} does not describe it.',
    ar: 'يصف موجز {country:country} شراكة مع {other:country} بعنوان «{title}»؛ ولا يرد وصفها في موجز {other:country}.',
    es: 'La exposición de una parte ({country:country}) describe la alianza «{title}» con la otra ({other:country}); la exposición de esta no la describe.',
    fr: 'L’exposé d’une partie ({country:country}) décrit le partenariat « {title} » avec l’autre ({other:country}) ; l’exposé de celle-ci ne le décrit pas.',
    ru: 'В очерке одной стороны ({country:country}) описано партнерство «{title}» с другой стороной ({other:country}); в очерке другой стороны оно не описано.',
    zh: '{country:country}的纲要描述了与{other:country}的伙伴关系“{title}”；{other:country}的纲要未作描述。',
  },
  'to-confirm': {
    en: 'The outlines of {country:country} and {other:country} describe partnerships that may be one and the same: “{title}” and “{otherTitle}”. Both countries are asked to confirm.',
    ar: 'يصف موجز {country:country} وموجز {other:country} شراكتين قد تكونان شراكة واحدة: «{title}» و«{otherTitle}». ويُطلب إلى البلدين تأكيد ذلك.',
    es: 'Las exposiciones de dos países ({country:country}, {other:country}) describen alianzas que pueden ser la misma: «{title}» y «{otherTitle}». Se pide a ambos países que lo confirmen.',
    fr: 'Les exposés de deux pays ({country:country}, {other:country}) décrivent des partenariats qui n’en font peut-être qu’un : « {title} » et « {otherTitle} ». Les deux pays sont invités à le confirmer.',
    ru: 'В очерках двух стран ({country:country}, {other:country}) описаны партнерства, которые, возможно, являются одним и тем же: «{title}» и «{otherTitle}». Обеим странам предлагается подтвердить это.',
    zh: '{country:country}和{other:country}的纲要所描述的伙伴关系“{title}”和“{otherTitle}”可能是同一项。请两国予以确认。',
  },
} as const;
