import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { EditionEvents } from './edition-events.ts';
import { EditionExists } from './edition-exists.guard.ts';
import { EditionNotices } from './edition-notices.ts';
import { EditionsController } from './editions.controller.ts';
import { Editions } from './editions.service.ts';

@Module({
  imports: [CyclesModule],
  controllers: [EditionsController],
  providers: [Editions, EditionExists, EditionEvents, EditionNotices],
})
export class EditionsModule {}
