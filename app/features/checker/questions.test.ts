// What the citizen asked and whether the reply meets it.
import { describe, expect, it } from 'vitest'
import { checkText } from './checker.server.ts'

const unanswered = async (message: string, text: string) => {
  const { findings } = await checkText({ text, message, channel: 'pos' })
  return findings.find(({ rule }) => rule === 'NO-ANSWER')?.better ?? null
}

describe('a question', () => {
  it.each([
    ['Когда починят?', 'Вопрос изучается.', 'Починят до 5 мая.'],
    ['Почему отказали?', 'Вам отказано.', 'Отказали, потому что нет подписи.'],
    ['Кто отвечает за двор?', 'Двор убирают.', 'За двор отвечает мастер Л. Р.'],
    ['Сколько стоит справка?', 'Стоимость установлена.', 'Справка стоит 200 рублей.'],
    ['Куда сдать батарейки?', 'Спасибо за вопрос.', 'Сдайте батарейки в кабинет 4.'],
    ['Можно ли подать заявление позже?', 'Порядок установлен.', 'Да, можно, примем заявление до 5 мая.'],
    ['Что делать?', 'Мы вас слышим.', 'Возьмите паспорт и приходите в кабинет 4.'],
  ])('%s', async (message, empty, answer) => {
    expect(await unanswered(message, empty)).toContain(message)
    expect(await unanswered(message, answer)).toBeNull()
  })

  it('of yes or no is answered by «нет» as much as by a date', async () => {
    const { verdict } = await checkText({
      text: 'Нет, не правда. Парк останется парком, строить там запрещено до 2040 года.',
      message: 'Правда, что парк застроят?',
      channel: 'social',
    })
    expect(verdict).toBe('частично')
  })

  it('that is no question is not held against the reply', async () => {
    expect(await unanswered('Вы вообще про нас знаете?', 'Приедем завтра.')).toBeNull()
    expect(await unanswered('', 'Приедем завтра.')).toBeNull()
  })

  it('about a day is not met by the day of a paper', async () => {
    const { score } = await checkText({
      text: 'Вопрос будет рассмотрен в срок до 30 сентября.',
      message: 'Когда починят?',
      channel: 'pos',
    })
    expect(score).toBeLessThan(40)
  })
})
