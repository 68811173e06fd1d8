import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Asia/Kathmandu', NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    setupFiles: ['app/testing/own-database.ts'],
    globalSetup: ['app/testing/migrated-template.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})
