import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessTokens } from './access-tokens.ts';
import { TokenGuard } from './token.guard.ts';

@Module({ providers: [AccessTokens, { provide: APP_GUARD, useClass: TokenGuard }] })
export class AccessModule {}
