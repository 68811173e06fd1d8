// The shipped forms pass every check, and each check notices what it is for.
import { describe, expect, it } from 'vitest'
import { checkBank } from './bank-check.ts'
import { forms, itemsOf, type SjtBank, type SjtItem } from './instrument.ts'
import { instrument } from './instrument.server.ts'

const { sjt, survey, observer } = instrument()

function changed(id: string, change: (item: SjtItem) => Partial<SjtItem>): SjtBank {
  const items = sjt.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item))
  return { ...sjt, items }
}

describe('the shipped questionnaires', () => {
  it('have four forms of nine items on the same dimensions', () => {
    expect(checkBank(sjt)).toEqual([])
    for (const form of forms) expect(itemsOf({ sjt }, form)).toHaveLength(9)
  })

  it('give nothing away by length in the forms written here: the best option is never the habit', () => {
    for (const form of ['C', 'D']) {
      const longest = itemsOf({ sjt }, form).filter(({ options }) => {
        const best = options.find(({ score }) => score === 3)?.text.length ?? 0
        return options.every(({ score, text }) => score === 3 || text.length < best)
      })
      expect(longest.length, form).toBeLessThanOrEqual(2)
    }
  })

  it('ask twenty statements with one question of attention, and six behaviours', () => {
    expect(survey.scales.flatMap(({ statements }) => statements)).toHaveLength(20)
    expect(survey.scales.map(({ key }) => key)).toContain(survey.attention.after)
    expect(observer.behaviours).toHaveLength(6)
  })
})

describe('the check', () => {
  it('notices an item that stands twice', () => {
    const twice = { ...sjt, items: [...sjt.items, ...sjt.items.slice(0, 1)] }
    expect(checkBank(twice)).toContain('Ситуация SJT01 стоит дважды.')
    expect(checkBank(twice).join()).toMatch(/Текст повторяется/)
  })

  it('notices scores that are not 0, 1, 2, 3', () => {
    const wrong = changed('SJT19', ({ options }) => ({
      options: options.map((one) => ({ ...one, score: 1 })),
    }))
    expect(checkBank(wrong).join()).toMatch(/SJT19: баллы вариантов/)
  })

  it('notices an option much longer than another', () => {
    const long = changed('SJT20', ({ options }) => ({
      options: options.map((one, index) => (index ? one : { ...one, text: one.text.repeat(2) })),
    }))
    expect(checkBank(long).join()).toMatch(/SJT20: самый длинный/)
  })

  it('notices Latin letters, a missing full stop and one too many', () => {
    expect(checkBank(changed('SJT21', () => ({ explanation: 'Ok' }))).join()).toMatch(/латинские.*нет точки/)
    const dotted = changed('SJT22', ({ options }) => ({
      options: options.map((one) => ({ ...one, text: `${one.text}.` })),
    }))
    expect(checkBank(dotted).join()).toMatch(/без точки/)
  })

  it('notices a form whose dimensions are out of order, or whose best option keeps its place or its length', () => {
    expect(checkBank(changed('SJT28', () => ({ dimension: 'тон' }))).join()).toMatch(/Форма D: нужно девять/)
    const first = {
      ...sjt,
      items: sjt.items.map((item) => ({
        ...item,
        options: [...item.options].sort((a, b) => b.score - a.score),
      })),
    }
    expect(checkBank(first).join()).toMatch(/Форма C: лучший вариант слишком часто стоит/)
    const longer = {
      ...sjt,
      items: sjt.items.map((item) => ({
        ...item,
        options: item.options.map((one) =>
          one.score === 3 ? { ...one, text: `${one.text} прямо сейчас сегодня` } : one,
        ),
      })),
    }
    expect(checkBank(longer).join()).toMatch(/самый длинный.*лучшие варианты длиннее/)
  })

  it('notices levels that do not rise from 0', () => {
    expect(checkBank({ ...sjt, levels: sjt.levels.slice(1) })).toContain(
      'Ступени шкалы идут от 0 по возрастанию.',
    )
  })
})
