// The promises after and around the day: groups by rule and by keyboard, anonymous feedback, recommendations kept.
import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { castEmail } from '../prisma/cast.ts'
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

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(copyTemplate('session-groups'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const series = `FROM StrategySession s JOIN Cohort c ON c.id = s.cohortId
  WHERE c.code = '${onlineCohort}' AND s.announcedAt IS NOT NULL ORDER BY s.startsAt LIMIT 1`

function onDatabase<T>(file: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const sessionIn = (file: string) =>
  onDatabase(file, (database) => String(database.prepare(`SELECT s.id ${series}`).pluck().get()))

test('people are split by rule, seen before it is saved, and moved by keyboard and without scripts', async ({
  page,
  server,
  signInAs,
  browser,
}) => {
  const here = `/organise/sessions/${sessionIn(server.databaseFile)}/groups`
  await signInAs('organiser')
  await page.goto(here)
  await page.getByLabel('столько групп', { exact: true }).check()
  await page.getByLabel('Число').fill('2')
  await page.getByRole('button', { name: 'Показать, что получится' }).click()
  await expect(page.getByRole('heading', { name: 'Вот что получится' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Перемешать ещё раз' }).click()
  await page.getByRole('button', { name: 'Сохранить группы' }).click()
  await expect(page.getByRole('heading', { name: 'Рабочие группы' })).toBeVisible()

  const first = page.getByRole('grid', { name: 'Группа 1' })
  const second = page.getByRole('grid', { name: 'Группа 2' })
  await expect(first.getByRole('row').first()).toBeVisible()
  await expect(second.getByRole('row').first()).toBeVisible()
  const [here1, here2] = [await first.getByRole('row').count(), await second.getByRole('row').count()]
  const moved = (await first.getByRole('row').first().getAttribute('aria-label')) ?? ''
  await first.getByRole('row').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  // Where to: the places follow each other by Tab.
  for (let step = 0; step < 4; step += 1) {
    if (await second.evaluate((list) => list.contains(document.activeElement))) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(second.getByRole('row')).toHaveCount(here2 + 1)
  await expect(first.getByRole('row')).toHaveCount(here1 - 1)
  await page.reload()
  await expect(second.getByRole('row').filter({ hasText: moved })).toBeVisible()
  await expectAccessible(page)

  const cards = await page.request.get(`${here}/cards.pdf`)
  expect(cards.headers()['content-type']).toBe('application/pdf')
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url })
  await plain.addCookies(await page.context().cookies())
  const bare = await plain.newPage()
  await bare.goto(here)
  const option = bare.getByLabel('Кого').locator('option', { hasText: moved })
  await bare.getByLabel('Кого').selectOption((await option.getAttribute('value')) ?? '')
  await bare.getByLabel('В какую группу').selectOption({ index: 1 })
  await bare.getByRole('button', { name: 'Перенести', exact: true }).click()
  await expect(bare.getByText('теперь группа 1')).toBeVisible()
  await plain.close()
})

test('a learner answers once without a name, and staff see results from the seventh answer', async ({
  page,
  server,
  signInAs,
}) => {
  const id = sessionIn(server.databaseFile)
  onDatabase(server.databaseFile, (database) => {
    const past = (days: number) =>
      new Date(Date.now() - days * 86_400_000).toISOString().replace('Z', '+00:00')
    database
      .prepare('UPDATE StrategySession SET startsAt = ?, endsAt = ?, feedbackOpenedAt = ? WHERE id = ?')
      .run(past(2), past(1), past(0.5), id)
    const learner = database
      .prepare(
        'SELECT e.id FROM Enrolment e JOIN User u ON u.id = e.userId JOIN StrategySession s ON s.cohortId = e.cohortId WHERE u.email = ? AND s.id = ?',
      )
      .pluck()
      .get(castEmail('learner'), id)
    database
      .prepare(
        'INSERT OR REPLACE INTO Attendance (sessionId, enrolmentId, kind, recordedAt) VALUES (?, ?, ?, ?)',
      )
      .run(id, learner, 'attended', past(1))
    database.prepare('DELETE FROM FeedbackAnswer WHERE sessionId = ?').run(id)
    database.prepare('DELETE FROM FeedbackReceipt WHERE sessionId = ?').run(id)
    for (let index = 0; index < 6; index += 1)
      database
        .prepare('INSERT INTO FeedbackAnswer (id, sessionId, answers) VALUES (?, ?, ?)')
        .run(randomUUID(), id, JSON.stringify({ clear: 4, close: 3, worth: 5, text: null }))
  })
  await signInAs('organiser')
  await page.goto(`/organise/sessions/${id}/feedback`)
  await expect(page.getByText('Меньше 7 ответов')).toBeVisible()
  await page.context().clearCookies()

  await signInAs('learner')
  await page.goto(`/sessions/${id}/feedback`)
  await expect(page.getByText('Ответ безымянный')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByText('Выберите ответ').first()).toBeVisible()
  for (const statement of [
    'Понятно, что делать завтра',
    'Примеры похожи на мою работу',
    'Время потрачено не зря',
  ])
    await page.getByRole('group', { name: statement }).getByRole('radio', { name: /^5/ }).check()
  await page.getByLabel('Что мешает применить?').fill('Нет доступа к обращениям')
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByText('Спасибо, Ваш ответ принят')).toBeVisible()
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.context().clearCookies()

  await resize(page, { width: 1280, height: 900 })
  await signInAs('organiser')
  await page.goto(`/organise/sessions/${id}/feedback`)
  await expect(page.getByText('Нет доступа к обращениям')).toBeVisible()
  await page.getByText('Показать таблицей').click()
  await expect(page.getByRole('row', { name: /Понятно, что делать завтра/ })).toContainText('4,1')
  await expectAccessible(page)
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
})

test('a recommendation is recorded, met at the next session and marked done there', async ({
  page,
  server,
  signInAs,
}) => {
  const id = sessionIn(server.databaseFile)
  const next = onDatabase(server.databaseFile, (database) =>
    String(
      database
        .prepare(
          `SELECT n.id FROM StrategySession n JOIN StrategySession s ON s.cohortId = n.cohortId
            WHERE s.id = ? AND n.startsAt > s.startsAt ORDER BY n.startsAt DESC LIMIT 1`,
        )
        .pluck()
        .get(id),
    ),
  )
  await signInAs('organiser')
  await page.goto(`/organise/sessions/${id}/outcomes`)
  await page.getByLabel('Что решили сделать').fill('Разобрать сорок обращений о справках')
  await page.getByLabel('Кто отвечает').fill('Отдел писем')
  await page.getByLabel('Срок').fill('2020-01-01')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByText('Срок раньше самой сессии')).toBeVisible()
  await page.getByLabel('Срок').fill('2090-01-01')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByRole('list', { name: 'Рекомендации этой сессии' })).toContainText('в работе')
  await expectAccessible(page)

  await page.goto(`/organise/sessions/${next}/outcomes`)
  const earlier = page.getByRole('list', { name: 'Что решили в прошлый раз' })
  await expect(earlier).toContainText('Разобрать сорок обращений о справках')
  await expectAccessible(page)
  await earlier.getByText('Отметить выполненной').click()
  await earlier.getByLabel('Что сделано').fill('Разобрали все')
  await earlier.getByRole('button', { name: 'Сделано', exact: true }).click()
  await expect(earlier).toHaveCount(0)
  await page.goto(`/organise/sessions/${id}/outcomes`)
  await expect(page.getByText(/Сделано .*: Разобрали все/)).toBeVisible()
  await resize(page, { width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
})
