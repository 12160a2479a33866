import type { CountryCode, Language, Partnership } from '@concord/domain';
import type { HandshakeRecord, HandshakeState } from '@concord/persistence';
import type { Candidate, OpenedHandshake } from './handshakes.service.ts';

export interface HandshakeView {
  id: string;
  asker: CountryCode;
  partnership: string;
  answerer: CountryCode;
  state: HandshakeState;
  linked?: string;
  note?: string;
  lang?: Language;
  answeredAt?: string;
  rememberedFrom?: string;
  version: number;
}

export interface OpenedHandshakeView extends HandshakeView {
  /** As far as the country may read it. */
  described?: Partnership;
  candidates: Candidate[];
}

export function viewHandshake(of: HandshakeRecord): HandshakeView {
  const { id, asker, partnership, answerer, state, linked, note, language, answeredAt, version } = of;
  return {
    id,
    asker,
    partnership,
    answerer,
    state,
    ...(linked === null ? {} : { linked }),
    ...(note === null ? {} : { note }),
    ...(language === null ? {} : { lang: language }),
    ...(answeredAt === null ? {} : { answeredAt: answeredAt.toISOString() }),
    ...(of.rememberedFrom === null ? {} : { rememberedFrom: of.rememberedFrom }),
    version,
  };
}

export function viewOpened({ record, partnership, candidates }: OpenedHandshake): OpenedHandshakeView {
  return {
    ...viewHandshake(record),
    ...(partnership === undefined ? {} : { described: partnership }),
    candidates,
  };
}
