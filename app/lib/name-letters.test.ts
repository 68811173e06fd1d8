import { describe, expect, it } from 'vitest'
import { findLetterTrouble } from './name-letters.ts'

describe('letters of a name', () => {
  it.each(['Королёв', 'Мамин-Сибиряк', "О'Нил", 'де ла Крус', 'Иванова (Петрова)', 'Müller', 'Ng', ''])(
    'leaves «%s» alone',
    (name) => expect(findLetterTrouble(name)).toBeNull(),
  )

  it.each([
    ['Соко\u200bлова', 'После «Соко» стоит невидимый знак: знак нулевой ширины. Сотрите его.'],
    ['Анна\u00a0Мария', 'После «Анна» стоит невидимый знак: неразрывный пробел. Сотрите его.'],
    ['\ufeffАнна', 'В начале стоит невидимый знак: метка начала файла. Сотрите его.'],
    ['Мари\u00adна', 'После «Мари» стоит невидимый знак: мягкий перенос. Сотрите его.'],
    ['Анна\tМария', 'После «Анна» стоит невидимый знак: табуляция. Сотрите его.'],
    ['Анна\u0007', 'После «Анна» стоит невидимый знак: служебный знак. Сотрите его.'],
  ])('names the invisible character in %j', (name, sentence) => {
    expect(findLetterTrouble(name)).toBe(sentence)
  })

  it('names a Latin look-alike and its word', () => {
    expect(findLetterTrouble('Соколова-Cедова')).toBe(
      'В слове «Cедова» буква «C» латинская, хотя похожа на русскую. Наберите её заново.',
    )
    expect(findLetterTrouble('Ивановs')).toContain('смешаны русские буквы и латинская «s»')
  })

  it('suspects a word of look-alikes only beside Russian ones', () => {
    expect(findLetterTrouble('Hoa')).toBeNull()
    expect(findLetterTrouble('Coха', ['Анна'])).toContain('буква «C» латинская')
    expect(findLetterTrouble('Tope', ['Анна'])).toContain('набрано латинскими буквами')
    expect(findLetterTrouble('Smith', ['Анна'])).toBeNull()
  })
})
