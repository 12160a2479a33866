import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { QueryGuard } from '../http/query.guard.ts';
import { AccessTokens } from './access-tokens.ts';
import { TokenGuard } from './token.guard.ts';

@Module({
  providers: [
    AccessTokens,
    // In this order: who has no token learns nothing about the address.
    { provide: APP_GUARD, useClass: TokenGuard },
    { provide: APP_GUARD, useClass: QueryGuard },
  ],
})
export class AccessModule {}
