// Length and readability: each bound is crossed once.
import { describe, expect, it } from 'vitest'
import { lessonOf } from '#app/testing/lesson-of.ts'
import { band, checkLength, checkReadability, countWords, measureReadability } from './course-length.ts'

const sentence = (words: number, word = 'слово') => `С${`${word} `.repeat(words).trim().slice(1)}.`
const text = (...lengths: number[]) => lessonOf(lengths.map((length) => sentence(length)).join(' '))
const messages = async (lesson: ReturnType<typeof lessonOf>) =>
  checkReadability(await lesson).map(({ message }) => message)

describe('length', () => {
  it('counts exercises and leaves footnotes out', async () => {
    const lesson = await lessonOf(
      'Два слова[^1].\n\n<Checklist id="c" title="Ещё два">\n<Item>и два тут</Item>\n</Checklist>\n\n[^1]: Закон о длинном.',
    )
    expect(countWords(lesson)).toBe(7)
  })
  it('keeps 75 to 100 words a minute', async () => {
    expect(checkLength(await lessonOf(sentence(75)))).toEqual([])
    expect(checkLength(await lessonOf(sentence(100)))).toEqual([])
    expect(checkLength(await lessonOf(sentence(74)))[0]?.message).toMatch(/добавьте 1\./)
    expect(checkLength(await lessonOf(sentence(101)))[0]?.message).toMatch(/уберите 1\./)
  })
})

describe('readability', () => {
  it('passes within the band', async () => {
    expect(await messages(text(6, 7, 8))).toEqual([])
    expect(measureReadability(await text(6, 8))).toMatchObject({ mean: 7, share: 0 })
  })
  it('refuses one sentence that is too long, and too many long ones', async () => {
    expect((await messages(text(...Array<number>(40).fill(5), 26))).join()).toMatch(/26 слов в предложении/)
    expect((await messages(text(5, 5, 5, 5, 5, 5, 5, 5, 5, 16))).join()).toMatch(
      /Длинных предложений 10 %.*Строки: 1/,
    )
  })
  it('refuses an average that is too long or too short, and long words', async () => {
    expect((await messages(text(10, 10))).join()).toMatch(/в среднем 10.0/)
    expect((await messages(text(3, 3))).join()).toMatch(/в среднем 3.0/)
    expect((await messages(lessonOf(sentence(6, 'мероприятие')))).join()).toMatch(/В слове в среднем/)
    expect(band.letters).toBeLessThan('мероприятие'.length)
  })
  it('does not measure what others wrote, but the model answer', async () => {
    const quoted = `«${sentence(40)}»`
    expect(await messages(lessonOf(`Слово за словом идёт дальше.\n\n${quoted}`))).toEqual([])
    const good = `<Compare>\n<Before title="Плохо">Так.</Before>\n<After title="Хорошо">${quoted}</After>\n</Compare>`
    expect((await messages(lessonOf(good))).join()).toMatch(/40 слов/)
  })
  it('does not measure bad examples, titles and footnotes', async () => {
    const lesson = lessonOf(
      `Слово за словом идёт дальше[^1].\n\n<Compare>\n<Before title="Плохо">${sentence(40)}</Before>\n<After title="Хорошо">Слово за словом идёт дальше.</After>\n</Compare>\n\n[^1]: ${sentence(40)}`,
    )
    expect(await messages(lesson)).toEqual([])
  })
})
