// The promise: every block of the real lessons works by keyboard, keeps its answer, and shows its content without scripts and on paper.
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { openPdf } from '../app/testing/read-pdf.ts'
import { copyTemplate, expect, expectAccessible, signIn, test as base } from './fixtures.ts'
import { chooseByArrows, pressEnterOn, tabTo } from './flows/keyboard.ts'
import { forgetAnswers, programmeOf, readRows } from './flows/stored-rows.ts'
import { type RunningServer, startServer } from './server-process.ts'

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use) => {
      const server = await startServer(forgetAnswers(copyTemplate('lesson-blocks')))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

async function openLesson(page: Page, server: RunningServer, login: string, lesson: string): Promise<void> {
  await signIn(page, login)
  await page.goto(`${programmeOf(server.databaseFile, login)}/lessons/${lesson}`)
}

async function pageWithoutScripts(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage()
}

const task = (page: Page, title: string) => page.getByRole('region', { name: title })

test('a question, its explanation and a second try', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L1.1')
  await expectAccessible(page)
  const question = task(page, 'В чём главная разница двух историй?')
  const again = question.getByText('Ответить ещё раз')

  await test.step('a wrong answer is told calmly and explained', async () => {
    await tabTo(page, question.getByRole('radio').first())
    await page.keyboard.press('Space')
    await expect(question.getByRole('radio').first()).toBeChecked()
    await pressEnterOn(page, question.getByRole('button', { name: 'Ответить' }))
    const verdict = question.getByText('Есть ответ точнее. Ниже — почему')
    await expect(verdict).toBeVisible()
    await expect(question.getByText('ваш ответ', { exact: true })).toBeVisible()
    await expect(question.getByText('Времени ушло поровну')).toBeVisible()
    await expect(question.getByRole('status').getByRole('paragraph')).toBeFocused()
  })
  await test.step('the right one is found by arrows', async () => {
    await pressEnterOn(page, again)
    await tabTo(page, question.getByRole('radio').first())
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(question.getByRole('radio', { name: /по-разному понимают/ })).toBeChecked()
    await pressEnterOn(page, question.getByRole('button', { name: 'Ответить' }))
    await expect(question.getByText('Верно', { exact: true })).toBeVisible()
    await expect(question.getByText('ваш ответ, верно')).toBeVisible()
  })
  await page.reload()
  await expect(question.getByText('ваш ответ, верно')).toBeVisible()
  await expectAccessible(page)
})

test('several answers at once', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L5.1')
  await expectAccessible(page)
  const question = task(page, 'Отметьте все отписки')
  for (const option of [/меры принимаются/, /Спасибо за неравнодушие/]) {
    await tabTo(page, question.getByRole('checkbox', { name: option }))
    await page.keyboard.press('Space')
  }
  await pressEnterOn(page, question.getByRole('button', { name: 'Ответить' }))
  await expect(question.getByText('Верно', { exact: true })).toBeVisible()
  await expect(question.getByText('ваш ответ, верно')).toHaveCount(2)
  await expect(question.getByText('Одно «в рамках» лишнее.')).toBeVisible()
  await page.reload()
  await expect(question.getByText('ваш ответ, верно')).toHaveCount(2)
})

test('cards are sorted, one of them wrongly', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L1.1')
  const sorting = task(page, 'Разложите отметки')
  const changed = ['21 градус', 'пошёл в сад', 'Яму засыпали', 'Пенсию пересчитали', 'Ответ отправлен']
  for (const card of await sorting
    .getByRole('group', { name: /./ })
    .filter({ hasNotText: 'Проверить' })
    .all()) {
    const first = card.getByRole('radio').first()
    await tabTo(page, first)
    const name = await card.innerText()
    await page.keyboard.press(changed.some((words) => name.includes(words)) ? 'Space' : 'ArrowRight')
    await expect(card.getByRole('radio', { checked: true })).toBeFocused()
  }
  await pressEnterOn(page, sorting.getByRole('button', { name: 'Проверить' }))
  const verdict = sorting.getByRole('status').getByRole('paragraph')
  await expect(verdict).toHaveText('Верно 7 из 8. Ниже — как правильно')
  await expect(verdict).toBeFocused()
  const told = async () => {
    const bucket = sorting.getByRole('region', { name: 'Изменилось только у нас' })
    await expect(
      bucket.getByRole('listitem').filter({ hasText: 'у вас: Изменилось у человека' }),
    ).toContainText('Ответ отправлен в срок')
    await expect(sorting.getByText('Отметки справа бывают нужны.')).toBeVisible()
  }
  await told()
  await page.reload()
  await told()
  await expectAccessible(page)
})

