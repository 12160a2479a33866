import { WORK_CHANNEL, type WorkNotice } from '@concord/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { ChannelNotices } from '../database/channel-notices.ts';

/** What is told of what is done for cycles, by their codes. */
@Injectable()
export class WorkNotices extends ChannelNotices {
  constructor(@Inject(CONFIG) config: Config) {
    super(config.databaseUrl, WORK_CHANNEL, (notice) => (notice as WorkNotice | null)?.cycle);
  }
}
