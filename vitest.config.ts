import { configDefaults, defineConfig } from 'vitest/config'

const shared = {
  environment: 'node',
  env: { TZ: 'Asia/Kathmandu', NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' },
  setupFiles: ['app/testing/own-database.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  pool: 'forks' as const,
}

/** Pure rules keep nothing between tests, so their files share a process and what it has loaded. */
const rules = ['app/{features,lib,ui}/**/!(*.server).test.{ts,tsx}']

export default defineConfig({
  test: {
    globalSetup: ['app/testing/migrated-template.ts'],
    projects: [
      { test: { ...shared, name: 'rules', include: rules, isolate: false } },
      {
        test: {
          ...shared,
          name: 'storage',
          include: ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...rules],
        },
      },
    ],
  },
})
