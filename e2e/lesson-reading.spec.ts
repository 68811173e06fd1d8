// The promise: a lesson is whole without scripts, before scripts and on paper, and opens where its reader left.
import type { Browser, Locator, Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { openPdf } from '../app/testing/read-pdf.ts'
import { expect, expectAccessible, signIn } from './fixtures.ts'
import { openLesson, test } from './flows/lesson-server.ts'
import { programmeOf, readRows } from './flows/stored-rows.ts'

async function pageWithoutScripts(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage()
}

const task = (page: Page, title: string) => page.getByRole('region', { name: title })

test('without scripts everything can be read and answered', async ({ browser, server }) => {
  const page = await pageWithoutScripts(browser)
  await openLesson(page, server, 'learner4', 'L1.1')
  await openAll(page.locator('article details > summary'))
  for (const words of ['Не забыла. А в дальней комнате тоже тепло?', 'Он сделал всё, чему его учили'])
    await expect(page.getByText(words)).toBeVisible()
  const question = task(page, 'В чём главная разница двух историй?')
  await question.getByRole('radio', { name: /по-разному понимают/ }).check()
  await question.getByRole('button', { name: 'Ответить' }).click()
  await expect(page).toHaveURL(/#task-raznica$/)
  await expect(question.getByText('Для одного результат — ответ, для другой — тёплая комната.')).toBeVisible()

  await page.goto(page.url().replace(/L1\.1.*/, 'L5.1'))
  const talk = task(page, '«Отправляй, срок сегодня»')
  await openAll(talk.locator('details > summary'))
  for (const words of [
    'Коллега обиделся',
    'Тон стал мягче',
    'Ладно: замер четвёртого',
    'А в июле она спросила',
  ])
    await expect(talk.getByText(words)).toBeVisible()
  await talk
    .locator('form')
    .filter({ hasText: 'Разговор удался.' })
    .getByRole('button', { name: 'Закончить разговор здесь' })
    .click()
  await expect(talk.getByRole('status')).toHaveText('Разговор удался')
  const matching = task(page, 'Чего не хватает каждой строке?')
  for (const list of await matching.getByRole('combobox').all()) await list.selectOption('когда')
  await matching.getByRole('button', { name: 'Проверить' }).click()
  await expect(matching.getByText('Верно 1 из 4. Ниже — как правильно')).toBeVisible()
})

test('without scripts a lesson is finished by «Прочитано», not by opening it', async ({
  browser,
  server,
}) => {
  const page = await pageWithoutScripts(browser)
  await openLesson(page, server, 'learner', 'L4.3')
  await page.getByRole('button', { name: 'Прочитано' }).click()
  await expect(page.getByText('Осталось ответить на').first()).toBeVisible()
  await expect(page.getByText('Урок пройден.', { exact: true })).toHaveCount(0)
  const sorting = task(page, 'Где уважение, где приторность, а где упрёк?')
  for (const bucket of await sorting.getByRole('radio', { name: 'Уважение' }).all()) await bucket.check()
  await sorting.getByRole('button', { name: 'Проверить' }).click()
  await expect(sorting.getByRole('status')).toContainText('Верно 3 из 8')
  const question = task(page, 'Арсений спрашивает, почему охотничий билет не готов')
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: 'Ответить' }).click()
  const talk = task(page, '«Ворюги, верните автобус»')
  await talk.getByText('Спасибо, что вы с нами.').click()
  await talk.getByRole('button', { name: 'Закончить разговор здесь' }).filter({ visible: true }).click()
  await expect(talk.getByRole('status')).toHaveText('Решено наполовину')
  await expect(page.getByText('Урок пройден.', { exact: true })).toBeVisible()
})

test('paper shows the transcript, what is folded, and no navigation', async ({ page, server }) => {
  await openLesson(page, server, 'learner4', 'L1.1')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('navigation'),
  ])
    await expect(hidden.filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(
    await page.locator('.term > button').count(),
  )
  const folded = ['Не забыла. А в дальней комнате тоже тепло?', 'Он сделал всё, чему его учили']
  for (const words of folded) await expect(page.getByText(words)).toBeVisible()
  const lesson = await printed(page)
  for (const words of [...folded, `Адрес страницы: ${page.url()}`]) expect(lesson).toContain(words)
  for (const words of ['Уроки модуля', 'Прочитано', 'Следующий урок', 'Перейти к содержанию'])
    expect(lesson).not.toContain(words)

  await page.goto(page.url().replace('L1.1', 'L5.1'))
  const talk = await printed(page)
  for (const words of ['Коллега обиделся', 'Тон стал мягче', 'Ладно: замер четвёртого'])
    expect(talk).toContain(words)
})

test('the place where the reader left is kept', async ({ page, server }) => {
  await openLesson(page, server, 'learner', 'L4.4')
  const lesson = page.url()
  await page.waitForLoadState('networkidle')
  const left = page
    .locator('[data-place]')
    .filter({ has: page.getByRole('heading', { name: 'Что портит извинение' }) })
  const place = await left.getAttribute('id')
  await left.evaluate((part) => {
    window.scrollBy(0, part.getBoundingClientRect().top + 40)
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
  await page.goto('/learn')
  await expect.poll(() => placeKept(server.databaseFile, lesson)).toBe(place)

  await page.goto(lesson)
  const mark = page.getByText('Вы остановились здесь')
  await expect(mark).toBeInViewport()
  await expect(left).toBeInViewport()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'К началу' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.getByRole('link', { name: /Продолжить с того места/ }).press('Enter')
  await expect(left).toBeInViewport()

  // A look back at the heading before leaving is no reading.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.goto('/learn')
  await page.goto(lesson)
  await expect(mark).toBeInViewport()
  expect(placeKept(server.databaseFile, lesson)).toBe(place)
})

test('a lesson is read before its scripts arrive, and they are few', async ({ page, server }) => {
  await signIn(page, 'learner2')
  let release: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (release = resolve))
  const sizes: Promise<number>[] = []
  await page.route('**/assets/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      )
  })
  await page.goto(`${programmeOf(server.databaseFile, 'learner2')}/lessons/L5.1`, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { name: 'Анатомия отписки', level: 1 })).toBeVisible()
  await expect(page.getByText('Ответ в срок. Ни грубости, ни казённых слов.')).toBeVisible()
  const talk = task(page, '«Отправляй, срок сегодня»')
  await talk.getByText('Это отписка, мне за неё стыдно.').click()
  await expect(talk.getByText('Коллега обиделся')).toBeVisible()
  await expect(talk.getByRole('log')).toHaveCount(0)
  release()
  await expect(talk.getByRole('log')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(10_000)
  expect(total).toBeLessThan(130 * 1024)
})

/** Folds stand inside folds: an inner one comes into sight when the outer is open. */
async function openAll(summaries: Locator): Promise<void> {
  for (const summary of await summaries.all()) await summary.click()
}

function placeKept(databaseFile: string, lesson: string): string | null {
  const [row] = readRows<{ place: string | null }>(
    databaseFile,
    `SELECT LessonProgress.place FROM LessonProgress JOIN Lesson ON Lesson.id = LessonProgress.lessonId
     WHERE LessonProgress.enrolmentId = ? AND Lesson.key = ?`,
    lesson.split('/')[4] ?? '',
    lesson.split('/').at(-1) ?? '',
  )
  return row?.place ?? null
}

async function printed(page: Page): Promise<string> {
  const pdf = await openPdf(new Uint8Array(await page.pdf()))
  const { text } = await extractText(pdf, { mergePages: true })
  return text.replace(/\s+/g, ' ')
}
