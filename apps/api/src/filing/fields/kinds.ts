import {
  CURRENCIES,
  countryName,
  type Language,
  LEVELS,
  SDG_TARGETS,
  STATUSES,
  type TermList,
  term,
} from '@concord/domain';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import type { FieldKind, Reading } from './field.ts';
import { findCountry } from './find-country.ts';
import { readDate } from './read-date.ts';
import { readNumber, showNumber } from './read-number.ts';

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/** A kind that is typed as one text. @param read gives the value; undefined where the text is none. */
function typed(
  read: (text: string, language: Language) => unknown,
  rest: Omit<FieldKind, 'read' | 'show' | 'control'> & Partial<Pick<FieldKind, 'show' | 'control'>>,
): FieldKind {
  return {
    control: 'input',
    show: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
    ...rest,
    read: ([text = ''], language) => readOne(text.trim(), (trimmed) => read(trimmed, language)),
  };
}

function readOne(text: string, read: (text: string) => unknown): Reading {
  if (text === '') return undefined;
  const value = read(text);
  return value === undefined ? { raw: text } : { value };
}

function within(text: string, most: number): string | undefined {
  return text.length <= most || [...text].length <= most ? text : undefined;
}

export function line(most: number): FieldKind {
  return typed((text) => within(text.replaceAll('\n', ' '), most), { fault: 'fields.faultLong', most });
}

export function prose(): FieldKind {
  return typed((text) => within(text, 20_000), {
    control: 'textarea',
    fault: 'fields.faultLong',
    most: 20_000,
  });
}

function numeric(
  fits: (value: number) => boolean,
  fault: MessageKey,
  rest: Pick<FieldKind, 'width' | 'inputmode'>,
): FieldKind {
  return typed(
    (text, language) => {
      const value = readNumber(text, language);
      return value !== undefined && fits(value) ? value : undefined;
    },
    {
      fault,
      verbatim: true,
      ...rest,
      show: (value, language) => (typeof value === 'number' ? showNumber(value, language) : ''),
    },
  );
}

export const number = numeric(() => true, 'fields.faultNumber', { width: '10', inputmode: 'decimal' });
export const amount = numeric((value) => value >= 0, 'fields.faultAmount', {
  width: '10',
  inputmode: 'decimal',
});
export const count = numeric((value) => Number.isInteger(value) && value >= 0, 'fields.faultCount', {
  width: '10',
  inputmode: 'numeric',
});
export const year: FieldKind = typed(
  (text, language) => {
    const value = readNumber(text, language);
    const isYear = value !== undefined && Number.isInteger(value) && value >= 1900 && value <= 2100;
    return isYear && /^\D?\d{4}$/.test(text) ? value : undefined;
  },
  { fault: 'fields.faultYear', verbatim: true, width: '4', inputmode: 'numeric' },
);

export const date = typed(readDate, { fault: 'fields.faultDate', verbatim: true, width: '10' });
export const webAddress = typed(
  (text) =>
    WEB_ADDRESS.test(text)
      ? within(
          text.replace(/^https?/i, (it) => it.toLowerCase()),
          2000,
        )
      : undefined,
  { fault: 'fields.faultAddress', verbatim: true, inputmode: 'url' },
);
export const reference: FieldKind = { ...line(100), verbatim: true, width: '20' };
export const languageTag = typed((text) => (LANGUAGE_TAG.test(text) ? text : undefined), {
  fault: 'fields.faultLanguage',
  verbatim: true,
  width: '10',
});
export const currency = typed(
  (text) => (CURRENCIES.has(text.toUpperCase()) ? text.toUpperCase() : undefined),
  {
    fault: 'fields.faultCurrency',
    verbatim: true,
    width: '5',
    suggests: 'currencies',
  },
);
export const country = typed(findCountry, {
  fault: 'fields.faultCountry',
  suggests: 'countries',
  show(value, language) {
    if (typeof value !== 'string') return '';
    const name = countryName(value, language);
    return findCountry(name, language) === value ? name : value;
  },
});

/** One of a closed list. */
export function choice(
  values: readonly string[],
  list: TermList,
  control: 'select' | 'radios' = 'select',
): FieldKind {
  return {
    ...typed((text) => (values.includes(text) ? text : undefined), { fault: 'fields.faultChoice' }),
    control,
    choices: (language) => values.map((value) => ({ value, text: term(value, language, list) })),
  };
}

export const status = choice(STATUSES, 'status');
export const level = choice(LEVELS, 'level');

/** Yes, no, or not said. */
export const yesOrNo: FieldKind = {
  ...typed((text) => (text === 'yes' ? true : text === 'no' ? false : undefined), {
    fault: 'fields.faultChoice',
  }),
  control: 'select',
  show: (value) => (value === true ? 'yes' : value === false ? 'no' : ''),
};

/** A box that is ticked for yes. */
export const tick: FieldKind = {
  ...yesOrNo,
  control: 'tick',
  show: (value) => (value === true ? 'yes' : ''),
};

interface Several {
  fault: MessageKey;
  most: number;
  choices?: FieldKind['choices'];
  /** What stands between them where several are typed as one text. */
  separator?: RegExp;
}

/** Several of a list, each sent as a text. @param read gives the value of one; undefined where it is none. */
export function several(read: (text: string) => unknown, rest: Several): FieldKind {
  return {
    control: 'checkboxes',
    fault: rest.fault,
    ...(rest.choices === undefined ? {} : { choices: rest.choices }),
    show: (value) => (Array.isArray(value) ? value.map(String) : []),
    read(texts) {
      const typedParts = texts.flatMap((text) => (rest.separator ? text.split(rest.separator) : [text]));
      const parts = [...new Set(typedParts.map((text) => text.trim()).filter((text) => text !== ''))];
      if (parts.length === 0) return undefined;
      const values = parts.map(read);
      return values.includes(undefined) || values.length > rest.most
        ? { raw: parts.join(', ') }
        : { value: values };
    },
  };
}

export function severalOf(values: readonly string[], list: TermList, most: number): FieldKind {
  return several((text) => (values.includes(text) ? text : undefined), {
    fault: 'fields.faultChoice',
    most,
    choices: (language) => values.map((value) => ({ value, text: term(value, language, list) })),
  });
}

export const themes = several((text) => within(text, 60), { fault: 'fields.faultChoice', most: 20 });
export const gcmObjectives = several(
  (text) => (/^([1-9]|1\d|2[0-3])$/.test(text) ? Number(text) : undefined),
  { fault: 'fields.faultChoice', most: 23 },
);

const targets = new Set(SDG_TARGETS);
export const sdgTargets = several(
  (text) => (targets.has(text.toLowerCase()) ? text.toLowerCase() : undefined),
  { fault: 'fields.faultTarget', most: 40, separator: /[\s,;،；、]+/ },
);
