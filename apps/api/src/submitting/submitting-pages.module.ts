import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { PreCheckModule } from '../pre-check/pre-check.module.ts';
import { QuestionsPageController } from '../pre-check/questions-page.controller.ts';
import { SubmittingModule } from './submitting.module.ts';

/** The pages on which a country sees what it will be asked, submits, and looks back at what it submitted. */
@Module({
  imports: [CyclesModule, PreCheckModule, SubmittingModule],
  controllers: [QuestionsPageController],
})
export class SubmittingPagesModule {}
