// What a citizen can use of a reply, as told from telephones, days of papers and ways out of the door.
import { describe, expect, it } from 'vitest'
import { prepareChecker } from './checker.server.ts'
import { readClauses } from './clauses.ts'
import { tell } from './told.ts'
import { tokenise } from './tokens.ts'

const { analyse, dictionaries } = await prepareChecker()
const known = (text: string) => tell(readClauses(tokenise(text, analyse), dictionaries), dictionaries, false)

describe('what a reply tells', () => {
  it.each([
    'Возьмите паспорт и справку о доходах.',
    'Плановое отключение до 24-го.',
    'Грант до 500 тысяч рублей, нужен бизнес-план.',
    'Приём с 9 до 12, кабинет 305.',
  ])('is something: %s', (text) => {
    expect(known(text)).toBeGreaterThan(0)
  })

  it.each([
    'Ответственный исполнитель, телефон 000-17-19.',
    'Обращение зарегистрировано за № 812, рассмотрение до 11.04.2026.',
    'Рекомендуем обратиться на горячую линию, 000-22-33, с 8 до 20.',
    'Пишите туда заявление сами.',
    'Звоните ему почаще.',
    'Не паркуйте машину под крышей.',
    'Вы стоите в очереди под номером 56.',
    'Уборка производится по графику: 1 раз в неделю, мытьё окон — 2 раза в год.',
  ])('is nothing: %s', (text) => {
    expect(known(text)).toBe(0)
  })

  it('grows by a telephone only beside something else', () => {
    expect(known('Отключение до 24-го, телефон 000-17-19.')).toBeGreaterThan(known('Отключение до 24-го.'))
  })
})
