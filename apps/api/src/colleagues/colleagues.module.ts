import { Module } from '@nestjs/common';
import { Invitations } from '../accounts/invitations/invitations.service.ts';
import { outboxProvider } from '../accounts/mail.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { ColleaguesController } from './colleagues.controller.ts';
import { Colleagues } from './colleagues.service.ts';

/** Colleagues of other ministries who fill sections of a country's outline. */
@Module({
  imports: [CyclesModule],
  controllers: [ColleaguesController],
  providers: [outboxProvider, Invitations, Colleagues],
})
export class ColleaguesModule {}
