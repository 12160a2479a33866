import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { EditionsModule } from '../editions/editions.module.ts';
import { WorkController } from './work.controller.ts';
import { Work } from './work.service.ts';
import { WorkNotices } from './work-notices.ts';

/** What takes long, followed while it is done. */
@Module({
  imports: [CyclesModule, EditionsModule],
  controllers: [WorkController],
  providers: [Work, WorkNotices],
  exports: [Work],
})
export class WorkModule {}
