// A server of its own for specs of lessons, whose database has forgotten the cast's answers: every block is met fresh.
import type { Page } from '@playwright/test'
import { copyTemplate, signIn, test as base } from '../fixtures.ts'
import { type RunningServer, startServer } from '../server-process.ts'
import { forgetAnswers, programmeOf } from './stored-rows.ts'

export const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use, info) => {
      const server = await startServer(forgetAnswers(copyTemplate(`lessons-${info.workerIndex}`)))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

export async function openLesson(
  page: Page,
  server: RunningServer,
  login: string,
  lesson: string,
): Promise<void> {
  await signIn(page, login)
  await page.goto(`${programmeOf(server.databaseFile, login)}/lessons/${lesson}`)
}
