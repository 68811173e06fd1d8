// The papers of a small cohort, from the order of enrolment to the order of completion and the documents.
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { pagesOfPdf } from '../app/testing/read-pdf.ts'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test as base,
  resize,
} from './fixtures.ts'
import { onlineCohort } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const cohortId = 'small-papers'

// A cohort that nobody has named in an order yet.
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(addSmallCohort(copyTemplate('papers')))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

function addSmallCohort(file: string): string {
  const database = new Sqlite(file)
  const today = new Date().toISOString().slice(0, 10)
  const at = `${today}T00:00:00.000+00:00`
  const { versionId } = database.prepare('SELECT versionId FROM Cohort WHERE code = ?').get(onlineCohort) as {
    versionId: string
  }
  database
    .prepare(
      `INSERT INTO Cohort (id, name, code, versionId, startsOn, endsOn, timeZone, state, createdAt, paperwork)
       VALUES (?, 'Малый поток', 'МАЛ-26', ?, ?, ?, 'Europe/Moscow', 'running', ?, 'platform')`,
    )
    .run(cohortId, versionId, at, at, at)
  const people = database
    .prepare("SELECT id FROM User WHERE id LIKE 'strategy-%' ORDER BY sortName LIMIT 3")
    .all() as { id: string }[]
  for (const { id } of people)
    database
      .prepare('INSERT INTO Enrolment (id, cohortId, userId, versionId, enrolledAt) VALUES (?, ?, ?, ?, ?)')
      .run(`small-${id}`, cohortId, id, versionId, at)
  database.close()
  return file
}

test.describe.configure({ mode: 'serial' })

const papers = `/registry/cohorts/${cohortId}/papers`

test('each paper makes its step official, from enrolment to the documents', async ({ page, signInAs }) => {
  test.setTimeout(180_000)
  await signInAs('registrar')

  const draft = async (title: string) => {
    await page.goto(papers)
    const step = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
    await step.getByRole('link', { name: /Составить/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  const register = async (number: RegExp) => {
    await expect(page.getByText('черновик', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Зарегистрировать' }).click()
    await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  }
  const make = () => page.getByRole('button', { name: 'Составить черновик' }).click()

  await page.goto(papers)
  await expectAccessible(page)
  await draft('Приказ о зачислении')
  await expectAccessible(page)
  await page.getByLabel('Основание').fill('заявки органов')
  await make()
  await expect(page.getByText('ПРИКАЗЫВАЮ:')).toBeVisible()
  await expectAccessible(page)
  await register(/Приказ о зачислении № 1-УЗ|Приказ о зачислении № 2-УЗ/)

  await draft('Приказ о допуске и составе комиссии')
  await make()
  await register(/Приказ о допуске и составе комиссии № 1-УД/)

  await draft('Протокол комиссии')
  await make()
  // Nobody has a decision yet: said by name, and what was ticked stays.
  await expect(page.getByText(/Не указано решение комиссии: /)).toBeVisible()
  await page.getByLabel('Решение для всех, у кого не выбрано своё').selectOption('attested')
  await make()
  await expect(page.getByText('Признать:', { exact: true })).toBeVisible()
  await register(/Протокол комиссии № 1-УП/)

  await draft('Приказ о завершении обучения')
  await make()
  await register(/Приказ о завершении обучения № 1-УО/)

  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать PDF' }).click()
  const pdf = readFileSync(await (await waiting).path())
  const text = (await pagesOfPdf(pdf)).map((one) => one.text).join(' ')
  expect(text).toContain('Выдать перечисленным слушателям удостоверения')
  expect(text).toContain('ОБРАЗЕЦ')

  await page.goto(`/registry/ready?cohort=${cohortId}`)
  await page.getByRole('button', { name: 'Выдать удостоверения' }).click()
  await expect(page.getByRole('heading', { name: '3 удостоверения выданы' })).toBeVisible()

  await page.goto(papers)
  await resize(page, { width: 360, height: 800 })
  await expectNoSidewaysScroll(page)
  const archive = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Удостоверения потока (ZIP)' }).click()
  const zip = readFileSync(await (await archive).path())
  expect(zip.subarray(0, 2).toString()).toBe('PK')
})

test('a wrong template is refused by the name of its field, and the built-in one stays', async ({
  page,
  signInAs,
}) => {
  await signInAs('registrar')
  await page.goto('/registry/papers/templates/minutes')
  await expectAccessible(page)
  await page
    .getByLabel('Файл DOCX')
    .setInputFiles({ name: 'бланк.docx', mimeType: 'application/zip', buffer: Buffer.from('не архив') })
  await page.getByRole('button', { name: 'Загрузить' }).click()
  await expect(page.getByText('Шаблон не принят, прежний остался')).toBeVisible()
  await expect(page.getByText(/Это не документ DOCX/)).toBeVisible()
})
