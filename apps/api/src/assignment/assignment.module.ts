import { Module } from '@nestjs/common';
import { outboxProvider } from '../accounts/mail.ts';
import { Roles } from '../accounts/roles/roles.service.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { WorkModule } from '../work/work.module.ts';
import { DeclarationController } from './declaration.controller.ts';
import { DrawsController } from './draws.controller.ts';
import { Draws } from './draws.service.ts';
import { ReviewersController } from './reviewers.controller.ts';
import { Reviewers } from './reviewers.service.ts';

/** Who reviews whom: conflicts of interest, the draw by lot, and its end. */
@Module({
  imports: [CyclesModule, WorkModule],
  controllers: [ReviewersController, DrawsController, DeclarationController],
  providers: [outboxProvider, Roles, Reviewers, Draws],
})
export class AssignmentModule {}
