// Passages, words and sentences of a lesson: what is read, where it stands, what is shown as bad.
import { describe, expect, it } from 'vitest'
import { lessonOf } from '#app/testing/lesson-of.ts'
import { linesOf, passagesOf, sentencesOf, wordsOf } from './course-text.ts'

const text = `Первая **строка**[^1].

## Заголовок

| а | б |
| --- | --- |
| в | г |

<Compare>
<Before title="Плохо">«Плохо».</Before>
<After title="Хорошо">«Хорошо».</After>
</Compare>

<Choice id="q" prompt="Что?">
<Option explain="Нет.">Неверно</Option>
<Option correct explain="Да.">Верно</Option>
</Choice>

<Dialogue id="d" title="Звонок" start="a">
<Scene id="a" who="Он">
Алло.
<Reply to="b">Верный ход</Reply>
<Reply to="c">Плохой ход</Reply>
</Scene>
<Scene id="b" who="Он">
Так.
<Reply to="e">Ещё верный</Reply>
</Scene>
<Scene id="c" who="Он">
Эх.
<Reply to="f">Совсем плохой</Reply>
</Scene>
<Scene id="e" who="Он" end="good">Спасибо.</Scene>
<Scene id="f" who="Он" end="bad">До свидания.</Scene>
</Dialogue>

[^1]: Сноска.
`

describe('passages', () => {
  it('are everything that a reader reads, with line and place', async () => {
    const passages = passagesOf(await lessonOf(text, { firstLine: 8 }))
    const find = (words: string) => passages.find((passage) => passage.text === words)
    expect(find('Первая строка.')).toMatchObject({ place: 'text', notes: ['1'], line: 9, bad: false })
    expect(find('Заголовок')).toMatchObject({ place: 'heading', line: 11, notes: [] })
    expect(find('в')).toMatchObject({ place: 'cell' })
    expect(find('Что?')).toMatchObject({ place: 'label', inside: ['Choice'] })
    expect(find('Да.')).toMatchObject({ place: 'text', inside: ['Choice', 'Option'] })
    expect(find('Сноска.')).toMatchObject({ place: 'footnote' })
    expect(find('Алло.')).toMatchObject({ inside: ['Dialogue', 'Scene'] })
  })

  it('know what is shown as bad', async () => {
    const bad = passagesOf(await lessonOf(text)).filter((passage) => passage.bad)
    expect(bad.map((passage) => passage.text)).toEqual([
      'Плохо',
      '«Плохо».',
      'Неверно',
      'Плохой ход',
      'Совсем плохой',
    ])
  })
})

describe('lines', () => {
  it('are passages, quoted ones samples', () => {
    expect(linesOf('a.md', '# Раз\n\n> Два\n- Три')).toMatchObject([
      { line: 1, text: 'Раз', bad: false },
      { line: 3, text: 'Два', bad: true },
      { line: 4, text: 'Три', bad: false },
    ])
  })
})

describe('words and sentences', () => {
  it('count a number, a phone and a compound as one word', () => {
    expect(wordsOf('59-ФЗ — в 14:30, кто-то: 000-02-10!')).toEqual([
      '59-ФЗ',
      'в',
      '14:30',
      'кто-то',
      '000-02-10',
    ])
  })

  it('do not end at an initial', () => {
    expect(sentencesOf('Позвонит Р. Ю. Мастер придёт. «Когда?» — «В 9».')).toEqual([
      'Позвонит Р. Ю. Мастер придёт.',
      '«Когда?» — «В 9».',
    ])
    expect(sentencesOf('Раз. Два! Три? «Четыре». Пять…')).toHaveLength(5)
    expect(sentencesOf('— … —')).toEqual([])
  })
})
