import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { CorridorsController } from './corridors.controller.ts';
import { LedgerController } from './ledger.controller.ts';
import { TogetherController } from './together.controller.ts';

/** Pages of what the outlines of a cycle come to, taken together. */
@Module({
  imports: [CyclesModule, AssessmentModule],
  controllers: [CorridorsController, LedgerController, TogetherController],
})
export class CollectiveModule {}
