import { LANGUAGES } from '@concord/domain';
import { HANDSHAKE_STATES } from '@concord/persistence';
import {
  COUNT,
  COUNTRY,
  listOf,
  MOMENT,
  members,
  NUMBER,
  oneOf,
  reference,
  type SchemaObjects,
  TEXT,
} from '../openapi/schema-objects.ts';
import { ANSWERS, LONGEST_NOTE } from './requests.ts';

const language = oneOf(LANGUAGES);
const listed = {
  id: TEXT,
  asker: { ...COUNTRY, description: 'Whose partnership it is' },
  partnership: { ...TEXT, description: 'The id that it has there' },
  answerer: { ...COUNTRY, description: 'Who is asked' },
  state: oneOf(HANDSHAKE_STATES),
  linked: { ...TEXT, description: 'Id of the own description of who is asked' },
  note: TEXT,
  lang: language,
  answeredAt: MOMENT,
  rememberedFrom: { ...TEXT, description: 'The cycle before, where it was answered in that' },
  version: COUNT,
};
const OPTIONAL = ['linked', 'note', 'lang', 'answeredAt', 'rememberedFrom'];

export const HANDSHAKE_SCHEMAS: SchemaObjects = {
  ListedHandshake: members(listed, OPTIONAL),
  Handshake: members(
    {
      ...listed,
      described: {
        type: 'object',
        description: 'The partnership, as an outline has it and the country may read it',
      },
      candidates: listOf(members({ id: TEXT, title: TEXT, probability: NUMBER })),
    },
    [...OPTIONAL, 'described'],
  ),
  HandshakeList: members({ handshakes: listOf(reference('ListedHandshake')), next: TEXT }, ['next']),
  HandshakeAnswer: members(
    {
      answer: oneOf(ANSWERS),
      linked: TEXT,
      note: { ...TEXT, minLength: 1, maxLength: LONGEST_NOTE },
      language,
      copies: { type: 'boolean' },
    },
    ['linked', 'note', 'language', 'copies'],
  ),
};
