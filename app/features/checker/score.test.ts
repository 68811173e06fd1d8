// The verdict by the total, and what keeps a reply from either end of the scale.
import { describe, expect, it } from 'vitest'
import { checkText } from './checker.server.ts'
import { verdictOf } from './score.ts'

const check = (text: string, message = 'Третий день нет воды, когда дадут?', channel = '59fz') =>
  checkText({ text, message, channel })

describe('the verdict', () => {
  it('follows the total: 0–39, 40–84, 85–100', () => {
    expect([0, 39, 40, 84, 85, 100].map((total) => verdictOf(total, false))).toEqual([
      'отписка',
      'отписка',
      'частично',
      'частично',
      'решает',
      'решает',
    ])
    expect(verdictOf(100, true)).toBe('отписка')
  })

  it('is a brush-off for politeness, a name, a telephone and a day without a deed', async () => {
    const polite =
      '{имя}, здравствуйте! Понимаем вас и приносим извинения. Ваше обращение будет рассмотрено до 5 мая. Звоните, мы всегда на связи: 000-00-01.'
    expect((await check(polite)).verdict).toBe('отписка')
  })

  it('is a brush-off without a single red flag', async () => {
    expect((await check('Вода подаётся. Давление в сети нормативное.')).verdict).toBe('отписка')
  })

  it('is partial for an honest refusal with a reason and another way', async () => {
    const refusal =
      '{имя}, выплату назначить не можем: доход семьи 15 400 рублей на человека, а порог 14 100. Зато можно подать на социальный контракт, нужны паспорт и справка, кабинет 3. Не согласны — обжалуйте до 5 мая.'
    expect((await check(refusal, 'Почему не дали выплату?')).verdict).toBe('частично')
  })

  it('is partial for a deed of which nobody is named', async () => {
    expect((await check('Трубу заменят завтра, вода будет к вечеру.')).verdict).toBe('частично')
  })

  it('does not fall because of a law that stands after the decision', async () => {
    const decided =
      '{имя}, вы правы. Воду дадут сегодня к 17:00: трубу меняет бригада водоканала, мастер Г. П., 000-00-01. За три дня пересчитаем плату (постановление № 354, пункт 98). В 17:15 проверю краны и позвоню вам. Чтобы не повторилось, насос заменят до 20 мая.'
    expect((await check(decided)).verdict).toBe('решает')
  })

  it('is solved for a short call, without a written name', async () => {
    const call =
      'Поняла, воды нет. Заявка 87. Слесарь Виктор П. будет у вас сегодня к трём, в четыре перезвоню и проверю. Если никого, звоните мне: 000-00-01, Нина Г.'
    expect((await check(call, undefined, 'phone')).verdict).toBe('решает')
  })

  it('is solved for a rescue where somebody stays on the line', async () => {
    const rescue =
      'Пожарные и скорая выехали, будут через шесть минут. Выводите всех на улицу, не заходите в дым. Назовите этаж, я остаюсь на линии.'
    expect((await check(rescue, 'У соседей дым из окна!', 'call112')).verdict).toBe('решает')
  })
})
