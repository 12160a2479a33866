import { LOG, type Log } from '@concord/service';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, RouterModule } from '@nestjs/core';
import { AccessModule } from './access/access.module.ts';
import { AccountsModule } from './accounts/accounts.module.ts';
import { AssessmentModule } from './assessment/assessment.module.ts';
import { AssignmentModule } from './assignment/assignment.module.ts';
import { CasesModule } from './cases/cases.module.ts';
import { CasesPagesModule } from './cases/pages/cases-pages.module.ts';
import { ColleaguesModule } from './colleagues/colleagues.module.ts';
import { CollectiveModule } from './collective/collective.module.ts';
import { CONFIG, type Config } from './config.ts';
import { ConsoleModule } from './console/console.module.ts';
import { CycleAccessModule } from './cycle-access/cycle-access.module.ts';
import { CyclesModule } from './cycles/cycles.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { EditionPagesModule } from './editions/edition-pages.module.ts';
import { EditionsModule } from './editions/editions.module.ts';
import { FiguresModule } from './filing/figures/figures.module.ts';
import { FilingModule } from './filing/filing.module.ts';
import { FindingsModule } from './findings/findings.module.ts';
import { HandshakesModule } from './handshakes/handshakes.module.ts';
import { HandshakesPagesModule } from './handshakes/pages/handshakes-pages.module.ts';
import { HealthModule } from './health/health.module.ts';
import { BodyInterceptor } from './http/body.interceptor.ts';
import { StrictValidationPipe } from './http/validation.ts';
import { InterchangeModule } from './import-export/interchange.module.ts';
import { InterchangePagesModule } from './import-export/interchange-pages.module.ts';
import { OpenApiModule } from './openapi/openapi.module.ts';
import { OutlinesModule } from './outlines/outlines.module.ts';
import { PagesModule } from './pages/pages.module.ts';
import { PreCheckModule } from './pre-check/pre-check.module.ts';
import { ProblemFilter } from './problem/problem.filter.ts';
import { ReviewModule } from './review/review.module.ts';
import { SubmittingModule } from './submitting/submitting.module.ts';
import { SubmittingPagesModule } from './submitting/submitting-pages.module.ts';
import { WorkModule } from './work/work.module.ts';

/** What every feature is given: the configuration and the log. */
function settings(config: Config, log: Log): DynamicModule {
  return {
    module: class Settings {},
    global: true,
    providers: [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
    ],
    exports: [CONFIG, LOG],
  };
}

const FEATURES = [
  OpenApiModule,
  CyclesModule,
  CycleAccessModule,
  OutlinesModule,
  PreCheckModule,
  SubmittingModule,
  InterchangeModule,
  FindingsModule,
  CasesModule,
  HandshakesModule,
  EditionsModule,
  AssessmentModule,
];

@Module({})
class AppModule {}

/** The composition root of the interface. It runs no jobs: those are the worker's. */
export function appModule(config: Config, log: Log): DynamicModule {
  return {
    module: AppModule,
    imports: [
      settings(config, log),
      DatabaseModule,
      AccessModule,
      HealthModule,
      PagesModule,
      AccountsModule,
      EditionPagesModule,
      AssignmentModule,
      ConsoleModule,
      WorkModule,
      CollectiveModule,
      ColleaguesModule,
      FilingModule,
      FiguresModule,
      SubmittingPagesModule,
      InterchangePagesModule,
      CasesPagesModule,
      ReviewModule,
      HandshakesPagesModule,
      ...FEATURES,
      RouterModule.register([{ path: 'api/v1', children: FEATURES }]),
    ],
    providers: [
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: BodyInterceptor },
      { provide: APP_PIPE, useClass: StrictValidationPipe },
    ],
  };
}
