// The promise: a test says its rules first, loses no answer, hides what is right until it may be seen, and ends with an explanation of each.
import type { Browser, Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { copyTemplate, expect, expectAccessible, signIn, test } from './fixtures.ts'
import { answerRightly, askedQuestions, type AskedQuestion } from './flows/question-answering.ts'
import { programmeOf, readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const questions = 30
const rightAnswers = 22

async function withServer(name: string, use: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = await startServer(copyTemplate(name))
  try {
    await use(server)
  } finally {
    await server.stop()
  }
}

async function learnerOn({ url }: RunningServer, browser: Browser, login = 'learner2'): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  await signIn(page, login)
  return page
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Сохранено' })

/** Only a question that is shown as one choice among several. */
function singleChoice(asked: AskedQuestion[]): { position: number; texts: string[] } {
  const question = asked.find(({ payload }) => payload.kind === 'single')
  if (question?.payload.kind !== 'single') throw new Error('No single choice was drawn')
  return { position: question.position, texts: question.payload.options.map(({ text }) => text) }
}

test('the final test from its rules to its explained results', async ({ browser }) => {
  test.setTimeout(240_000)
  await withServer('quiz', async (server) => {
    const start = `${programmeOf(server.databaseFile, 'learner2')}/tests/final`
    let page = await learnerOn(server, browser)

    await test.step('the rules stand before the start', async () => {
      await page.goto(start)
      const rules = page.getByRole('main')
      for (const rule of [
        ['Вопросов', /^30$/],
        ['Время', /^60.минут/],
        ['Чтобы пройти', /^60.% баллов или больше$/],
        ['Попыток', /^осталось 2 из 2, между ними пауза 1.час$/],
      ] as const)
        await expect(rules.getByRole('term').filter({ hasText: rule[0] }).locator('+ dd')).toHaveText(rule[1])
      await expect(rules.getByText(/Верные ответы и пояснения откроются, когда тест пройден/)).toBeVisible()
      await expect(rules.getByText('Ответы сохраняются сразу.')).toBeVisible()
      await expectAccessible(page)
    })

    await page.getByRole('button', { name: 'Начать тест' }).click()
    await page.waitForURL(/\/attempts\//)
    const attempt = page.url()
    const asked = askedQuestions(server.databaseFile, attempt)
    expect(asked).toHaveLength(questions)
    const { position, texts } = singleChoice(asked)
    const option = (at: number, on = page) => on.getByRole('radio', { name: texts[at] ?? '', exact: true })

    await test.step('nothing that is sent tells what is right', async () => {
      await expectAccessible(page)
      for (const question of asked) await expectSecret(page, attempt, question, server.databaseFile)
    })

    await test.step('an answer is there after the tab is gone and another device is used', async () => {
      await page.goto(`${attempt}?q=${position}`, { waitUntil: 'networkidle' })
      await option(0).check()
      await expect(saved(page)).toBeVisible()
      await page.context().close()
      page = await learnerOn(server, browser)
      await page.goto(start)
      await page.getByRole('link', { name: 'Продолжить попытку' }).click()
      await page.getByRole('button', { name: `Вопрос ${position}: есть ответ` }).click()
      await expect(option(0)).toBeChecked()
    })

    await test.step('an older tab cannot overwrite a newer answer', async () => {
      const newer = await page.context().newPage()
      await page.goto(`${attempt}?q=${position}`, { waitUntil: 'networkidle' })
      await newer.goto(`${attempt}?q=${position}`, { waitUntil: 'networkidle' })
      await option(1, newer).check()
      await expect(saved(newer)).toBeVisible()
      await option(2).check()
      await expect(page.getByText('Вы уже ответили на этот вопрос в другой вкладке.').first()).toBeVisible()
      await expect(option(1)).toBeChecked()
      await expectAccessible(page)
      await newer.close()
    })

    await test.step('the time can be extended once', async () => {
      await page.getByRole('button', { name: /^Добавить/ }).click()
      await expect(page.getByText('Время добавлено.')).toBeVisible()
      await expect(page.getByRole('button', { name: /^Добавить/ })).toHaveCount(0)
      await expect(option(1)).toBeChecked()
    })

    await test.step('questions of every kind are answered', async () => {
      await page.goto(`${attempt}?q=1`)
      for (const question of asked.slice(0, rightAnswers)) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          `Вопрос ${question.position} из ${questions}`,
        )
        await answerRightly(page, question)
        await page.getByRole('button', { name: 'Дальше', exact: true }).click()
      }
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`Вопрос ${rightAnswers + 1} `)
    })

    const open = asked.map((one) => one.position).filter((at) => at > rightAnswers && at !== position)
    await test.step('what is unanswered is listed before the end', async () => {
      // By address: the button would hand in the order of the open question, where that is one of ordering.
      await page.goto(`${attempt}/overview`)
      const missing = page.getByRole('region', { name: /^Без ответа/ })
      await expect(missing.getByRole('link')).toHaveText(open.map((at) => `Вопрос ${at}`))
      await expectAccessible(page)
      await missing.getByRole('link').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`Вопрос ${open[0]} `)
      await page.goBack()
    })

    await test.step('the results explain each answer', async () => {
      await page.getByRole('button', { name: 'Сдать как есть' }).click()
      await expect(page.getByRole('heading', { name: 'Тест пройден', level: 1 })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Разбор ответов' })).toBeVisible()
      const results = page.getByRole('region', { name: 'Разбор ответов' })
      for (const { stem, explanation } of asked) {
        const result = results.locator('ol > li').filter({ hasText: plain(stem.split(/\n\s*\n/)[0] ?? '') })
        await expect(result.filter({ hasText: plain(explanation) })).toBeVisible()
      }
      await expect(results.getByText('без ответа', { exact: true })).toHaveCount(open.length)
      await expectAccessible(page)
    })

    await test.step('a passed test is not begun again', async () => {
      await page.goto(start)
      await expect(page.getByText('Тест пройден. Проходить его ещё раз не нужно.')).toBeVisible()
      await expect(page.getByRole('button', { name: /Начать/ })).toHaveCount(0)
      await expectRefusedStart(page, start, server)
    })
    await page.goto(attempt)
    await expect(page, 'a submitted attempt shows its results').toHaveURL(/\/results$/)
  })
})

