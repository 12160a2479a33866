import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { PreCheckController } from './pre-check.controller.ts';
import { PreChecks } from './pre-check.service.ts';
import { QuestionThread } from './thread/question-thread.ts';

@Module({
  imports: [CyclesModule],
  controllers: [PreCheckController],
  providers: [PreChecks, QuestionThread],
  exports: [PreChecks],
})
export class PreCheckModule {}
