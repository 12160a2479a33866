import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { AssessmentController } from './assessment.controller.ts';
import { Calculator } from './calculation/calculator.ts';
import { CurrentCycles } from './current-cycles.ts';
import { TrialsController } from './trials.controller.ts';

@Module({
  imports: [CyclesModule],
  controllers: [AssessmentController, TrialsController],
  providers: [CurrentCycles, Calculator],
  exports: [Calculator, CurrentCycles],
})
export class AssessmentModule {}
