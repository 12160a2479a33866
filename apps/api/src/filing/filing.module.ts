import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { OutlinesModule } from '../outlines/outlines.module.ts';
import { PreCheckModule } from '../pre-check/pre-check.module.ts';
import { DraftEdits } from './draft-edits.service.ts';
import { BothTextsController } from './pages/both-texts.controller.ts';
import { IndicatorsController } from './pages/indicators.controller.ts';
import { ItemListsController } from './pages/item-lists.controller.ts';
import { ItemPagesController } from './pages/item-pages.controller.ts';
import { OutlineController } from './pages/outline.controller.ts';
import { OutlinePages } from './pages/outline-pages.service.ts';
import { OverviewsController } from './pages/overviews.controller.ts';

/** Filing an outline by hand: its task list, and a page for each of its parts. */
@Module({
  imports: [CyclesModule, OutlinesModule, PreCheckModule],
  controllers: [
    OutlineController,
    ItemListsController,
    OverviewsController,
    IndicatorsController,
    BothTextsController,
    // After those whose addresses say more: `initiatives/new` is no item.
    ItemPagesController,
  ],
  providers: [DraftEdits, OutlinePages],
  exports: [DraftEdits, OutlinePages],
})
export class FilingModule {}