test('pairs are matched by lists', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L5.1')
  const matching = task(page, 'Чего не хватает каждой строке?')
  const pairs: [RegExp, string][] = [
    [/при первой возможности/, 'когда'],
    [/В четверг до обеда/, 'кто'],
    [/примет меры/, 'что'],
    [/Обращение закрыто/, 'как проверим'],
  ]
  for (const [line, answer] of pairs)
    await chooseByArrows(page, matching.getByRole('combobox', { name: line }), answer)
  await pressEnterOn(page, matching.getByRole('button', { name: 'Проверить' }))
  await expect(matching.getByText('Всё верно')).toBeVisible()
  await expect(matching.getByText('Хватает одного пустого места')).toBeVisible()
  await page.reload()
  await expect(matching.getByText('Всё верно')).toBeVisible()
})

test('a checklist keeps what was ticked', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L5.1')
  const list = task(page, 'Проверьте один свой черновик')
  const ticked = [/^Кто:/, /^Когда:/].map((name) => list.getByRole('checkbox', { name }))
  for (const item of ticked) {
    await tabTo(page, item)
    await page.keyboard.press('Space')
  }
  await pressEnterOn(page, list.getByRole('button', { name: 'Сохранить отметки' }))
  await expect(list.getByText('Отмечено 2 из 5')).toBeVisible()
  await page.reload()
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(2)
  for (const item of ticked) await expect(item).toBeChecked()
})

test('a conversation is led to an end, begun anew and led to another', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L5.1')
  const talk = task(page, '«Отправляй, срок сегодня»')
  const said = talk.getByRole('log')
  const reply = (words: string) => talk.getByRole('button', { name: words })
  await pressEnterOn(page, reply('Срок успеем.'))
  await expect(said.getByRole('listitem').filter({ hasText: 'Санитар с восьми' })).toBeFocused()
  await pressEnterOn(page, reply('Назовём день замера'))
  await expect(said.getByText('Ладно: замер четвёртого')).toBeVisible()
  await expect(talk.getByRole('status')).toHaveText('Разговор удался')

  await pressEnterOn(page, talk.getByRole('button', { name: 'Начать сначала' }))
  await expect(said.getByText('Ладно: замер четвёртого')).toBeHidden()
  await pressEnterOn(page, reply('Это отписка, мне за неё стыдно.'))
  await expect(talk.getByRole('status')).toHaveText('Так не помогли')
  await page.reload()
  await expect(talk.getByRole('status')).toHaveText('Так не помогли')
  await expect(said.getByText('Коллега обиделся')).toBeVisible()
  await expectAccessible(page)
})

test('folds, terms, a recording, a drawing and a file', async ({ page, server }) => {
  await openLesson(page, server, 'learner2', 'L1.1')
  await test.step('a term opens its definition and Escape closes it', async () => {
    const term = page.getByRole('button', { name: 'заявитель' })
    const definition = page.getByText(/^заявитель\./i)
    await expect(definition).toBeHidden()
    await pressEnterOn(page, term)
    await expect(definition).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(definition).toBeHidden()
    await expect(term).toBeFocused()
  })
  await expect(page.getByRole('img', { name: /^Две линии от одной просьбы/ })).toBeVisible()
  await test.step('the recording plays, says its words under it and whole in a fold', async () => {
    const sound = page.getByLabel('Звонок в два часа')
    await tabTo(page, sound)
    await expect.poll(() => sound.evaluate(countCaptions)).toBeGreaterThan(3)
    await page.keyboard.press('Space')
    await expect(
      page.getByText('Галина Петровна, здравствуйте.').filter({ visible: true }).last(),
    ).toBeVisible()
    await page.keyboard.press('Space')
    const words = page.getByText('Батареи тёплые?').last()
    await pressEnterOn(page, page.getByText('Расшифровка текстом'))
    await expect(words).toBeVisible()
  })
  await test.step('a reveal opens', async () => {
    const hidden = page.getByText('Он сделал всё, чему его учили')
    await expect(hidden).toBeHidden()
    await pressEnterOn(page, page.getByText('Илья что, лентяй?'))
    await expect(hidden).toBeVisible()
  })
  await expectAccessible(page)
  await test.step('a file is downloaded', async () => {
    await page.goto(page.url().replace('L1.1', 'L5.1'))
    const coming = page.waitForEvent('download')
    await pressEnterOn(page, page.getByRole('link', { name: /Памятка «Проверка ответа/ }))
    const file = readFileSync(await (await coming).path())
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    await expect(page.getByText(/^PDF, \d+\sКБ$/)).toBeVisible()
  })
})

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
  await openLesson(page, server, 'learner5', 'L5.1')
  const lesson = page.url()
  await expect(page.getByRole('group', { name: 'Что вы ответите?' })).toBeVisible()
  const left = page.locator('[data-place]').filter({ hasText: 'Почему хорошие люди пишут отписки' })
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

function countCaptions(player: HTMLElement | SVGElement): number {
  return (player as HTMLAudioElement).textTracks[0]?.cues?.length ?? 0
}

async function printed(page: Page): Promise<string> {
  const pdf = await openPdf(new Uint8Array(await page.pdf()))
  const { text } = await extractText(pdf, { mergePages: true })
  return text.replace(/\s+/g, ' ')
}
