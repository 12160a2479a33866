import { Module } from '@nestjs/common';
import { Invitations } from '../accounts/invitations/invitations.service.ts';
import { outboxProvider } from '../accounts/mail.ts';
import { AssessmentModule } from '../assessment/assessment.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { TimetableController } from '../timetable/timetable.controller.ts';
import { Timetable } from '../timetable/timetable.service.ts';
import { WorkModule } from '../work/work.module.ts';
import { BulkInvitationsController } from './bulk/bulk-invitations.controller.ts';
import { BulkInvitations } from './bulk/bulk-invitations.service.ts';
import { ConsoleController } from './console.controller.ts';
import { NextCycleController } from './next-cycle.controller.ts';
import { PrepareController } from './prepare/prepare.controller.ts';
import { RulesController } from './rules/rules.controller.ts';
import { ScenariosController } from './scenarios/scenarios.controller.ts';

/** How organizers follow a cycle, invite its countries, and keep time. */
@Module({
  imports: [CyclesModule, AssessmentModule, WorkModule],
  controllers: [
    NextCycleController,
    ConsoleController,
    PrepareController,
    RulesController,
    ScenariosController,
    BulkInvitationsController,
    TimetableController,
  ],
  providers: [outboxProvider, Invitations, BulkInvitations, Timetable],
})
export class ConsoleModule {}
