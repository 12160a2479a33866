import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { CaseDrafts } from './case-drafts.service.ts';
import { CaseGroups } from './case-groups.service.ts';
import { CaseMovesController } from './case-moves.controller.ts';
import { CaseMoves } from './case-moves.service.ts';
import { CasesController } from './cases.controller.ts';
import { Cases } from './cases.service.ts';
import { Flags } from './flags.service.ts';

@Module({
  imports: [CyclesModule],
  controllers: [CasesController, CaseMovesController],
  providers: [Cases, CaseMoves, CaseGroups, CaseDrafts, Flags],
  exports: [Cases, CaseMoves, CaseGroups, CaseDrafts, Flags],
})
export class CasesModule {}
