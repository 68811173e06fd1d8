// From «all passed» to a paper that a stranger can check: the registrar issues, the learner is told, anyone verifies.
import { readFileSync } from 'node:fs'
import { qrOfPdf, textOfPdf } from '../app/testing/read-pdf.ts'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test as base,
} from './fixtures.ts'
import { type RunningServer, startServer } from './server-process.ts'

// Issuing changes the story of the cast: these tests have a database of their own.
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('documents'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

test('the registrar issues to all who are ready in one action', async ({ page, signInAs }) => {
  await signInAs('registrar')
  await page.goto('/registry')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'К выдаче' }).click()
  await expect(page.getByText('Гусейнов Рустам Маратович')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Выдать удостоверения' }).click()
  await expect(page.getByRole('heading', { name: /удостоверение выдано/ })).toBeFocused()
  await expect(page.getByText(/^\d{4}-ПК-\d{6}$/)).toBeVisible()
  await page.getByRole('link', { name: 'Посмотреть в выданных' }).click()
  await expect(page.getByRole('row', { name: /Гусейнов Рустам Маратович/ })).toBeVisible()
  await expectAccessible(page)
})

test('the learner reads and downloads the paper; its code leads a stranger to the public check', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'learner4')
  await page.goto('/learn')
  // The programme that is being studied comes first; the finished one stands beside it.
  await page.locator('[aria-labelledby="others"]').getByRole('link', { name: /16/ }).click()
  await page.locator('a[href$="/certificate"]').first().click()
  await expect(page.getByRole('heading', { name: /Удостоверение/, level: 1 })).toBeVisible()
  await expect(page.getByRole('article').getByText('Гусейнов Рустам Маратович')).toBeVisible()
  await expectAccessible(page)

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать PDF' }).click()
  const pdf = new Uint8Array(readFileSync(await (await waiting).path()))
  const text = await textOfPdf(pdf)
  expect(text).toContain('Гусейнов Рустам Маратович прошёл повышение квалификации')
  expect(text).toContain('ОБРАЗЕЦ')
  const address = await qrOfPdf(pdf)
  expect(address).toContain(`${baseURL}/verify/`)
  expect(text).toContain(decodeURI(address ?? ''))

  const stranger = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const check = await stranger.newPage()
  await check.goto(address ?? '')
  await expect(check.getByRole('heading', { name: 'Удостоверение действительно' })).toBeVisible()
  await expect(check.getByText('Гусейнов Р. М.')).toBeVisible()
  await expect(check.locator('body')).not.toContainText('Рустам')
  await expect(check.getByText('ОБРАЗЕЦ', { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(check)
  await expectAccessible(check)
  await stranger.close()
})

test('a wrong number, and a number without its code, meet the same kind page; the form takes other spellings', async ({
  page,
  server,
}) => {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(server.databaseFile, { readonly: true })
  const { number, code } = db
    .prepare(
      `SELECT c.number, c.code FROM Certificate c JOIN User u ON u.id = c.userId
        WHERE u.surname = 'Щукина' ORDER BY c.createdAt`,
    )
    .get() as {
    number: string
    code: string
  }
  db.close()
  for (const wrong of [number, `${number}-22222222`, '2026-ПК-999999-ABCDEFGH', 'что угодно']) {
    const response = await page.goto(`/verify/${encodeURIComponent(wrong)}`)
    expect(response?.status()).toBe(404)
    expect(response?.headers()['cache-control']).toBe('no-store')
    await expect(page.getByRole('heading', { name: 'Такого удостоверения мы не нашли' })).toBeVisible()
  }
  await expectAccessible(page)
  await page.goto('/verify')
  await expectAccessible(page)
  await page.getByLabel('Номер и код').fill(` ${number.replace('ПК', 'pk')} – ${code.toLowerCase()} `)
  await page.getByRole('button', { name: 'Проверить' }).click()
  await expect(page.getByText('Щукина Л. И.')).toBeVisible()
})

test('a revoked paper says so to everyone', async ({ page, signInAs }) => {
  await signInAs('registrar')
  await page.goto('/registry/certificates?query=Щукина')
  await page.getByRole('link', { name: /ПК-000001/ }).click()
  await page.getByRole('link', { name: 'Аннулировать удостоверение' }).click()
  await page.getByRole('button', { name: 'Аннулировать' }).click()
  await expect(page.getByText('Напишите причину')).toBeVisible()
  await page.getByLabel('Причина').fill('Ошибка в дате окончания обучения')
  await page.getByRole('button', { name: 'Аннулировать' }).click()
  await expect(page.getByText('Ошибка в дате окончания обучения')).toBeVisible()
  await page.getByRole('link', { name: 'Как это видит любой' }).click()
  await expect(page.getByRole('heading', { name: 'Удостоверение аннулировано' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Ошибка в дате')

  await page.goto('/registry/certificates?query=Щукина')
  await page.getByRole('link', { name: /ПК-000001/ }).click()
  await page.getByRole('link', { name: 'Выдать дубликат взамен' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Выдать дубликат' }).click()
  await expect(page.getByText('Дубликат: выдан взамен')).toBeVisible()
  await page.getByRole('link', { name: 'Открыть удостоверение' }).click()
  await expect(page.getByText(/Дубликат\. Выдан взамен удостоверения № \d{4}-ПК-000001/)).toBeVisible()
  await page.goto('/registry/certificates?query=Щукина')
  await expect(page.getByRole('row')).toHaveCount(3)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать таблицу' }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv.startsWith('\uFEFFНомер;')).toBe(true)
  expect(csv.trim().split('\r\n')).toHaveLength(3)
})
