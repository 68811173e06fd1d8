// The promise: an exam is locked until it is due, runs by the server's clock without hints, is marked first, and whoever
// runs the cohort reads its outcome and nothing else.
import type { Browser, Page } from '@playwright/test'
import {
  copyTemplate,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test,
  resize,
} from './fixtures.ts'
import { serverClock } from './flows/server-clock.ts'
import { readRows } from './flows/stored-rows.ts'
import { startServer } from './server-process.ts'

const rowsOf = (file: string, sql: string) => readRows<{ value: string }>(file, sql).map(({ value }) => value)

async function personOf(browser: Browser, baseURL: string, login: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, login)
  return page
}

test('the exam under way, its end, and who reads what came of it', async ({ browser }) => {
  test.setTimeout(180_000)
  const file = copyTemplate('exam')
  const clock = serverClock(file)
  const server = await startServer(file, clock.settings)
  const [cohort] = rowsOf(file, `SELECT id AS value FROM Cohort WHERE code = 'СТ-26-00'`)
  try {
    const learner = await personOf(browser, server.url, 'examinee')
    await test.step('home names the exam and leads to it', async () => {
      await expect(learner.getByRole('heading', { name: 'Экзамен на обращениях' })).toBeVisible()
      await learner
        .getByRole('link', { name: /Открыть экзамен/ })
        .first()
        .click()
      await expect(learner.getByText('Осталось: 3 из 4.')).toBeVisible()
      await expect(learner.getByRole('timer')).toContainText('осталось 1:')
      await expectAccessible(learner)
    })

    await test.step('a case is written without hints; the draft is kept', async () => {
      const letters = learner.getByRole('main').getByRole('listitem')
      await letters.filter({ hasText: 'промежуточный ответ' }).getByRole('link').click()
      await learner.getByLabel('Текст промежуточного ответа').fill('Ольга Константиновна, приказываем ждать.')
      await expect(learner.getByText('Черновик сохранён')).toBeVisible()
      await expect(learner.getByText('подсказка', { exact: false })).toHaveCount(0)
      await learner.getByRole('button', { name: 'Отправить промежуточный ответ' }).click()
      await expect(learner.getByRole('heading', { name: 'Спросить исполнителя' })).toBeVisible()
      await expectAccessible(learner)
    })

    await test.step('the server’s clock ends it; what was closed waits for a person', async () => {
      clock.turnAhead(121)
      await learner.getByRole('link', { name: 'Все обращения экзамена' }).click()
      await expect(learner.getByText('Ждёт проверки: итог появится')).toBeVisible()
      await expect(learner.getByText('ответа нет, 0')).toHaveCount(3)
      await expect(learner.getByRole('button', { name: /Начать/ })).toHaveCount(0)
      await expectAccessible(learner)
      await resize(learner, { width: 360, height: 740 })
      await expectNoSidewaysScroll(learner)
    })

    await test.step('the marking queue begins with exams', async () => {
      const instructor = await personOf(browser, server.url, 'instructor')
      await instructor.goto('/teach/marking')
      await expect(instructor.getByRole('row').nth(1)).toContainText('экзамен')
      await instructor.getByRole('button', { name: /Взять следующий ответ|Продолжить/ }).click()
      await expect(instructor.getByText(/^Экзамен, поток/)).toBeVisible()
    })

    await test.step('the organiser allows a resit, and reads no text', async () => {
      const organiser = await personOf(browser, server.url, 'organiser')
      await organiser.goto(`/registry/cohorts/${cohort}/exam`)
      const row = organiser.getByRole('row').filter({ hasText: 'Быкова' })
      await expect(row).toContainText('27')
      await expectAccessible(organiser)
      await row.getByText('Разрешить').first().click()
      await row.getByLabel('Почему').fill('Больничный лист.')
      await row.getByRole('button', { name: /Разрешить пересдачу/ }).click()
      await expect(row.getByText('пересдача разрешена')).toBeVisible()
      await expect(organiser.getByRole('link', { name: /marks|attempts/ })).toHaveCount(0)
    })
  } finally {
    await server.stop()
  }
})

test('before it is due the exam says in one sentence why', async ({ page, signInAs, server }) => {
  await signInAs('learner')
  const [own] = rowsOf(
    server.databaseFile,
    `SELECT e.id AS value FROM Enrolment e JOIN User u ON u.id = e.userId JOIN Cohort c ON c.id = e.cohortId
      WHERE u.email = 'learner@reshayu.example' AND c.code = 'СТ-26-01'`,
  )
  await page.goto(`/practice/exams/${own}`)
  await expect(page.getByText(/Откроется вместе с итоговым тестом: осталось/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Правила' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Начать/ })).toHaveCount(0)
  await expectAccessible(page)
})
