// The promise: every block of the real lessons works by keyboard alone, explains itself and keeps its answer.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll } from './fixtures.ts'
import { openLesson, test } from './flows/lesson-server.ts'
import { chooseByArrows, pressEnterOn, tabTo } from './flows/keyboard.ts'

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
    await expect(question.getByText('Ваш ответ', { exact: true })).toBeVisible()
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
    await expect(question.getByText('Ваш ответ, верно')).toBeVisible()
  })
  await page.reload()
  await expect(question.getByText('Ваш ответ, верно')).toBeVisible()
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
  await expect(question.getByText('Ваш ответ, верно')).toHaveCount(2)
  await expect(question.getByText('Одно «в рамках» лишнее.')).toBeVisible()
  await page.reload()
  await expect(question.getByText('Ваш ответ, верно')).toHaveCount(2)
})

test('cards are carried into their buckets by mouse and by finger', async ({ page, server, browser }) => {
  await openLesson(page, server, 'learner7', 'L1.1')
  const carry = async (on: Page, touch: boolean) => {
    const sorting = on.getByRole('region', { name: 'Разложите отметки' })
    const zone = sorting.locator('.lesson-zones > p').nth(1)
    await zone.scrollIntoViewIfNeeded()
    const card = sorting.locator('.lesson-card').first()
    await card.scrollIntoViewIfNeeded()
    const from = await card.locator('.lesson-grip').boundingBox()
    const to = await zone.boundingBox()
    if (!from || !to) throw new Error('Nothing to carry')
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
    const end = { x: to.x + to.width / 2, y: to.y + to.height / 2 }
    if (touch) {
      const session = await on.context().newCDPSession(on)
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
      await send('touchStart', [start])
      for (const part of [0.3, 0.6, 1])
        await send('touchMove', [
          { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part },
        ])
      await send('touchEnd', [])
    } else {
      await on.mouse.move(start.x, start.y)
      await on.mouse.down()
      await on.mouse.move(end.x, end.y, { steps: 5 })
      await on.mouse.up()
    }
    await expect(card.getByRole('radio').nth(1)).toBeChecked()
    await expect(zone).toContainText('1 карточка'.replace(' ', '\u00a0'))
  }
  await page.waitForLoadState('networkidle')
  await carry(page, false)
  await expectAccessible(page)
  const phone = await browser.newContext({
    baseURL: server.url,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
    storageState: await page.context().storageState(),
  })
  const small = await phone.newPage()
  await small.goto(page.url(), { waitUntil: 'networkidle' })
  await carry(small, true)
  await expectNoSidewaysScroll(small)
  await phone.close()
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
      bucket.getByRole('listitem').filter({ hasText: 'у Вас: Изменилось у человека' }),
    ).toContainText('Ответ отправлен в срок')
    await expect(sorting.getByText('Отметки второй корзины бывают нужны.')).toBeVisible()
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

function countCaptions(player: HTMLElement | SVGElement): number {
  return (player as HTMLAudioElement).textTracks[0]?.cues?.length ?? 0
}
