// From issued documents to a batch that ФИС ФРДО accepted: what is missing is found, filled in and sent; and the digital
// credential that stands beside the paper.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test as base,
  resize,
} from './fixtures.ts'
import { castEmail } from '../prisma/cast.ts'
import { forgetRecord, readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

// Issuing changes the story of the cast: these tests have a database of their own.
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(forgetRecord(copyTemplate('frdo'), 'Гусейнов'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

test('what is missing is found, filled in, sent and accepted', async ({ page, signInAs }) => {
  await signInAs('registrar')
  await page.goto('/registry/ready')
  await page.getByRole('button', { name: 'Выдать удостоверения' }).click()
  await expect(page.getByRole('heading', { name: /удостоверение выдано/ })).toBeFocused()

  await page.goto('/registry/frdo')
  await expect(page.getByText('серия документа об образовании не найдена')).toBeVisible()
  await expect(page.getByText(/осталось \d+/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Проверить и собрать пакет' }).click()
  await expect(page.getByRole('heading', { name: 'Гусейнов Рустам Маратович' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Карточка слушателя' }).first().click()

  await expect(page.getByRole('heading', { name: 'Гусейнов Рустам Маратович', level: 1 })).toBeVisible()
  await page.getByLabel('Дата рождения').fill('1981-04-05')
  await page.getByLabel('Пол', { exact: true }).selectOption('male')
  await page.getByLabel('Гражданство').selectOption('643')
  await page.getByRole('textbox', { name: 'СНИЛС' }).fill('112-233-445 95')
  await page.getByLabel('Уровень').selectOption('higher')
  await page.getByLabel('Фамилия в дипломе').fill('Гусейнов')
  await page.getByLabel('Серия диплома').fill('нет')
  await page.getByLabel('Номер диплома').fill('0612345')
  await page
    .getByRole('region', { name: 'Заполнить или исправить' })
    .getByRole('button', { name: 'Сохранить' })
    .click()
  await expect(page.getByText('Всё заполнено')).toBeVisible()

  await page.goto('/registry/frdo/check')
  await expect(page.getByText('Готовы 2 строки')).toBeVisible()
  await page.getByRole('button', { name: 'Собрать пакет из 2 человек' }).click()
  await expect(page.getByRole('heading', { name: 'Пакет № 3' })).toBeVisible()
  await expectAccessible(page)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать XLSX' }).click()
  const file = unzipSync(readFileSync(await (await download).path()))
  const sheet = strFromU8(file['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain('Гусейнов')
  expect(sheet).toContain('112-233-445 95')

  await page.getByRole('button', { name: 'Файл отправлен' }).click()
  await expect(page.getByText('отправлен, ждём ответа')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Принят, кроме строк с ошибками').check()
  await page.getByRole('button', { name: 'Записать ответ' }).click()
  await expect(page.getByText('Не нашли, какие строки вернули')).toBeVisible()
  await page.getByLabel('Принят целиком', { exact: true }).check()
  await page.getByLabel('Текст ответа').fill('Пакет принят')
  await page.getByRole('button', { name: 'Записать ответ' }).click()
  await expect(page.getByText('принята', { exact: true })).toHaveCount(2)
  await resize(page, { width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.goto('/registry/frdo')
  await expect(page.getByText('Обо всех документах сообщили')).toBeVisible()
  await expectAccessible(page)
})

test('the registrar changes what was accepted, and another file is not taken for the template', async ({
  page,
  signInAs,
}) => {
  await signInAs('registrar')
  await page.goto('/registry/frdo/batches')
  await expectAccessible(page)
  await page.getByRole('link', { name: '№ 3' }).click()
  await page.getByRole('button', { name: 'Исправить принятое' }).first().click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Поставить в очередь' }).click()
  await expect(page.getByText('Исправляют новой строкой')).toBeVisible()
  await page.goto('/registry/frdo')
  await expect(page.getByText('Исправление принятых сведений')).toBeVisible()

  await page.goto('/registry/frdo/settings')
  await expectAccessible(page)
  const field = page.getByLabel('Официальный шаблон')
  const xlsx = { name: 'a.xlsx', mimeType: 'application/octet-stream' }
  await field.setInputFiles({ ...xlsx, buffer: Buffer.from('не таблица') })
  await page.getByRole('button', { name: 'Загрузить шаблон' }).click()
  await expect(page.getByText('Это не файл XLSX.')).toBeVisible()
  await field.setInputFiles({ ...xlsx, buffer: readFileSync('content/frdo/template-dpo.xlsx') })
  await page.getByRole('button', { name: 'Загрузить шаблон' }).click()
  await expect(page.getByText(/Заполняем «a.xlsx»/)).toBeVisible()
})

test('the holder takes a signed credential, and the site publishes its key and its revocations', async ({
  page,
  request,
  server,
  signInAs,
}) => {
  await signInAs('learner5')
  const [row] = readRows<{ enrolmentId: string }>(
    server.databaseFile,
    `SELECT enrolmentId FROM Certificate JOIN User ON User.id = userId WHERE email = ?`,
    castEmail('learner5'),
  )
  await page.goto(`/learn/${row?.enrolmentId}/certificate`)
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать файл' }).click()
  const credential = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    issuer: { id: string }
    proof: { verificationMethod: string }
  }
  const did = await request.get(`${server.url}/.well-known/did.json`)
  expect(did.headers()['access-control-allow-origin']).toBe('*')
  expect(did.headers()['cache-control']).toBe('public, max-age=3600')
  const document = (await did.json()) as { id: string; assertionMethod: string[] }
  expect(document.id).toBe(credential.issuer.id)
  expect(document.assertionMethod).toContain(credential.proof.verificationMethod)
  const list = await request.get(`${server.url}/credentials/status/1`)
  expect((await list.json()) as object).toMatchObject({ issuer: document.id })
  expect((await request.get(`${server.url}/credentials/status/2`)).status()).toBe(404)
})
