// The ministry's morning with late people: find them, remind one and all, keep the report, send it weekly, read the letter.
import { readFileSync } from 'node:fs'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test as base,
  resize,
} from './fixtures.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('oversight-overdue'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test('late people are found, reminded once a day, and exported as the list shows them', async ({
  page,
  signInAs,
}) => {
  await signInAs('ministry')
  await page.goto('/oversight/overdue')
  const rows = page.getByRole('region', { name: 'Просроченное обучение' }).getByRole('row')
  const all = (await rows.count()) - 1
  expect(all).toBeGreaterThan(5)

  await page.getByLabel('Муниципалитет').selectOption({ label: 'Уренский муниципальный округ (2)' })
  await page.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByRole('link', { name: 'Напомнить: Лапшина Вера Николаевна' })).toHaveCount(2)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('Лапшина Вера Николаевна;Уренский муниципальный округ')

  await page.getByRole('link', { name: 'Напомнить: Лапшина Вера Николаевна' }).first().click()
  const letter = page.getByRole('region', { name: 'Письмо' })
  await expect(letter).toContainText('learner3@reshayu.example')
  await expect(letter).toContainText('Здравствуйте, Вера Николаевна.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByText('1\u00a0письмо поставлено в очередь.')).toBeVisible()

  await page.getByRole('link', { name: 'Вернуться к списку' }).click()
  await page.getByRole('link', { name: 'Напомнить всем' }).click()
  await expect(page.getByText('1\u00a0человеку из списка сегодня уже напоминали')).toBeVisible()
  await page.getByRole('button', { name: /^Отправить \d+\sлюдям$/ }).click()
  await expect(page.getByText('Ещё 1\u00a0человеку сегодня уже напоминали.')).toBeVisible()
  await page.getByRole('link', { name: 'Вернуться к списку' }).click()
  await expect(page.getByRole('link', { name: /^Напомнить:/ })).toHaveCount(0)
  await page.goto('/oversight/overdue/reminder')
  await expect(page.getByText('Сегодня уже напоминали')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Отправить/ })).toHaveCount(0)
})

test('a report is kept, scheduled, sent to oneself, and read in the outbox', async ({
  page,
  signInAs,
  browser,
  server,
}) => {
  await signInAs('coordinator')
  await page.goto('/oversight/overdue')
  await page.getByText('Сохранить отчёт с этим отбором').click()
  await page.getByLabel('Название').fill('Опоздания Городца')
  await page.getByRole('button', { name: 'Сохранить отчёт', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Опоздания Городца' })).toBeVisible()

  await page.getByLabel('Когда отправлять').selectOption({ label: 'по вторникам' })
  await page.getByRole('button', { name: 'Сохранить рассылку' }).click()
  await expect(page.getByText('Отметьте, кому отправлять')).toBeVisible()
  await page.getByLabel(/Кудрявцева Алина Романовна/).check()
  await page.getByRole('button', { name: 'Сохранить рассылку' }).click()
  await expect(page.getByText('Сохранено')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Отправить сейчас себе' }).click()
  await expect(page.getByText('Отправлено', { exact: true })).toBeVisible()

  await page.goto('/oversight/views')
  await expect(page.getByText('Уходит по вторникам, 1\u00a0получатель.')).toBeVisible()
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  const admin = await browser.newPage({ baseURL: server.url })
  await signIn(admin, 'admin')
  await admin.goto('/admin/outbox')
  await admin.getByRole('link', { name: /^Опоздания Городца: отчёт на/ }).click()
  await expect(admin.getByText('Показано то, что Вам доступно по роли.')).toBeVisible()
  await expect(admin.getByText('Городецкий муниципальный округ: 1\u00a0человек')).toBeVisible()
  const file = admin.waitForEvent('download')
  await admin.getByRole('link', { name: /^Опоздания Городца\.xlsx/ }).click()
  const bytes = readFileSync(await (await file).path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  await admin.close()

  await page.goto('/oversight/views')
  await page.getByRole('link', { name: 'Настроить: Опоздания Городца' }).click()
  await page.getByRole('button', { name: 'Удалить отчёт' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Удалить' }).click()
  await expect(page.getByText('Сохранённых отчётов пока нет')).toBeVisible()
})
