import type { FindingCount } from '@concord/persistence';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems } from '../openapi/answers.ts';
import type { FindingView } from './finding.view.ts';
import { type FindingList, Findings } from './findings.service.ts';
import { FindingPath, FindingsQuery, LanguageQuery } from './findings-query.ts';

@ApiTags('findings')
@Controller('cycles/:cycle/findings')
export class FindingsController {
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  @Get()
  @TakesQuery()
  @ApiOperation({ summary: 'The findings of a cycle, the gravest first, then what leaves most unexplained' })
  @Answers(200, { description: 'A page of findings', schema: 'FindingList' })
  @Problems('not-found')
  list(@Param() { cycle }: CyclePath, @Query() query: FindingsQuery): Promise<FindingList> {
    return this.#findings.list(cycle, query);
  }

  @Get('summary')
  @ApiOperation({ summary: 'How many findings are open, by check and severity' })
  @Answers(200, { description: 'The counts', schema: 'FindingSummary' })
  @Problems('not-found')
  async summary(@Param() { cycle }: CyclePath): Promise<{ open: number; counts: FindingCount[] }> {
    const counts = await this.#findings.count(cycle);
    return { open: counts.reduce((sum, { count }) => sum + count, 0), counts };
  }

  @Get(':id')
  @TakesQuery()
  @ApiOperation({ summary: 'One finding, open or closed' })
  @Answers(200, { description: 'The finding', schema: 'Finding' })
  @Problems('not-found')
  read(@Param() { cycle, id }: FindingPath, @Query() { lang }: LanguageQuery): Promise<FindingView> {
    return this.#findings.read(cycle, id, lang ?? 'en');
  }
}
