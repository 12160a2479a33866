import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { OutlinesModule } from '../outlines/outlines.module.ts';
import { PreCheckModule } from '../pre-check/pre-check.module.ts';
import { QuestionsPageController } from '../pre-check/questions-page.controller.ts';
import { CheckAnswersController } from './check-answers/check-answers.controller.ts';
import { DraftsToSubmit } from './check-answers/check-answers.service.ts';
import { ExtensionController } from './events/extension.controller.ts';
import { WithdrawController } from './events/withdraw.controller.ts';
import { LettersModule } from './letters/letters.module.ts';
import { StageController } from './stages/stage.controller.ts';
import { SubmittingModule } from './submitting.module.ts';
import { Prints } from './versions/prints.service.ts';
import { ReceiptController } from './versions/receipt.controller.ts';
import { VersionsController } from './versions/versions.controller.ts';

/** The pages on which a country sees what it will be asked, submits, and looks back at what it submitted. */
@Module({
  imports: [CyclesModule, LettersModule, OutlinesModule, PreCheckModule, SubmittingModule],
  controllers: [
    QuestionsPageController,
    CheckAnswersController,
    ReceiptController,
    VersionsController,
    WithdrawController,
    ExtensionController,
    StageController,
  ],
  providers: [DraftsToSubmit, Prints],
})
export class SubmittingPagesModule {}
