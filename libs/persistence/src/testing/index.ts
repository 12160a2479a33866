export {
  createTestAccount,
  issueTestToken,
  type TestAccount,
  type TestTokenOptions,
} from './create-test-account.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { readSampleCycle, readSampleFilings } from './sample.ts';
