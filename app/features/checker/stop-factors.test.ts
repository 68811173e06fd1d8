// Each stop factor where it must strike, and the nearest place where it must not.
import { describe, expect, it } from 'vitest'
import { checkText } from './checker.server.ts'
import { isOral, readChannel } from './reply.ts'

const stops = async (text: string, message = 'Сломана лавка.', channel = 'social') =>
  (await checkText({ text, message, channel })).stopFactors

const fire = 'Из окна второго этажа валит дым, там бабушка!'
const complaint = 'Жалуюсь на управляющую компанию, трубку не берут.'

describe('a stop factor', () => {
  it.each([
    ['SF1', 'Напишите в комментариях ваш адрес и телефон.', '', 'social'],
    ['SF1', 'Укажите ФИО и телефон, разберёмся.', '', 'соцсеть'],
    ['SF1', 'Пришлите фамилию здесь, под постом.', '', 'pos'],
    ['SF1', 'Слесарь придёт в кв. 14 завтра.', '', 'social'],
    ['SF1', 'Ваш СНИЛС 000-000-000 00 нашли.', '', 'social'],
    ['SF2', 'Раз такие умные, покрасьте сами.', '', 'social'],
    ['SF3', 'Гарантируем, что этого никогда больше не случится.', '', 'pos'],
    ['SF4', 'Ваше заявление не принято.', '', 'mfc'],
    ['SF5', 'Ваша заявка зарегистрирована.', fire, 'call112'],
    ['SF5', 'Это не к нам, звоните 103.', fire, 'call112'],
    ['SF5', 'Участковый зайдёт завтра в рабочее время.', 'Дед упал и не открывает, слышен стон.', 'call112'],
    ['SF6', 'Ваша жалоба направлена в управляющую компанию.', complaint, 'pos'],
    ['SF7', 'У вашего соседа долг за квартиру.', '', 'phone'],
  ])('%s strikes: %s', async (id, text, message, channel) => {
    expect(await stops(text, message || undefined, channel)).toContain(id)
  })

  it.each([
    ['SF1', 'Напишите в личные сообщения номер квартиры.', '', 'social'],
    ['SF1', 'Продиктуйте адрес.', '', 'phone'],
    ['SF1', 'Врач примет вас завтра в 8:40, кабинет 305, просто назовите фамилию.', '', 'social'],
    ['SF2', 'Вы правы, это наша ошибка.', '', 'social'],
    ['SF4', 'Заявление не принято, потому что нет подписи; можно подписать здесь.', '', 'mfc'],
    ['SF5', 'Пожарные выехали, будут через шесть минут.', fire, 'call112'],
    ['SF5', 'Звоните 112.', fire, 'pos'],
    ['SF5', 'Вопрос рассмотрен.', 'Во дворе не горит фонарь.', 'pos'],
    ['SF5', 'Вопрос рассмотрен.', 'Двор тонет в мусоре.', 'pos'],
    ['SF6', 'Жалоба направлена в управляющую компанию, 5 мая проверю сам и позвоню.', complaint, 'pos'],
    ['SF7', 'О соседе рассказывать не вправе, по вашему делу приедем завтра.', '', 'phone'],
  ])('%s does not strike: %s', async (id, text, message, channel) => {
    expect(await stops(text, message || undefined, channel)).not.toContain(id)
  })

  it('makes any reply a brush-off of 39 at most', async () => {
    const reply =
      '{имя}, простите. Лавку починят завтра до 12:00, мастер О. Т., 000-00-01. Вечером проверю и напишу вам.'
    const clean = await checkText({ text: reply, message: 'Сломана лавка.', channel: 'social' })
    const spoilt = await checkText({
      text: `${reply} Напишите здесь телефон.`,
      message: 'Сломана лавка.',
      channel: 'social',
    })
    expect(clean).toMatchObject({ verdict: 'решает', stopFactors: [] })
    expect(spoilt).toMatchObject({ verdict: 'отписка', stopFactors: ['SF1'] })
    expect(spoilt.score).toBeLessThanOrEqual(39)
  })
})

it('knows channels by key and by word', () => {
  expect([
    readChannel('social'),
    readChannel('ВКонтакте'),
    readChannel('call112'),
    readChannel('ВК'),
    readChannel('59fz'),
  ]).toEqual(['public', 'public', 'emergency', 'public', 'private'])
  expect([isOral('phone'), isOral('личный приём'), isOral('pos')]).toEqual([true, true, false])
})
