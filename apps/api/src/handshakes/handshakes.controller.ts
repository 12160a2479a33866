import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { expectedVersion, versionTag } from '../http/entity-tag.ts';
import { OutlinePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { Answers, Problems, TakesBody, TakesHeader } from '../openapi/answers.ts';
import { type HandshakeView, type OpenedHandshakeView, viewHandshake, viewOpened } from './handshake.view.ts';
import { Handshakes } from './handshakes.service.ts';
import { HandshakeAnswerRequest, HandshakePath, HandshakesQuery } from './requests.ts';

const PAGE = 50;
const ETAG = { ETag: 'The version of the handshake, for instance "3"' };

@ApiTags('handshakes')
@Controller('cycles/:cycle/outlines/:country/handshakes')
export class HandshakesController {
  readonly #handshakes: Handshakes;

  constructor(handshakes: Handshakes) {
    this.#handshakes = handshakes;
  }

  @Get()
  @TakesQuery()
  @ApiOperation({ summary: 'What a country is asked about partnerships of others; what waits comes first' })
  @Answers(200, { description: 'A page of handshakes', schema: 'HandshakeList' })
  @Problems('not-found')
  async list(
    @Param() { cycle, country }: OutlinePath,
    @Query() { limit, after, side }: HandshakesQuery,
  ): Promise<{ handshakes: HandshakeView[]; next?: string }> {
    const page = await this.#handshakes.list({
      cycle,
      ...(side === 'asking' ? { asker: country } : { answerer: country }),
      limit: Number(limit ?? PAGE),
      ...(after === undefined ? {} : { after }),
    });
    const address = `/api/v1/cycles/${cycle}/outlines/${country}/handshakes`;
    return {
      handshakes: page.handshakes.map(viewHandshake),
      ...(page.next === undefined
        ? {}
        : {
            next: `${address}?${new URLSearchParams({
              side: side ?? 'asked',
              limit: limit ?? String(PAGE),
              after: page.next,
            })}`,
          }),
    };
  }

  @Get(':handshake')
  @ApiOperation({
    summary:
      'One of them, with the partnership as far as the country may read it, and which of its own it may be',
  })
  @Answers(200, { description: 'The handshake', schema: 'Handshake', headers: ETAG })
  @Problems('not-found')
  async read(
    @Param() { handshake, ...key }: HandshakePath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedHandshakeView> {
    const view = viewOpened(await this.#handshakes.open(key, handshake));
    response.set('ETag', versionTag(view.version));
    return view;
  }

  @Post(':handshake/answer')
  @HttpCode(HttpStatus.OK)
  @AcceptsBody({ limit: 20_000, as: 'value' })
  @ApiOperation({
    summary: 'Answer; the last answer counts',
    description: 'It is remembered in the next cycle, as long as the other country says the same.',
  })
  @TakesHeader('If-Match', 'The ETag of the handshake as it was looked at', true)
  @TakesBody('HandshakeAnswer', 'The answer')
  @Answers(200, { description: 'Answered; the checks will run', schema: 'ListedHandshake', headers: ETAG })
  @Problems('malformed-request', 'malformed-document', 'not-found', 'stale-draft', 'cycle-not-open')
  @Problems('too-large', 'unsupported-media-type', 'invalid-fields', 'precondition-required')
  async answer(
    @Param() { handshake, ...key }: HandshakePath,
    @Body() answer: HandshakeAnswerRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandshakeView> {
    const version = expectedVersion(request, 'must-exist') ?? 0;
    const answered = await this.#handshakes.answer(key, handshake, { ...answer, version });
    response.set('ETag', versionTag(answered.version));
    return viewHandshake(answered);
  }
}
