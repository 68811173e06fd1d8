// The day of a session: three learners and an organiser. Nobody sees success that was not written.
import { type Browser, type Page } from '@playwright/test'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test as base,
  resize,
} from './fixtures.ts'
import { codeOf, dayId, insertSessionToday, sessionId } from './flows/session-day.ts'
import { readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const people = ['learner', 'learner2', 'learner3', 'learner4']
      const server = await startServer(
        insertSessionToday(copyTemplate('session-day'), people, { withoutSeat: ['learner4'] }),
      )
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const day = `/organise/sessions/${sessionId}/day/${dayId}`
const shots = process.env.SHOTS

async function look(page: Page, name: string) {
  await expectAccessible(page)
  for (const width of [360, 1280]) {
    await resize(page, { width, height: 800 })
    await expectNoSidewaysScroll(page)
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  }
}

async function newPage(browser: Browser, url: string): Promise<Page> {
  return (await browser.newContext({ baseURL: url })).newPage()
}

test('people check in by the screen, by digits, by staff without a network; the day is closed and opened again', async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const seen = () =>
    readRows<{ method: string }>(
      server.databaseFile,
      'SELECT method FROM CheckIn WHERE dayId = ? ORDER BY recordedAt',
      dayId,
    ).map(({ method }) => method)
  await signIn(page, 'organiser')
  await page.goto(`${day}/screen`)
  await expect(page.getByRole('img', { name: /Код для отметки/ })).toBeVisible()
  await look(page, 'screen')
  const digits = (await (await page.request.get(`${day}/screen-code`)).json()) as { digits: string }

  const first = await newPage(browser, server.url)
  await signIn(first, 'learner')
  await first.goto('/check-in')
  await expect(first.getByLabel('Шесть цифр с экрана')).toBeVisible()
  await look(first, 'check-in')
  await first.getByLabel('Шесть цифр с экрана').fill('000000')
  await first.getByRole('button', { name: 'Отметиться по цифрам' }).click()
  await expect(first.getByText('Код не подошёл')).toBeVisible()
  expect(seen()).toEqual([])
  await first.getByLabel('Шесть цифр с экрана').fill(digits.digits)
  await first.getByRole('button', { name: 'Отметиться по цифрам' }).click()
  await expect(first.getByText(/Вы отмечены в \d\d:\d\d/)).toBeVisible()
  await look(first, 'checked-in')
  expect(seen()).toEqual(['code'])

  const outsider = await newPage(browser, server.url)
  await signIn(outsider, 'ministry')
  await outsider.goto(`/check-in/${dayId}`)
  await expect(outsider.getByText('для участников другого потока')).toBeVisible()
  await look(outsider, 'outsider')

  await page.goto(`${day}/scan`)
  await expect(page.getByLabel('Личный код')).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel('Личный код').fill(codeOf('learner2'))
  await page.getByRole('button', { name: 'Отметить по коду' }).click()
  await expect(page.getByText('Сохранено на телефоне, ещё не отправлено')).toBeVisible()
  await expect(page.getByText('Ждёт сети: 1')).toBeVisible()
  await look(page, 'scan-offline')
  expect(seen()).toEqual(['code'])
  await page.context().setOffline(false)
  await expect(page.getByText(/Отмечено в \d\d:\d\d/)).toBeVisible()
  await expect(page.getByText('Ждёт сети')).toHaveCount(0)
  expect(seen()).toEqual(['code', 'staff'])
  await page.getByLabel('Личный код').fill(codeOf('learner2'))
  await page.getByRole('button', { name: 'Отметить по коду' }).click()
  await expect(page.getByText(/Уже отмечен в/)).toBeVisible()
  await page.getByLabel('Личный код').fill('no-such-code')
  await page.getByRole('button', { name: 'Отметить по коду' }).click()
  await expect(page.getByText('Такого кода нет')).toBeVisible()
  await look(page, 'scan')

  await page.goto(day)
  await look(page, 'list')
  await page.getByRole('button', { name: /^Закрыть день/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Закрыть день' }).click()
  await expect(page.getByText('не пришёл', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Открыть день снова' }).click()
  await expect(page.getByText('ещё не пришёл')).toBeVisible()
  await page
    .getByRole('button', { name: /^Пришёл/ })
    .first()
    .click()
  await expect(page.getByText('отметил сотрудник')).toBeVisible()
  expect(seen()).toEqual(['code', 'staff', 'hand'])
  await page.getByRole('link', { name: 'Без записи' }).click()
  await page
    .getByRole('button', { name: /^Пришёл без записи/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Отметить', exact: true }).click()
  await expect(page.getByText('отметил сотрудник')).toBeVisible()
  for (const file of ['sheet.pdf', 'badges.pdf'])
    expect((await page.request.get(`${day}/${file}`)).status()).toBe(200)
  await page.goto(`/organise/sessions/${sessionId}/day/import`)
  await look(page, 'import')
})
