import { ROLES, type Role, type RoleHeld } from '@concord/domain';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { Problem } from '../../problem/problem.ts';
import { AccountPath } from '../administration/accounts-query.ts';
import { navigationFor } from '../navigation.ts';
import { completeSession, confirmedSession } from '../session-of-visitor.ts';
import { sayRoles } from '../wording/role-words.ts';
import { Roles, type Taken } from './roles.service.ts';

const CYCLE = /^[A-Za-z0-9._-]{1,40}$/;
const COUNTRY = /^[A-Z]{3}$/;

class RoleQuery {
  @IsIn(ROLES, { message: 'a role' })
  role: Role;

  @IsOptional()
  @Matches(COUNTRY, { message: 'the code of a country' })
  country?: string;
}

class AnyRoleQuery extends RoleQuery {
  @IsOptional()
  @Matches(CYCLE, { message: 'the code of a cycle' })
  cycle?: string;
}

class CycleAccountPath extends CyclePath {
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'the id of an account' })
  account: string;
}

/** The page from which a role is taken away, and where it leads back to. */
interface Place {
  account: string;
  action: string;
  back: string;
}

const MESSAGES: Readonly<Record<Taken, MessageKey>> = {
  taken: 'access.roleTaken',
  none: 'access.roleNotHeld',
  own: 'access.roleOwn',
  last: 'access.roleLast',
};

/** Taking a role away, once it is confirmed: from a cycle's page by its organizers, from an account's by administrators. */
@ApiExcludeController()
@Controller()
export class RolesController {
  readonly #pages: PageRenderer;
  readonly #roles: Roles;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, roles: Roles, cycles: Cycles) {
    this.#pages = pages;
    this.#roles = roles;
    this.#cycles = cycles;
  }

  @Get('cycles/:cycle/access/:account/role')
  @TakesQuery()
  async askInCycle(
    @Param() { cycle, account }: CycleAccountPath,
    @Query() { role, country }: RoleQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#ask(placeIn(cycle, account), heldAs(role, cycle, country), response);
  }

  @Post('cycles/:cycle/access/:account/role')
  @AcceptsForm(10_000)
  async takeInCycle(
    @Param() { cycle, account }: CycleAccountPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#take(placeIn(cycle, account), roleIn(form, cycle), response);
  }

  @Get('accounts/:account/role')
  @TakesQuery()
  async ask(
    @Param() { account }: AccountPath,
    @Query() { role, cycle, country }: AnyRoleQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#ask(placeOf(account), heldAs(role, cycle, country), response);
  }

  @Post('accounts/:account/role')
  @AcceptsForm(10_000)
  async take(
    @Param() { account }: AccountPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#take(placeOf(account), roleIn(form, form.text('cycle')), response);
  }

  async #ask({ account, action, back }: Place, held: RoleHeld, response: Response): Promise<void> {
    completeSession();
    const holder = await this.#roles.holder(account, held);
    if (holder === null) throw new Problem('not-found', 'Nobody here holds this role.');
    const words = this.#pages.wordsFor(response.req);
    const title = held.cycle === undefined ? undefined : await this.#titleOf(held.cycle);
    await this.#pages.render(
      response,
      'accounts/take-role',
      {
        action,
        backPath: back,
        name: holder.name,
        email: holder.email,
        role: sayRoles(words, [held])[0],
        cycle: title,
        fields: Object.entries(held).map(([name, value]) => ({ name, value })),
      },
      { navigation: navigationFor(words, back), ...(title === undefined ? {} : { cycle: title }) },
    );
  }

  async #take({ account, back }: Place, held: RoleHeld, response: Response): Promise<void> {
    confirmedSession();
    this.#pages.redirect(response, back, MESSAGES[await this.#roles.take(account, held)]);
  }

  async #titleOf(cycle: string): Promise<string> {
    return (await this.#cycles.require(cycle)).configuration.title;
  }
}

function placeIn(cycle: string, account: string): Place {
  const back = `/cycles/${cycle}/access`;
  return { account, back, action: `${back}/${account}/role` };
}

function placeOf(account: string): Place {
  const back = `/accounts/${account}`;
  return { account, back, action: `${back}/role` };
}

/** @throws Problem where the form names no role. */
function roleIn(form: FormFields, cycle: string): RoleHeld {
  const [role, country] = [form.text('role') as Role, form.text('country')];
  const isWellFormed = (country === '' || COUNTRY.test(country)) && (cycle === '' || CYCLE.test(cycle));
  if (!ROLES.includes(role) || !isWellFormed) {
    throw new Problem('malformed-request', 'This is no role that can be taken away.');
  }
  return heldAs(role, cycle || undefined, country || undefined);
}

function heldAs(role: Role, cycle: string | undefined, country: string | undefined): RoleHeld {
  return {
    role,
    ...(cycle === undefined ? {} : { cycle }),
    ...(country === undefined ? {} : { country }),
  };
}
