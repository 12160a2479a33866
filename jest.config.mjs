/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/scripts', '<rootDir>/bench'],
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!@concord/)'],
  globalSetup: '<rootDir>/libs/persistence/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/libs/persistence/src/testing/global-teardown.ts',
  // Most of a test's time is spent by browsers, servers and databases of its own, which wait for each other.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
