import { Module } from '@nestjs/common';
import { CyclesModule } from '../../cycles/cycles.module.ts';
import { CasesModule } from '../cases.module.ts';
import { CasePageController } from './case-page.controller.ts';
import { CountryCasesController } from './country-cases.controller.ts';

/** The pages on which countries and reviewers talk cases through. */
@Module({ imports: [CyclesModule, CasesModule], controllers: [CountryCasesController, CasePageController] })
export class CasesPagesModule {}
