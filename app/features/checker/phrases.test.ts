// Every phrase rule on a sentence of its own, and the words that excuse it.
import { describe, expect, it } from 'vitest'
import { checkText, prepareChecker } from './checker.server.ts'

const { dictionaries } = await prepareChecker()
const rules = async (text: string) => {
  const { findings } = await checkText({ text, message: '', channel: '59fz' })
  return findings.map(({ rule }) => rule)
}

const examples: Record<string, string> = {
  RF01: 'Ваше обращение рассмотрено.',
  RF02: 'Принимаются необходимые меры.',
  RF03: 'Вопрос взят на особый контроль.',
  RF04: 'Ответ дадут в установленном порядке.',
  RF05: 'Сделаем по мере поступления финансирования.',
  RF06: 'Это не входит в компетенцию администрации.',
  RF07: 'Рекомендуем Вам обратиться в поликлинику.',
  RF07F: 'Ваше сообщение передано перевозчику.',
  RF08: 'Согласно статье 16 закона дорога местная.',
  RF09: 'По изложенным в обращении доводам и вышеуказанным фактам.',
  RF10: 'В целях обеспечения безопасности.',
  RF11: 'Уборка осуществляется ежедневно.',
  RF12: 'Просим отнестись с пониманием.',
  RF13: 'Если у вас претензии, пишите.',
  RF14: 'Выделить место не представляется возможным.',
  RF15: 'Информация принята к сведению.',
  RF16: 'Починим в ближайшее время.',
  RF17: 'Уважаемый заявитель!',
  RF18: 'Факты не подтвердились.',
  RF20: 'Порядок размещён на официальном сайте.',
  RF21: 'Состоялось совещание, дано поручение.',
}

describe('a phrase rule', () => {
  it('has an example here, each', () => {
    const phrase = new Set(
      [...dictionaries.ruleOf.values()].map(({ id }) => id).filter((id) => id.startsWith('RF')),
    )
    expect(Object.keys(examples).sort()).toEqual([...phrase].sort())
  })

  it.each(Object.entries(examples))('%s finds: %s', async (id, text) => {
    expect(await rules(text)).toContain(id)
  })

  it('finds other forms of the words too', async () => {
    expect(await rules('Примем все необходимые меры.')).toContain('RF02')
    expect(await rules('Обращение находится на контроле.')).toContain('RF03')
    expect(await rules('Сообщения направим по принадлежности.')).toContain('RF07F')
  })

  it.each([
    ['RF07F', 'Сообщение передано в инспекцию, № 214, ответ до 6 июля.'],
    ['RF06', 'Это не входит в нашу компетенцию, поэтому передал сам: заявка № 77, телефон 000-00-01.'],
    ['RF16', 'Починим в ближайшее время, 5 мая.'],
    ['RF18', 'Факты не подтвердились: 5 мая инспектор всё осмотрел.'],
    ['RF14', 'Не можем, отсутствуют основания; зато можно взять сертификат.'],
    ['RF08', 'Согласно статье 16 закона дорога местная. Слесарь придёт завтра до 12:00.'],
  ])('%s is excused: %s', async (id, text) => {
    expect(await rules(text)).not.toContain(id)
  })

  it('marks its place and gives the wording of its pattern', async () => {
    const text = 'Здравствуйте. В настоящее время чиним.'
    const { findings } = await checkText({ text, message: '', channel: 'pos' })
    const found = findings.find(({ rule }) => rule === 'RF09')
    expect(found && text.slice(found.from, found.to)).toBe('В настоящее время')
    expect(found?.better).toBe('Сейчас')
  })

  it('explains itself in Russian', () => {
    for (const { why, better, title } of dictionaries.texts.values())
      expect([why, better, title].every((text) => /[а-яё]/i.test(text) && !/!$/.test(text))).toBe(true)
  })
})
