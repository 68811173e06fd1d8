// The promise of the whole day: a coordinator passes a seat on, an organiser opens the door, three learners come in three
// ways, one of them while the network is gone, a fourth is marked by hand; the day is closed and everybody reads it.
import type { Browser, Page } from '@playwright/test'
import { blendedCohort } from '../prisma/blended-story.ts'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test as base,
} from './fixtures.ts'
import { readQr } from './flows/qr.ts'
import { codeOf, dayId, insertSessionToday, letTheDayCome, sessionId } from './flows/session-day.ts'
import { readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const days = 3 * 24 * 60
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use, info) => {
      const people = ['uchastnik01', 'learner2', 'learner3', 'learner4']
      const plan = { cohort: blendedCohort.code, startsIn: days }
      const file = copyTemplate(`whole-day-${info.workerIndex}`)
      const server = await startServer(insertSessionToday(file, people, plan))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const day = `/organise/sessions/${sessionId}/day/${dayId}`

/** A phone of its own: one person per device. */
async function phoneOf(browser: Browser, url: string, login: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 390, height: 780 } })
  const page = await context.newPage()
  await signIn(page, login)
  return page
}

async function whole(page: Page) {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

test('the day of an organiser, three learners and a coordinator', async ({ page, browser, server }) => {
  test.setTimeout(180_000)
  const methods = () =>
    readRows<{ method: string }>(
      server.databaseFile,
      'SELECT method FROM CheckIn WHERE dayId = ? ORDER BY recordedAt',
      dayId,
    ).map(({ method }) => method)

  await test.step('three days before, the coordinator passes a seat on', async () => {
    const coordinator = await phoneOf(browser, server.url, 'coordinator')
    await coordinator.goto(`/coordinator/sessions/${sessionId}`)
    await coordinator.getByRole('link', { name: /^Изменить запись: Абрамова/ }).click()
    await coordinator.getByLabel(/^Кто придёт вместо/).selectOption({ label: 'Соколова Марина Сергеевна' })
    await coordinator.getByLabel('Почему меняем').fill('Заболела')
    await whole(coordinator)
    await coordinator.getByRole('button', { name: 'Заменить' }).click()
    await expect(coordinator.getByRole('link', { name: /^Изменить запись: Соколова/ })).toBeVisible()
    await coordinator.context().close()
  })
  const one = await phoneOf(browser, server.url, 'learner')
  await one.goto(`/sessions/${sessionId}`)
  await expect(one.getByText('Вы записаны, место 1')).toBeVisible()
  await expect(one.getByRole('link', { name: 'Отметиться' })).toHaveCount(0)
  letTheDayCome(server.databaseFile)

  await test.step('the organiser opens the door; the room’s screen shows a code', async () => {
    await signIn(page, 'organiser')
    await page.goto(`/organise/sessions/${sessionId}`)
    await page.getByRole('link', { name: 'День и явка' }).click()
    await expect(page).toHaveURL(new RegExp(`${day}$`))
    await page.goto(`${day}/screen`)
  })
  const screen = page.getByRole('img', { name: /Код для отметки/ })

  await test.step('the first learner’s phone reads it', async () => {
    const address = await readQr(screen)
    expect(address).toContain(`/check-in/${dayId}?code=`)
    await one.goto(address)
    await whole(one)
    await one.getByRole('button', { name: 'Отметиться', exact: true }).click()
    await expect(one.getByText(/Вы отмечены в \d\d:\d\d/)).toBeVisible()
    expect(methods()).toEqual(['screen'])
    await one.goto(`/sessions/${sessionId}`)
    await expect(one.getByText(/Вы отмечены в \d\d:\d\d/)).toBeVisible()
    await expect(page.getByText('Отметились: 1')).toBeVisible()
  })

  await test.step('the second types six digits', async () => {
    const two = await phoneOf(browser, server.url, 'learner2')
    await two.goto(`/sessions/${sessionId}`)
    await whole(two)
    await two.getByRole('link', { name: 'Отметиться' }).click()
    const digits = page.locator('p.font-mono')
    await two.getByLabel('Шесть цифр с экрана').fill((await digits.textContent()) ?? '')
    await two.getByRole('button', { name: 'Отметиться по цифрам' }).click()
    await expect(two.getByText(/Вы отмечены в \d\d:\d\d/)).toBeVisible()
    expect(methods()).toEqual(['screen', 'code'])
    await two.context().close()
  })

  await test.step('the third shows the personal code; the network is gone, and it is sent later', async () => {
    const three = await phoneOf(browser, server.url, 'learner3')
    await three.goto(`/sessions/${sessionId}`)
    const code = await readQr(three.getByRole('img', { name: 'QR-код для отметки на входе' }))
    expect(code).toBe(codeOf('learner3'))
    const door = await page.context().newPage()
    await door.goto(`${day}/scan`)
    await expect(door.getByLabel('Личный код')).toBeVisible()
    await door.context().setOffline(true)
    await door.getByLabel('Личный код').fill(code)
    await door.getByRole('button', { name: 'Отметить по коду' }).click()
    await expect(door.getByText('Сохранено на телефоне, ещё не отправлено')).toBeVisible()
    expect(methods()).toEqual(['screen', 'code'])
    await three.reload()
    await expect(three.getByText(/Вы отмечены/)).toHaveCount(0)
    await door.context().setOffline(false)
    await expect(door.getByText(/Отмечено в \d\d:\d\d/)).toBeVisible()
    expect(methods()).toEqual(['screen', 'code', 'staff'])
    await three.reload()
    await expect(three.getByText(/Вы отмечены в \d\d:\d\d/)).toBeVisible()
    await three.context().close()
    await door.close()
  })

  await test.step('the fourth is marked by hand, and the day is closed', async () => {
    await page.goto(day)
    await page.getByRole('link', { name: 'Ждём' }).click()
    await page.getByRole('button', { name: /^Пришёл.*Гусейнов/ }).click()
    await expect.poll(methods).toEqual(['screen', 'code', 'staff', 'hand'])
    await page.goto(day)
    await page.getByRole('button', { name: /^Закрыть день/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Закрыть день' }).click()
    await expect(page.getByRole('button', { name: 'Открыть день снова' })).toBeVisible()
    await whole(page)
  })

  await test.step('attendance counts at once, and its person reads it', async () => {
    const stored = readRows<{ kind: string; recordedById: string | null }>(
      server.databaseFile,
      'SELECT kind, recordedById FROM Attendance WHERE sessionId = ?',
      sessionId,
    )
    expect(stored).toHaveLength(4)
    expect(new Set(stored.map(({ kind }) => kind))).toEqual(new Set(['attended']))
    await one.goto('/sessions')
    await expect(
      one.getByRole('listitem').filter({ has: one.getByRole('link', { name: 'Первая встреча' }) }),
    ).toContainText('Вы были')
    await whole(one)
  })
})
