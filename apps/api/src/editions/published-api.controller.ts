import type { PublishedEdition } from '@concord/persistence';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Problems } from '../openapi/answers.ts';
import { EditionPath } from './edition-path.ts';
import { Published } from './published.service.ts';

interface PublishedView extends Omit<PublishedEdition, 'publishedAt' | 'withdrawnAt' | 'withdrawalReason'> {
  publishedAt: string;
  /** Where it is offered. */
  report?: string;
  withdrawnAt?: string;
  withdrawalReason?: string;
}

interface PublishedFileView {
  name: string;
  mediaType: string;
  sha256: string;
  bytes: number;
  href: string;
}

/** What is published, for programs; nobody needs an account. */
@ApiTags('published')
@Controller('published')
export class PublishedApiController {
  readonly #published: Published;

  constructor(published: Published) {
    this.#published = published;
  }

  @Get()
  @ApiOperation({
    summary: 'Every published edition, the newest first, those that were taken back as well',
    security: [],
  })
  @Answers(200, { description: 'The editions', schema: 'PublishedList' })
  async list(): Promise<{ editions: PublishedView[] }> {
    return { editions: (await this.#published.list()).map(view) };
  }

  @Get(':cycle/:id')
  @ApiOperation({ summary: 'One published edition and its files', security: [] })
  @Answers(200, { description: 'The edition', schema: 'PublishedEdition' })
  @Problems('not-found')
  async read(@Param() { cycle, id }: EditionPath): Promise<PublishedView & { files: PublishedFileView[] }> {
    const { edition, files } = await this.#published.find(cycle, id);
    const base = publishedAddress(cycle, id);
    return {
      ...view(edition),
      files: files.map((file) => ({ ...file, href: `${base}/files/${file.name}` })),
    };
  }
}

/** The page of a published edition; its files are below it. */
export function publishedAddress(cycle: string, id: string): string {
  return `/published/${cycle}/${id}`;
}

function view(edition: PublishedEdition): PublishedView {
  const { publishedAt, withdrawnAt, withdrawalReason, ...about } = edition;
  return {
    ...about,
    publishedAt: publishedAt.toISOString(),
    ...(withdrawnAt === null
      ? { report: `${publishedAddress(about.cycle, about.id)}/report.pdf` }
      : { withdrawnAt: withdrawnAt.toISOString(), withdrawalReason: withdrawalReason ?? '' }),
  };
}
