import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountVisitors } from '../accounts/visitors.ts';
import { QueryGuard } from '../http/query.guard.ts';
import { PolicyGuard } from './policy.guard.ts';
import { Visitors } from './visitor.ts';

@Module({
  providers: [
    { provide: Visitors, useClass: AccountVisitors },
    // In this order: who may not use an address learns nothing about it.
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_GUARD, useClass: QueryGuard },
  ],
  exports: [Visitors],
})
export class AccessModule {}
