// The promise of the machines of a day: the projector's page lives without scripts, and a camera reads a personal code.
import path from 'node:path'
import { chromium } from '@playwright/test'
import { copyTemplate, expect, signIn, test as base } from './fixtures.ts'
import { filmQr, readQr } from './flows/qr.ts'
import { codeOf, dayId, insertSessionToday, sessionId } from './flows/session-day.ts'
import { readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use, info) => {
      const file = copyTemplate(`day-machines-${info.workerIndex}`)
      const server = await startServer(insertSessionToday(file, ['learner', 'learner4']))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const day = `/organise/sessions/${sessionId}/day/${dayId}`

test('the screen of the room goes on without scripts', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'organiser')
  await page.goto(`${day}/screen`)
  const screen = page.getByRole('img', { name: /Код для отметки/ })
  const first = await readQr(screen)
  expect(first).toContain(`/check-in/${dayId}?code=`)
  // Nobody presses anything: the page asks for itself again, and the code is another one within two turns.
  await expect.poll(() => readQr(screen).catch(() => first), { timeout: 45_000 }).not.toBe(first)
  await context.close()
})

test('a camera reads a personal code', async ({ server }, info) => {
  const film = filmQr(path.join(info.outputDir, '..', `camera-${info.workerIndex}.y4m`), codeOf('learner4'))
  const { launchOptions } = info.project.use
  const withCamera = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  const page = await (await withCamera.newContext({ baseURL: server.url })).newPage()
  await signIn(page, 'organiser')
  await page.goto(`${day}/scan`)
  await page.getByRole('button', { name: 'Включить камеру' }).click()
  await expect(page.getByText('Гусейнов')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/(Отмечено|Уже отмечен) в \d\d:\d\d/).first()).toBeVisible()
  expect(
    readRows(
      server.databaseFile,
      `SELECT 1 FROM CheckIn c JOIN Enrolment e ON e.id = c.enrolmentId JOIN User u ON u.id = e.userId
        WHERE c.dayId = ? AND u.surname = 'Гусейнов'`,
      dayId,
    ),
  ).toHaveLength(1)
  await withCamera.close()
})
