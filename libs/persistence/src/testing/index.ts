export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { readSampleCycle, readSampleFilings } from './sample.ts';
