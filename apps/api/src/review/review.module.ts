import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { CountryPageController } from './country/country-page.controller.ts';
import { MapController } from './map/map.controller.ts';
import { CaseQuestionsController } from './queue/case-questions.controller.ts';
import { QueueController } from './queue/queue.controller.ts';
import { SearchController } from './search/search.controller.ts';

/** The pages on which reviewers and organizers work: what waits, one country, the map of a cycle, the search. */
@Module({
  imports: [CyclesModule, CasesModule],
  controllers: [
    QueueController,
    CaseQuestionsController,
    CountryPageController,
    MapController,
    SearchController,
  ],
})
export class ReviewModule {}
