import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Answers, Problems } from '../openapi/answers.ts';
import { Problem } from '../problem/problem.ts';
import { Stopping } from './stopping.ts';

/** Milliseconds that the database has to answer. */
const PATIENCE = 2000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  readonly #health: HealthCheckService;
  readonly #indicators: HealthIndicatorService;
  readonly #database: DataSource;
  readonly #stopping: Stopping;

  constructor(
    health: HealthCheckService,
    indicators: HealthIndicatorService,
    database: DataSource,
    stopping: Stopping,
  ) {
    this.#stopping = stopping;
    this.#health = health;
    this.#indicators = indicators;
    this.#database = database;
  }

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers at all' })
  @Answers(200, { description: 'It does', schema: 'Health' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether requests can be answered: the database is there' })
  @Answers(200, { description: 'They can', schema: 'Health' })
  @Problems('unavailable')
  async ready(): Promise<{ status: 'ok' }> {
    if (this.#stopping.begun) throw new Problem('unavailable', 'The server is about to stop.');
    await this.#health.check([
      () =>
        this.#indicators
          .check('database')
          .attempt(async () => void (await this.#database.query('SELECT 1')))
          .withTimeout(PATIENCE),
    ]);
    return { status: 'ok' };
  }
}
