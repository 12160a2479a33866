import type { RuleTrial } from '@concord/consistency';
import { Body, Controller, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type UnkeptFinding, viewUnkept } from '../findings/finding.view.ts';
import { LanguageQuery } from '../findings/findings-query.ts';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems, TakesBody } from '../openapi/answers.ts';
import { acceptRule } from './accept-rule.ts';
import { acceptScenario } from './accept-scenario.ts';
import { Calculator } from './calculation/calculator.ts';
import { CurrentCycles, currentData } from './current-cycles.ts';
import { type ComparisonView, viewComparison } from './scenario-comparison.view.ts';

const SCENARIO_LIMIT = 500_000;
const RULE_LIMIT = 50_000;

interface RuleTrialView extends Omit<RuleTrial, 'findings'> {
  findings: UnkeptFinding[];
}

/** What would be, were something else: nothing of it is kept. */
@ApiTags('assessment')
@Controller('cycles/:cycle')
export class TrialsController {
  readonly #current: CurrentCycles;
  readonly #calculator: Calculator;

  constructor(current: CurrentCycles, calculator: Calculator) {
    this.#current = current;
    this.#calculator = calculator;
  }

  @Post('scenario-comparisons')
  @HttpCode(HttpStatus.OK)
  @AcceptsBody({ limit: SCENARIO_LIMIT, as: 'value' })
  @TakesQuery()
  @ApiOperation({
    summary: 'What a scenario would change, beside the base case',
    description: 'Worked out one at a time; nothing is kept. Long lists show their first 200.',
  })
  @TakesBody('ScenarioRequest', 'A scenario, or the name of one of the cycle’s')
  @Answers(200, { description: 'Both states, and what differs', schema: 'ScenarioComparison' })
  @Problems('malformed-document', 'not-found', 'too-large', 'unsupported-media-type')
  @Problems('invalid-scenario', 'too-demanding', 'busy')
  async compare(
    @Param() { cycle }: CyclePath,
    @Query() { lang }: LanguageQuery,
    @Body() body: unknown,
  ): Promise<ComparisonView> {
    const snapshot = await this.#current.read(cycle);
    const scenario = acceptScenario(body, snapshot.cycle);
    const input = { ...currentData(snapshot), scenario };
    const comparison = await this.#calculator.run('compare-scenario', input);
    return viewComparison(comparison, lang ?? 'en', snapshot.cycle);
  }

  @Post('rule-trials')
  @HttpCode(HttpStatus.OK)
  @AcceptsBody({ limit: RULE_LIMIT, as: 'value' })
  @TakesQuery()
  @ApiOperation({
    summary: 'What one of the organizers’ own rules would ask of the outlines that count now',
    description: 'Whether it is switched on or not; nothing is kept.',
  })
  @TakesBody('OwnRule', 'The rule, as the cycle’s file has it')
  @Answers(200, { description: 'Its first 50 findings, and how many there are', schema: 'RuleTrial' })
  @Problems('malformed-document', 'not-found', 'too-large', 'unsupported-media-type')
  @Problems('invalid-rule', 'too-demanding', 'busy')
  async tryRule(
    @Param() { cycle }: CyclePath,
    @Query() { lang }: LanguageQuery,
    @Body() body: unknown,
  ): Promise<RuleTrialView> {
    const rule = acceptRule(body);
    const snapshot = await this.#current.read(cycle);
    const input = { ...currentData(snapshot), rule };
    const { findings, ...trial } = await this.#calculator.run('try-rule', input);
    const rules = { rules: [rule] };
    return { findings: findings.map((finding) => viewUnkept(finding, lang ?? 'en', rules)), ...trial };
  }
}
