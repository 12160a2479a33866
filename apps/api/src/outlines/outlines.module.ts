import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { LettersModule } from '../submitting/letters/letters.module.ts';
import { DraftsController } from './drafts.controller.ts';
import { Drafts } from './drafts.service.ts';
import { OutlineActs } from './outline-acts.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { Submissions } from './submissions.service.ts';

@Module({
  imports: [CyclesModule, LettersModule],
  controllers: [DraftsController, SubmissionsController],
  providers: [OutlineActs, Drafts, Submissions],
  exports: [OutlineActs, Drafts, Submissions],
})
export class OutlinesModule {}
