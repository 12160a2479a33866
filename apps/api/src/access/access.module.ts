import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountVisitors } from '../accounts/visitors.ts';
import { QueryGuard } from '../http/query.guard.ts';
import { PolicyGuard } from './policy.guard.ts';
import { RateLimits } from './rate-limits.ts';
import { Visitors } from './visitor.ts';

@Global()
@Module({
  providers: [
    RateLimits,
    { provide: Visitors, useClass: AccountVisitors },
    // In this order: who may not use an address learns nothing about it.
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_GUARD, useClass: QueryGuard },
  ],
  exports: [Visitors, RateLimits],
})
export class AccessModule {}
