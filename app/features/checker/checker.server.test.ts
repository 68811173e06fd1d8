// The checker as the application calls it: what it answers to bad input, and that it answers the same every time.
import { describe, expect, it } from 'vitest'
import { checkText } from './checker.server.ts'

const check = (text: string, message = '', channel = 'social') => checkText({ text, message, channel })

/** A small generator of its own, so that a failure can be repeated. */
function randomTexts(count: number): string[] {
  let seed = 20_260_101
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % below
  }
  const parts = [
    'не',
    'если',
    'Л.',
    'Р.',
    '№',
    '12.04',
    '000-00-01',
    '{имя}',
    '{',
    '}',
    '«',
    '»',
    '\n',
    '\u0000',
    '😀',
  ]
  parts.push(
    'в',
    'установленном',
    'порядке',
    '—',
    ',',
    '.',
    '?!',
    'кв. 5',
    '9:30',
    'ёЁ',
    '\uD800',
    'a-б',
    '-',
    '  ',
  )
  return Array.from({ length: count }, () =>
    Array.from({ length: next(30) }, () => parts[next(parts.length)]).join(next(2) ? ' ' : ''),
  )
}

describe('the checker', () => {
  it('calls an empty reply a brush-off and names what is missing', async () => {
    for (const text of ['', '   ', '\n\n', '...', '😀']) {
      const { verdict, findings } = await check(text)
      expect(verdict).toBe('отписка')
      expect(findings.map(({ rule }) => rule)).toContain('NO-ACTION')
    }
  })

  it('never throws, and keeps every remark inside the text', async () => {
    for (const text of randomTexts(400)) {
      const { score, findings } = await check(text, text)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      for (const { from, to } of findings) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(to).toBeGreaterThanOrEqual(from)
      }
    }
  })

  it.each([
    ['one word', 'а'.repeat(100_000)],
    ['hyphens', 'а-'.repeat(50_000)],
    ['conditions', 'если '.repeat(20_000)],
    ['sense', 'Вопрос взят на контроль, бригада приедет 5 мая. '.repeat(2_100)],
  ])('handles 100 KB of %s', async (_, text) => {
    await expect(check(text)).resolves.toHaveProperty('verdict')
  })

  it('answers the same every time', async () => {
    const text = 'Вопрос взят на контроль. Слесарь придёт завтра.'
    expect(await check(text)).toEqual(await check(text))
  })

  it('takes the name the official knows as an address', async () => {
    const rules = async (addressee?: string) =>
      (await checkText({ text: 'Анна Ивановна, придём завтра', message: '', channel: 'pos', addressee }))
        .findings
    const named = await rules('Анна Ивановна')
    expect(named.some(({ rule }) => rule === 'NO-NAME')).toBe(false)
    const other = (await checkText({ text: 'Придём завтра', message: '', channel: 'pos', addressee: 'Анна' }))
      .findings
    expect(other.some(({ rule }) => rule === 'NO-NAME')).toBe(true)
  })

  it('minds the length in social networks only', async () => {
    const long = 'Слесарь придёт завтра. '.repeat(40)
    const rules = async (channel: string) => (await check(long, '', channel)).findings.map(({ rule }) => rule)
    expect(await rules('social')).toContain('TOO-LONG')
    expect(await rules('59fz')).not.toContain('TOO-LONG')
  })
})
