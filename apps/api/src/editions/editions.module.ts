import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { EditionEvents } from './edition-events.ts';
import { EditionExists } from './edition-exists.guard.ts';
import { EditionNotices } from './edition-notices.ts';
import { EditionsController } from './editions.controller.ts';
import { Editions } from './editions.service.ts';
import { Published } from './published.service.ts';
import { PublishedApiController } from './published-api.controller.ts';

@Module({
  imports: [CyclesModule],
  controllers: [EditionsController, PublishedApiController],
  providers: [Editions, EditionExists, EditionEvents, EditionNotices, Published],
  exports: [Editions, EditionNotices, Published],
})
export class EditionsModule {}
