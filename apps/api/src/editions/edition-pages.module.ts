import { Module } from '@nestjs/common';
import { outboxProvider } from '../accounts/mail.ts';
import { AssessmentModule } from '../assessment/assessment.module.ts';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { ChapterListController } from './chapters/chapter-list.controller.ts';
import { ChapterPageController } from './chapters/chapter-page.controller.ts';
import { Chapters } from './chapters/chapters.service.ts';
import { EditionsModule } from './editions.module.ts';
import { EditionPageController } from './pages/edition-page.controller.ts';
import { EditionsPageController } from './pages/editions-page.controller.ts';
import { PublishedPageController } from './pages/published-page.controller.ts';
import { ReadPageController } from './pages/read-page.controller.ts';

/** The pages of editions: asking for them, reading them, signing chapters off, and what is published. */
@Module({
  imports: [CyclesModule, EditionsModule, AssessmentModule],
  controllers: [
    EditionsPageController,
    EditionPageController,
    ReadPageController,
    PublishedPageController,
    ChapterListController,
    ChapterPageController,
  ],
  providers: [outboxProvider, Chapters],
})
export class EditionPagesModule {}
