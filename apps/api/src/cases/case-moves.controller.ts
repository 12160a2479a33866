import type { CaseRecord } from '@concord/persistence';
import {
  applyDecorators,
  Body,
  Controller,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcceptsBody } from '../http/body.interceptor.ts';
import { expectedVersion, versionTag } from '../http/entity-tag.ts';
import { Answers, Problems, TakesBody, TakesHeader } from '../openapi/answers.ts';
import { CaseGroups } from './case-groups.service.ts';
import { type CaseKey, CaseMoves } from './case-moves.service.ts';
import { CasePath } from './cases-query.ts';
import {
  ConclusionRequest,
  MergeRequest,
  NothingMore,
  PartnerRequest,
  QuestionRequest,
  ReplyRequest,
  Said,
  SecondReviewerRequest,
  VerificationRequest,
} from './requests.ts';

const LIMIT = 100_000;

interface Moved {
  id: string;
  state: string;
  version: number;
}

interface Described {
  summary: string;
  description?: string;
  /** Name and meaning of the body. */
  body: readonly [string, string];
  /** Whether the version that was looked at must be said. */
  asSeen?: boolean;
}

/** A route by which somebody does something in a case. */
function Moves(path: string, { summary, description, body, asSeen = false }: Described): MethodDecorator {
  const optional = body[0] === 'Nothing';
  return applyDecorators(
    Post(path),
    HttpCode(HttpStatus.OK),
    AcceptsBody({ limit: LIMIT, as: 'value', optional }),
    ApiOperation(description === undefined ? { summary } : { summary, description }),
    TakesHeader('If-Match', 'The ETag of the case as it was looked at', asSeen),
    TakesBody(body[0], body[1], !optional),
    Answers(200, {
      description: 'Where the case stands now',
      schema: 'CaseVersion',
      headers: { ETag: 'The version of the case' },
    }),
    Problems('malformed-request', 'malformed-document', 'not-found', 'case-refused', 'stale-case'),
    Problems('too-large', 'unsupported-media-type', 'invalid-fields'),
    ...(asSeen ? [Problems('precondition-required')] : []),
  );
}

/** What countries, reviewers and organizers do in one case. */
@ApiTags('cases')
@Controller('cycles/:cycle/cases/:case')
export class CaseMovesController {
  readonly #moves: CaseMoves;
  readonly #groups: CaseGroups;

  constructor(moves: CaseMoves, groups: CaseGroups) {
    this.#moves = moves;
    this.#groups = groups;
  }

  @Moves('questions', { summary: 'Ask countries of the case', body: ['CaseQuestion', 'The question'] })
  async ask(
    @Param() path: CasePath,
    @Body() asking: QuestionRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.ask(keyOf(path, request), asking), response);
  }

  @Moves('replies', {
    summary: 'Answer for a country',
    body: ['CaseReply', 'The answer, and for whom it is'],
  })
  async reply(
    @Param() path: CasePath,
    @Body() reply: ReplyRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.reply(keyOf(path, request), reply), response);
  }

  @Moves('notes', {
    summary: 'Note something among reviewers and organizers',
    description: 'Delegations do not see it.',
    body: ['CaseNote', 'The note'],
  })
  async note(
    @Param() path: CasePath,
    @Body() said: Said,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.note(keyOf(path, request), said), response);
  }

  @Moves('conclusion', {
    summary: 'Conclude the case',
    description:
      'Where a second reviewer is needed, the first word is kept as a proposal, and the case stays where it is.',
    body: ['CaseConclusion', 'How it ends, and why'],
    asSeen: true,
  })
  async conclude(
    @Param() path: CasePath,
    @Body() conclusion: ConclusionRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.conclude(keyOf(path, request, 'must-say'), conclusion), response);
  }

  @Moves('partners', {
    summary: 'Also ask the partner',
    description: 'It reads the case from now on, and nothing that was said before.',
    body: ['CasePartner', 'The country, and the question'],
  })
  async askPartner(
    @Param() path: CasePath,
    @Body() asking: PartnerRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.askPartner(keyOf(path, request), asking), response);
  }

  @Moves('merges', {
    summary: 'Let other cases go on within this one',
    description: 'Only cases that the same people read.',
    body: ['CaseMerge', 'The cases'],
    asSeen: true,
  })
  async merge(
    @Param() path: CasePath,
    @Body() { cases }: MergeRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#groups.merge(keyOf(path, request, 'must-say'), cases), response);
  }

  @Moves('split', {
    summary: 'Let a case that goes on within another go its own way again',
    body: ['Nothing', 'Nothing'],
  })
  async split(
    @Param() path: CasePath,
    @Body() _nothing: NothingMore,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#groups.split(keyOf(path, request)), response);
  }

  @Moves('second-reviewer', {
    summary: 'Say whether a second reviewer must agree in this case',
    body: ['SecondReviewer', 'Whether it is needed'],
  })
  async secondReviewer(
    @Param() path: CasePath,
    @Body() { needed }: SecondReviewerRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.secondReviewer(keyOf(path, request), needed), response);
  }

  @Moves('verifications', {
    summary: 'Record what a third party verified',
    body: ['CaseVerification', 'Who verified, and what it covered'],
  })
  async verify(
    @Param() path: CasePath,
    @Body() verification: VerificationRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.verify(keyOf(path, request), verification), response);
  }

  @Moves('publication', {
    summary: 'Mark a concluded case for publication',
    description: 'Where a second reviewer is needed, it is another than who concluded it.',
    body: ['Nothing', 'Nothing'],
    asSeen: true,
  })
  async publish(
    @Param() path: CasePath,
    @Body() _nothing: NothingMore,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Moved> {
    return answer(await this.#moves.publish(keyOf(path, request, 'must-say')), response);
  }
}

/** @throws Problem `precondition-required` where the version must be said and is not. */
function keyOf(
  { cycle, case: id }: CasePath,
  request: Request,
  says: 'may-say' | 'must-say' = 'may-say',
): CaseKey {
  if (says === 'may-say' && request.get('If-Match') === undefined) return { cycle, id };
  return { cycle, id, version: expectedVersion(request, 'must-exist') ?? 0 };
}

function answer({ id, state, version }: CaseRecord, response: Response): Moved {
  response.set('ETag', versionTag(version));
  return { id, state, version };
}
