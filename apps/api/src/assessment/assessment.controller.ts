import { buildLedger, type Ledger } from '@concord/consistency';
import { MEASURES, type Measure } from '@concord/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems } from '../openapi/answers.ts';
import { type CorridorsView, viewCorridors } from './corridors.ts';
import { CurrentCycles, outlinesOf } from './current-cycles.ts';
import { type LinkView, linksOf, viewLinks } from './partnership-links.ts';

class CorridorsQuery {
  @ApiProperty({ enum: MEASURES })
  @IsIn(MEASURES, { message: `one of ${MEASURES.join(', ')}` })
  measure: Measure;

  @ApiProperty({ type: 'integer', minimum: 1900, maximum: 2100 })
  @Matches(/^(19\d\d|20\d\d|2100)$/, { message: 'a year from 1900 to 2100' })
  year: string;
}

/** What the outlines of a cycle come to, taken together. */
@ApiTags('assessment')
@Controller('cycles/:cycle')
export class AssessmentController {
  readonly #current: CurrentCycles;

  constructor(current: CurrentCycles) {
    this.#current = current;
  }

  @Get('corridors')
  @TakesQuery()
  @ApiOperation({
    summary: 'The corridors of one measure and year as both sides report them, and the joint estimate',
    description:
      'Among the countries that have filed. Rows are origins, columns destinations; null where nobody reports.',
  })
  @Answers(200, { description: 'The matrices', schema: 'Corridors' })
  @Problems('not-found', 'not-additive')
  async corridors(
    @Param() { cycle }: CyclePath,
    @Query() { measure, year }: CorridorsQuery,
  ): Promise<CorridorsView> {
    return viewCorridors(await this.#current.read(cycle), measure, Number(year));
  }

  @Get('ledger')
  @ApiOperation({
    summary: 'The financing ledger: what is needed beside what is provided, each dollar once',
    description: 'US dollars of the cycle’s yearly rates. Money that two outlines tell of counts once.',
  })
  @Answers(200, { description: 'The ledger', schema: 'Ledger' })
  @Problems('not-found')
  async ledger(@Param() { cycle }: CyclePath): Promise<Ledger> {
    const snapshot = await this.#current.read(cycle);
    return buildLedger(outlinesOf(snapshot), snapshot.cycle, linksOf(snapshot).linked);
  }

  @Get('partnership-links')
  @ApiOperation({ summary: 'Which partnerships of two outlines are one, and what that rests on' })
  @Answers(200, { description: 'The links, by countries', schema: 'PartnershipLinks' })
  @Problems('not-found')
  async links(@Param() { cycle }: CyclePath): Promise<{ linked: LinkView[]; toConfirm: LinkView[] }> {
    return viewLinks(await this.#current.read(cycle));
  }
}
