// A learner opens a memo and saves it; an instructor prints a session; nobody reads what is not for them.
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { unzipSync, zipSync } from 'fflate'
import { printedFolder } from '../app/testing/printed-programme.ts'
import { pagesOfPdf } from '../app/testing/read-pdf.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test, resize } from './fixtures.ts'
import { enrolmentOf } from './route-table.ts'

test('a learner finds the memo of a module, reads it and saves it as one A4 page', async ({
  page,
  server,
  signInAs,
}) => {
  await signInAs('learner')
  const enrolment = enrolmentOf(server.databaseFile, 'learner')
  await page.goto(`/learn/${enrolment}`)
  // The memo of a module that is still closed is open.
  await page.getByRole('link', { name: 'Памятка модуля 9' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Данные, внутренний клиент/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Материалы' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Материалы' })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: /^PDF: Модуль 5\. Ответ, который решает, A4, 1 страница/ }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('Памятка. Модуль 5. Ответ, который решает.pdf')
  const pages = await pagesOfPdf(readFileSync(await saved.path()))
  expect(pages).toMatchObject([{ size: [210, 297] }])
  expect(pages[0]?.text).toContain('Семь частей')
  const answer = await page.request.get(`/learn/${enrolment}/materials/m5-teacher.pdf`)
  expect(answer.status()).toBe(404)
})

test('a word of a lesson leads to the glossary, and the glossary finds words', async ({
  page,
  server,
  signInAs,
}) => {
  await signInAs('learner')
  const enrolment = enrolmentOf(server.databaseFile, 'learner')
  await page.goto(`/learn/${enrolment}/lessons/L1.1`)
  await page.getByRole('button', { name: 'заявитель' }).click()
  await page.getByRole('link', { name: 'Весь словарь' }).click()
  await page.waitForURL(/\/glossary#term-zayavitel$/)
  await expect(page.locator('#term-zayavitel')).toBeInViewport()
  await page.getByLabel('Слово или часть объяснения').fill('ВЕСТОЧКА')
  await page.getByRole('button', { name: 'Найти' }).click()
  await expect(page.locator('dt')).toHaveText(['контрольная весточка'])
  await expectAccessible(page)
  await page.goto(`/learn/${enrolment}/glossary?query=абракадабра`)
  await expect(page.getByText('Такого слова нет')).toBeVisible()
})

test('an instructor opens a guide, its slides and sheets, and takes the whole session to the printer', async ({
  page,
  signInAs,
}) => {
  await signInAs('instructor')
  await page.goto('/teach/programmes/upload')
  await page.getByLabel('ZIP-архив с папкой программы').setInputFiles({
    name: 'proba.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(printedFolder()))),
  })
  await page.getByRole('button', { name: 'Проверить и загрузить' }).click()
  await page.getByRole('link', { name: 'Материалы для печати' }).click()
  await expect(page.getByRole('heading', { name: 'Стратегическая сессия 1' })).toBeVisible()
  await expectAccessible(page)
  const list = page.url()
  for (const name of [
    'Сценарий ведущего',
    'Слайды',
    'Слова к слайдам',
    'Карта пути',
    'Карточки',
    'Тетрадь',
  ]) {
    await page.goto(list)
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('link', { name: 'Скачать PDF' })).toBeVisible()
    await expectAccessible(page)
    await resize(page, { width: 360, height: 800 })
    await expectNoSidewaysScroll(page)
    await resize(page, { width: 1280, height: 800 })
  }
  await page.goto(list)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать всё для печати (ZIP)' }).click()
  const files = unzipSync(readFileSync(await (await saving).path()))
  expect(Object.keys(files)).toContain('04 Раздаточный лист. Стратегическая сессия 1. Карта пути.pdf')
})

test('the notes of a module stand where its tasks are marked', async ({ page, server, signInAs }) => {
  await signInAs('instructor')
  const database = new Sqlite(server.databaseFile, { readonly: true })
  const submission = String(database.prepare('SELECT id FROM TaskSubmission LIMIT 1').pluck().get())
  database.close()
  await page.goto(`/teach/tasks/${submission}`)
  await page.getByRole('link', { name: 'Как проверять: заметки преподавателю' }).click()
  await expect(page.getByRole('heading', { name: /^Как проверять задание/ })).toBeVisible()
})
