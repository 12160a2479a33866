import { Module } from '@nestjs/common';
import { CyclesModule } from '../../cycles/cycles.module.ts';
import { CasesModule } from '../cases.module.ts';
import { CaseDraftsController } from './case-drafts.controller.ts';
import { CasePageController } from './case-page.controller.ts';
import { CaseRulesController } from './case-rules.controller.ts';
import { CountryCasesController } from './country-cases.controller.ts';
import { NewCaseController } from './new-case.controller.ts';

/** The pages on which countries and reviewers talk cases through. */
@Module({
  imports: [CyclesModule, CasesModule],
  // What is looked for as `new` is no case.
  controllers: [
    CountryCasesController,
    NewCaseController,
    CasePageController,
    CaseDraftsController,
    CaseRulesController,
  ],
})
export class CasesPagesModule {}
