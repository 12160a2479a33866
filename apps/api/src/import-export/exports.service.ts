import type { Language } from '@concord/domain';
import { type TableName, writeCsv } from '@concord/interchange';
import { chainOfCycle, type DraftDocument, recordAct } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { DraftEdits } from '../filing/draft-edits.service.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { Submissions } from '../outlines/submissions.service.ts';
import { Problem } from '../problem/problem.ts';
import { InterchangeThreads } from './interchange-threads.ts';
import { previousOutline } from './previous-outline.ts';

/** Of what a file is made: the draft, a submission, nothing yet, or the cycle before. */
export type ExportSource = 'draft' | 'template' | 'previous' | { submission: number };

/** As what: a workbook, JSON, or one table as CSV. */
export type ExportForm = 'xlsx' | 'json' | { table: TableName };

export interface ExportedFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Outlines as files that people and programs work with elsewhere, and send back. */
@Injectable()
export class Exports {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #drafts: DraftEdits;
  readonly #submissions: Submissions;
  readonly #threads: InterchangeThreads;

  constructor(
    database: Database,
    cycles: Cycles,
    drafts: DraftEdits,
    submissions: Submissions,
    threads: InterchangeThreads,
  ) {
    this.#database = database;
    this.#cycles = cycles;
    this.#drafts = drafts;
    this.#submissions = submissions;
    this.#threads = threads;
  }

  /**
   * A file of an outline; the record tells of it. A submission of another country is as far as it is disclosed.
   * @throws Problem `not-found`, `busy` or `too-demanding`.
   */
  async write(
    key: OutlineKey,
    source: ExportSource,
    form: ExportForm,
    language: Language,
  ): Promise<ExportedFile> {
    const { configuration: cycle } = await this.#cycles.require(key.cycle);
    const document = await this.#document(key, source);
    const context = { cycle, country: key.country, language };
    const file = await this.#file(document, form, context);
    await this.#tell(key, source, form);
    return { ...file, name: `${key.country}-${nameOf(key, source)}${file.name}` };
  }

  async #document(key: OutlineKey, source: ExportSource): Promise<DraftDocument> {
    if (typeof source === 'object') {
      const { text } = await this.#submissions.read(key, source.submission);
      return JSON.parse(text) as DraftDocument;
    }
    const { document, cycle } = await this.#drafts.read(key);
    if (source === 'draft') return document;
    if (source === 'template') {
      const { format, language } = document;
      return { format, cycle: key.cycle, country: key.country, language, period: cycle.configuration.period };
    }
    const previous = await this.#database.run((manager) =>
      previousOutline(manager, cycle.configuration, key.country),
    );
    if (previous === undefined) throw new Problem('not-found', 'There is no outline of the cycle before.');
    return previous.document;
  }

  async #file(
    document: DraftDocument,
    form: ExportForm,
    context: Parameters<typeof writeCsv>[2],
  ): Promise<ExportedFile> {
    if (form === 'json') {
      const content = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
      return { name: '.json', mediaType: 'application/json', content };
    }
    if (form === 'xlsx') {
      const content = Buffer.from(await this.#threads.write(document, context));
      return { name: '.xlsx', mediaType: WORKBOOK_TYPE, content };
    }
    const content = Buffer.from(writeCsv(document, form.table, context));
    return { name: `-${form.table}.csv`, mediaType: 'text/csv; charset=utf-8', content };
  }

  async #tell({ cycle, country }: OutlineKey, source: ExportSource, form: ExportForm): Promise<void> {
    await this.#database.run((manager) =>
      recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'exported',
        subject: {
          country,
          ...(typeof source === 'object' && { version: source.submission }),
          what: typeof source === 'object' ? 'submission' : source,
          form: typeof form === 'object' ? 'csv' : form,
        },
      }),
    );
  }
}

/** The middle of a file's name: which cycle, and which state of the outline. */
function nameOf({ cycle }: OutlineKey, source: ExportSource): string {
  return typeof source === 'object' ? `${cycle}-${source.submission}` : `${cycle}-${source}`;
}
