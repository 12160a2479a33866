import { EDITION_CHANNEL, type EditionNotice } from '@concord/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { ChannelNotices } from '../database/channel-notices.ts';

/** What is told of editions, by their ids. */
@Injectable()
export class EditionNotices extends ChannelNotices {
  constructor(@Inject(CONFIG) config: Config) {
    super(config.databaseUrl, EDITION_CHANNEL, (notice) => (notice as EditionNotice | null)?.id);
  }
}
