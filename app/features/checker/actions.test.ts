// Deeds, told from moving papers, from general words and from advice.
import { describe, expect, it } from 'vitest'
import { findActions } from './actions.ts'
import { prepareChecker } from './checker.server.ts'
import { readClauses } from './clauses.ts'
import { tokenise } from './tokens.ts'

const { analyse, dictionaries } = await prepareChecker()
const actions = (text: string) =>
  findActions(readClauses(tokenise(text, analyse), dictionaries), dictionaries)
const strong = (text: string) => actions(text).filter(({ weight }) => weight >= 0.6).length

describe('a deed', () => {
  it.each([
    'Слесарь придёт сегодня до 11:00.',
    'Запросили журнал аварийной службы.',
    'Лампу заменили вчера, сегодня горит.',
    'Асфальт — до 17 апреля.',
    'Бригада копает с 9 утра.',
    'Венки вывезены сегодня.',
    'Могу записать вас на 4 июня.',
    'Навоз обязали убрать до 10 июля.',
    'Копию постановления прилагаю.',
    'Кардиолог Юсупов примет вас завтра в 8:40.',
    'Комиссия проведёт осмотр 5 июня.',
  ])('is: %s', (text) => {
    expect(strong(text)).toBeGreaterThan(0)
  })

  it.each([
    'Ваше обращение рассмотрено.',
    'Вопрос будет рассмотрен до 30 сентября.',
    'Работы осуществляются в соответствии с графиком.',
    'Проведена разъяснительная работа.',
    'Обратитесь в поликлинику.',
    'Вы можете обжаловать решение.',
    'Лампу не заменили.',
    'Пандус установлен.',
    'Площадка обязательно появится.',
    'Согласно статье 16 собственник содержит дом.',
    'Мы сделали бы дорогу.',
    '15 мая состоялось совещание, дано поручение до 1 июня изучить вопрос ремонта кровли.',
    '3 июня проведён комиссионный выезд, по результатам которого составлен акт.',
    '2 апреля подготовлена заявка в адрес подрядной организации.',
    'Очень сочувствуем девочке, завтра желаем ей здоровья.',
    'Меры примут завтра.',
    'Коллеги заверили, что приступят при первой возможности.',
    'Придётся подождать машину.',
    'В городе заменено 230 светильников, высажено 1200 деревьев.',
    'Ранее Вам уже был дан ответ.',
    'Напишите им, они ответят в течение тридцати дней.',
    'Обращение на сайт, поступившее 03.10.2026.',
  ])('is not: %s', (text) => {
    expect(strong(text)).toBe(0)
  })

  it('is a way out, not a deed, after «если»', () => {
    expect(actions('Если не привезут, направим технику завтра.').every(({ fallback }) => fallback)).toBe(true)
  })

  it('is a promise to come back: «позвоню завтра», «проверит инспектор»', () => {
    expect(actions('Позвоню вам завтра в 10:00.')[0]).toMatchObject({ followUp: true, dated: true })
    expect(actions('Проверит инспектор 10 апреля.')[0]).toMatchObject({ followUp: true, dated: true })
  })
})