test('a failed test keeps its answers secret and waits; a closed one says why', async ({ browser }) => {
  await withServer('quiz-refused', async (server) => {
    const page = await learnerOn(server, browser)
    const start = `${programmeOf(server.databaseFile, 'learner2')}/tests/final`
    await page.goto(start)
    await page.getByRole('button', { name: 'Начать тест' }).click()
    await page.waitForURL(/\/attempts\//)
    const asked = askedQuestions(server.databaseFile, page.url())
    await page.getByRole('button', { name: 'Проверить и сдать' }).last().click()
    await page.getByRole('button', { name: 'Сдать как есть' }).click()
    await expect(page.getByRole('heading', { name: 'Тест пока не пройден' })).toBeVisible()
    await expect(page.getByText('Верные ответы и пояснения откроются, когда')).toBeVisible()
    const sent = plain(await page.content())
    for (const { explanation } of asked) expect(sent).not.toContain(plain(explanation))
    await expectAccessible(page)

    await page.goto(start)
    await expect(page.getByText('Следующую попытку можно начать')).toBeVisible()
    await expectRefusedStart(page, start, server)
    await expectAccessible(page)

    const early = await learnerOn(server, browser, 'learner')
    const closed = `${programmeOf(server.databaseFile, 'learner')}/tests/m4`
    await early.goto(closed)
    await expect(early.getByText('Тест откроется после уроков модуля')).toBeVisible()
    await expectRefusedStart(early, closed, server)
  })
})

test('an order is an answer only when it is made or confirmed; what is answered before the scripts arrive is kept', async ({
  browser,
}) => {
  await withServer('quiz-order', async (server) => {
    const page = await learnerOn(server, browser)
    await page.goto(`${programmeOf(server.databaseFile, 'learner2')}/tests/final`)
    await page.getByRole('button', { name: 'Начать тест' }).click()
    await page.waitForURL(/\/attempts\//)
    const attempt = page.url()
    drawOrdering(server.databaseFile, attempt, 1)
    const { position, texts } = singleChoice(askedQuestions(server.databaseFile, attempt))
    const answered = (at: number) => page.getByRole('button', { name: `Вопрос ${at}: есть ответ` })

    await test.step('passing by leaves it unanswered, confirming answers it', async () => {
      await page.goto(`${attempt}?q=1`, { waitUntil: 'networkidle' })
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Дальше', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Вопрос 2 ')
      await expect(answered(1)).toHaveCount(0)
      await page.goto(`${attempt}?q=1`, { waitUntil: 'networkidle' })
      await page.getByRole('button', { name: 'Оставить такой порядок' }).click()
      await expect(saved(page)).toBeVisible()
      await expect(answered(1)).toHaveCount(1)
      await page.reload()
      await expect(page.getByRole('button', { name: 'Оставить такой порядок' })).toHaveCount(0)
    })

    await test.step('an answer given before the page came alive is saved once it does', async () => {
      let alive: () => void = () => undefined
      const waiting = new Promise<void>((resolve) => (alive = resolve))
      await page.route(/\/assets\/.*\.js$/, async (route) => {
        await waiting
        await route.continue()
      })
      await page.goto(`${attempt}?q=${position}`, { waitUntil: 'commit' })
      const option = page.getByRole('radio', { name: texts[1] ?? '', exact: true })
      await option.check()
      alive()
      await expect(saved(page)).toBeVisible()
      await expect(option).toBeChecked()
      await page.unroute(/\/assets\/.*\.js$/)
      await page.reload()
      await expect(option).toBeChecked()
    })
  })
})

/** Puts a question of ordering at this place of an attempt, as if it had been drawn. */
function drawOrdering(file: string, attemptUrl: string, position: number): void {
  const attempt = /\/attempts\/(\w+)/.exec(attemptUrl)?.[1] ?? ''
  const database = new Sqlite(file)
  database
    .prepare(
      `UPDATE AttemptQuestion SET response = NULL, optionOrder = (
         SELECT json_group_array(json_array_length(q.payload, '$.items') - 1 - i.key)
           FROM Question q, json_each(q.payload, '$.items') i WHERE q.id = @question),
       questionId = @question WHERE attemptId = @attempt AND position = @position`,
    )
    .run({
      attempt,
      position,
      question: database
        .prepare(
          `SELECT id FROM Question WHERE kind = 'ordering' AND id NOT IN
             (SELECT questionId FROM AttemptQuestion WHERE attemptId = ?) LIMIT 1`,
        )
        .pluck()
        .get(attempt),
    })
  database.close()
}

/** A start that is posted past the page changes nothing. */
async function expectRefusedStart(page: Page, start: string, server: RunningServer): Promise<void> {
  const count = () => readRows(server.databaseFile, 'SELECT id FROM Attempt').length
  const before = count()
  await expect(page.getByRole('button', { name: /^Начать/ })).toHaveCount(0)
  const reply = await page.request.post(start, { form: {}, headers: { Origin: server.url } })
  expect(reply.status()).toBe(409)
  expect(count()).toBe(before)
}

/** Neither the page nor its data hold an explanation, a right mark or the right order. */
async function expectSecret(
  page: Page,
  attempt: string,
  { position, stem, payload }: AskedQuestion,
  databaseFile: string,
): Promise<void> {
  const html = await (await page.request.get(`${attempt}?q=${position}`)).text()
  const paragraph = stem.split(/\n\s*\n/)[0]?.trim() ?? ''
  const reply = await page.request.get(`${attempt}.data?q=${position}`)
  const data = await reply.text()
  expect(reply.status()).toBe(200)
  expect(plain(data), 'the data is of this question').toContain(plain(JSON.stringify(paragraph)))
  const bank = readRows<{ explanation: string }>(databaseFile, 'SELECT explanation FROM Question')
  for (const sent of [html, data].map(plain)) {
    for (const { explanation } of bank) expect(sent).not.toContain(plain(explanation))
    for (const key of ['correct', 'score', 'accept', 'tolerance', 'payload', 'explanation', 'optionOrder'])
      expect(sent, `“${key}” is sent with question ${position}`).not.toMatch(new RegExp(`"${key}\\\\?"`))
  }
  const shown = data.replaceAll(JSON.stringify(paragraph), '')
  if (payload.kind === 'text') for (const answer of payload.accept) expect(shown).not.toContain(`"${answer}"`)
  if (payload.kind === 'ordering') {
    const places = payload.items.map((item) => data.indexOf(JSON.stringify(item)))
    expect(places, 'the items do not stand in their right order').not.toEqual(
      places.toSorted((one, other) => one - other),
    )
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
