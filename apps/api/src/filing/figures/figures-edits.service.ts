import { randomUUID } from 'node:crypto';
import type { CountryCode } from '@concord/domain';
import type { DisputedText } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { DraftEdits, type Edited } from '../draft-edits.service.ts';
import { FIGURES_ITEM } from '../draft-faults.ts';
import { type Description, describe } from './description.ts';
import { type CellChange, cellDisputed, disputedIn, editGrid, unsettledIn } from './edit-grid.ts';
import { gridOf, placeNamed } from './grid.ts';
import { figuresOf } from './grid-page.ts';
import type { Series } from './series.ts';

/** What became of the cells of a page. */
export interface CellsSaved {
  /** How many cells are as their sender wanted and were not before. */
  changed: number;
  /** The sender's figures that are kept beside those of the draft. */
  conflicts: DisputedText[];
}

/** Edits of the figures of drafts. */
@Injectable()
export class FiguresEdits {
  readonly #drafts: DraftEdits;

  constructor(drafts: DraftEdits) {
    this.#drafts = drafts;
  }

  /** Takes the cells of a page, merged one by one into what others saved since it was shown. */
  saveCells(
    key: OutlineKey,
    series: Series,
    { changes, showing }: { changes: readonly CellChange[]; showing: string },
  ): Promise<Edited<CellsSaved>> {
    return this.#drafts.edit(key, { withFigures: true }, ({ document, margin }, editor) => {
      const edited = editGrid(
        { figures: figuresOf(document), margin },
        { reporter: key.country, series, changes, showing, editor, newId: randomUUID },
      );
      const result = { changed: edited.changed, conflicts: edited.conflicts };
      if (!edited.isChanged) return { result };
      return {
        content: { document: { ...document, figures: edited.figures }, margin: edited.margin },
        result,
      };
    });
  }

  /** Chooses one of two texts for a cell; what is not there any more was settled by somebody else. */
  async settle(key: OutlineKey, series: Series, id: string, choice: 'stored' | 'sent'): Promise<void> {
    await this.#drafts.edit(key, { withFigures: true }, ({ document, margin }, editor) => {
      const found = disputedIn(margin, series).find(({ text }) => text.id === id);
      const place = found === undefined ? undefined : placeNamed(found.place);
      if (found === undefined || place === undefined) return { result: undefined };
      const figures = figuresOf(document);
      const rest = { ...margin, disputed: margin.disputed.filter((each) => each.id !== id) };
      if (choice === 'stored') return { content: { document, margin: rest }, result: undefined };
      const shown = gridOf(figures, key.country, series, unsettledIn(margin, series))
        .get(place.partner)
        ?.get(place.year);
      const change = { ...place, shown, sent: cellDisputed(found.text) };
      const edited = editGrid(
        { figures, margin: rest },
        { reporter: key.country, series, changes: [change], showing: '', editor, newId: randomUUID },
      );
      return {
        content: { document: { ...document, figures: edited.figures }, margin: edited.margin },
        result: undefined,
      };
    });
  }

  /** Describes the figures of a series, or those with one partner. */
  async describe(
    key: OutlineKey,
    series: Series,
    { partner, description }: { partner?: CountryCode | undefined; description: Description },
  ): Promise<void> {
    await this.#drafts.edit(key, { withFigures: true }, ({ document, margin }, editor) => {
      const figures = describe(figuresOf(document), key.country, { series, partner, description });
      const edits = { ...margin.edits, [FIGURES_ITEM]: editor };
      return {
        content: { document: { ...document, figures }, margin: { ...margin, edits } },
        result: undefined,
      };
    });
  }
}
