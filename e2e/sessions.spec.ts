// The promise to participants and their coordinator: the last seat, the line behind it, and a calendar that follows.
import type { Page } from '@playwright/test'
import { castEmail } from '../prisma/cast.ts'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test as base,
  resize,
} from './fixtures.ts'
import { day, planSession } from './flows/planned-sessions.ts'
import { readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const ids = { last: '', clash: '', closed: '', agreed: '' }

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const file = copyTemplate('sessions')
      const plan = { number: 3, room: true, startsIn: 20 * day }
      ids.last = planSession(file, { ...plan, title: 'Последнее место', capacity: 2, booked: ['learner4'] })
      ids.clash = planSession(file, { ...plan, title: 'В тот же день', capacity: 9 })
      ids.closed = planSession(file, {
        ...plan,
        title: 'Отменить уже нельзя',
        startsIn: 2 * day,
        cancelUntilIn: -day,
        booked: ['learner'],
      })
      ids.agreed = planSession(file, {
        ...plan,
        title: 'С согласованием',
        startsIn: 25 * day,
        approval: 'coordinator',
      })
      const server = await startServer(file)
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const letters = (file: string, login: string) =>
  readRows<{ kind: string; calendarMethod: string | null }>(
    file,
    `SELECT kind, calendarMethod FROM OutboxMail WHERE recipient = ? AND kind LIKE 'session-%' AND kind NOT IN ('session-reminder', 'session-feedback') ORDER BY createdAt, id`,
    castEmail(login),
  ).map(({ kind, calendarMethod }) => (calendarMethod ? `${kind} ${calendarMethod}` : kind))

async function phone(page: Page) {
  await expectAccessible(page)
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await resize(page, { width: 1280, height: 900 })
}

test.describe.configure({ mode: 'serial' })

test('the last seat is taken, the next waits, moves up when it is given back, and is told', async ({
  browser,
  baseURL,
  server,
}) => {
  const [first, second] = await Promise.all(
    ['learner2', 'learner'].map(async (login) => {
      const page = await (await browser.newContext({ baseURL })).newPage()
      await signIn(page, login)
      return page
    }),
  )
  if (!first || !second) throw new Error('no pages')
  await first.getByRole('link', { name: 'Сессии', exact: true }).first().click()
  await first.getByRole('link', { name: 'Последнее место' }).click()
  await expect(first.getByText('Запись открыта, свободно 1 место')).toBeVisible()
  // Pressed twice: one seat, one letter.
  await first.getByRole('button', { name: 'Записаться' }).dblclick()
  await expect(first.getByText('Вы записаны, место 2')).toBeVisible()
  await expect(first.getByAltText('QR-код для отметки на входе')).toBeVisible()
  expect(letters(server.databaseFile, 'learner2')).toEqual(['session-seated REQUEST'])
  const download = first.waitForEvent('download')
  await first.getByRole('link', { name: 'Скачать в календарь (.ics)' }).click()
  expect((await download).suggestedFilename()).toBe('session-3.ics')
  await phone(first)

  await second.goto(`/sessions/${ids.last}`)
  await second.getByRole('button', { name: 'Встать в лист ожидания' }).click()
  await expect(second.getByText('Лист ожидания, 1-й')).toBeVisible()
  await phone(second)

  await first.getByText('Отменить запись', { exact: true }).click()
  await first.getByRole('button', { name: 'Отменить и освободить место' }).click()
  await first.getByLabel('Почему не получится прийти').fill('Командировка в эти дни')
  await first.getByRole('button', { name: 'Отменить и освободить место' }).click()
  await expect(first.getByText('Мест нет, открыт лист ожидания')).toBeVisible()
  await second.reload()
  await expect(second.getByText('Вы записаны, место 2')).toBeVisible()
  expect(letters(server.databaseFile, 'learner')).toEqual(['session-waiting', 'session-promoted REQUEST'])
  expect(letters(server.databaseFile, 'learner2')).toEqual([
    'session-seated REQUEST',
    'session-booking-cancelled CANCEL',
  ])

  // Another session on that day is refused by name, beside the button that was there.
  await second.goto(`/sessions/${ids.clash}`)
  await expect(second.getByText('В это время Вы записаны на «Последнее место»')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Записаться' })).toHaveCount(0)
})

test('after the cut-off the page says whom to call', async ({ page, signInAs }) => {
  await signInAs('learner')
  await page.goto(`/sessions/${ids.closed}`)
  await expect(page.getByText('Вы записаны, место 1')).toBeVisible()
  await expect(page.getByRole('link', { name: castEmail('organiser') })).toBeVisible()
  await expect(page.getByText('Отменить запись')).toHaveCount(0)
})

test('a calendar follows by a secret address, which can be changed', async ({ page, signInAs, request }) => {
  await signInAs('learner')
  await page.goto('/account/calendar')
  await page.getByRole('button', { name: 'Создать адрес' }).click()
  const address = page.getByText(/\/calendar\/[\w-]+\.ics/)
  const first = new URL(((await address.textContent()) ?? '').trim()).pathname
  await phone(page)
  const answer = await request.get(first)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const text = await answer.text()
  expect(text).toContain('BEGIN:VEVENT')
  expect(text).not.toContain('Соколова')
  await page.reload()
  await page.getByRole('link', { name: 'Мой календарь' }).click()
  await expect(address).toHaveCount(0)
  await page.getByRole('button', { name: 'Сменить адрес' }).click()
  await page.getByRole('button', { name: 'Сменить', exact: true }).click()
  await expect(address).not.toContainText(first)
  expect((await request.get(first)).status()).toBe(404)
})

test('without scripts a person books and cancels with a reason', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await signIn(page, 'learner2')
  await page.goto(`/sessions/${ids.clash}`)
  await page.getByRole('button', { name: 'Записаться' }).click()
  await expect(page.getByText('Вы записаны, место 1')).toBeVisible()
  await page.getByText('Отменить запись', { exact: true }).click()
  await page.getByLabel('Почему не получится прийти').fill('ой')
  await page.getByRole('button', { name: 'Отменить и освободить место' }).click()
  await expect(page.getByText('Напишите причину в двух словах.')).toBeVisible()
  await page.getByLabel('Почему не получится прийти').fill('Меняются планы')
  await page.getByRole('button', { name: 'Отменить и освободить место' }).click()
  await expect(page.getByRole('button', { name: 'Записаться' })).toBeVisible()
  await context.close()
})

test('a coordinator consents, cancels with a reason and books own people only', async ({
  page,
  browser,
  baseURL,
  server,
}) => {
  const learner = await (await browser.newContext({ baseURL })).newPage()
  await signIn(learner, 'learner')
  await learner.goto(`/sessions/${ids.agreed}`)
  await expect(learner.getByText(/согласует куратор/)).toBeVisible()
  await learner.getByRole('button', { name: 'Записаться' }).click()
  await expect(learner.getByText(/Место 1 ждёт согласования куратора до/)).toBeVisible()
  await expect(learner.getByAltText('QR-код для отметки на входе')).toHaveCount(0)

  await signIn(page, 'coordinator')
  await page.getByRole('link', { name: 'Мой муниципалитет' }).first().click()
  await page.goto('/coordinator/sessions')
  await expect(page.getByText('Ждут согласования: 1')).toBeVisible()
  await phone(page)
  await page.getByRole('link', { name: 'С согласованием' }).click()
  await expect(page.getByText('Ермаков')).toHaveCount(0)
  await page.getByRole('button', { name: 'Согласовать отмеченных' }).click()
  await expect(page.getByText('Отметьте хотя бы одного человека.')).toBeVisible()
  await page.getByRole('checkbox', { name: /Соколова Марина/ }).check()
  await phone(page)
  await page.getByRole('button', { name: 'Согласовать отмеченных' }).click()
  await expect(page.getByText('Место 1', { exact: true })).toBeVisible()
  await learner.reload()
  await expect(learner.getByText('Вы записаны, место 1')).toBeVisible()

  await page.getByRole('link', { name: 'Изменить запись: Соколова Марина Сергеевна' }).click()
  await phone(page)
  await page.getByLabel('Почему отменяем').fill('Едет на приём в министерство')
  await page.getByRole('button', { name: 'Отменить запись' }).click()
  await expect(page.getByText('Запись отменена: Едет на приём в министерство')).toBeVisible()
  await learner.reload()
  await expect(learner.getByText('Вашу запись отменил куратор: Едет на приём в министерство')).toBeVisible()
  await page.getByRole('button', { name: 'Записать: Соколова Марина Сергеевна' }).click()
  await expect(page.getByText('Место 1', { exact: true })).toBeVisible()
  expect(letters(server.databaseFile, 'learner').slice(-4)).toEqual([
    'session-seat-held',
    'session-approved REQUEST',
    'session-booking-cancelled CANCEL',
    'session-seated REQUEST',
  ])
})
