import { describe, expect, it } from 'vitest'
import { readHours, readPercent, percentStyleOf } from './indicator-cells.ts'
import { indicatorFields } from './indicator-headings.ts'
import type { KnownPlace } from './indicator-place.ts'
import { placeFinder, properKey } from './indicator-place.ts'
import { countFates, fateOf } from './indicator-fate.ts'
import { readIndicatorSheet } from './indicator-sheet.ts'
import { readWeekCell, weeksBetween } from './indicator-week.ts'

const place = (id: string, name: string, sortName: string, rest: Partial<KnownPlace> = {}): KnownPlace => ({
  ...{ id, name, sortName, kind: 'municipality', oktmo: null, municipalityId: null, successor: null },
  ...rest,
})
const places = [
  place('uren', 'Уренский муниципальный округ', 'Уренский', { oktmo: '22554000' }),
  place('bor', 'городской округ город Бор', 'Бор', { oktmo: '22511000' }),
  place('nn', 'городской округ город Нижний Новгород', 'Нижний Новгород', { oktmo: '22701000' }),
  place('kstovo', 'Кстовский муниципальный округ', 'Кстовский', {
    successor: 'городской округ город Нижний Новгород',
  }),
  place('mfc-u', 'МФЦ', 'МФЦ', { kind: 'organisation', municipalityId: 'uren' }),
  place('mfc-b', 'МФЦ', 'МФЦ', { kind: 'organisation', municipalityId: 'bor' }),
  place('adm', 'Администрация Уренского муниципального округа', 'Администрация', {
    kind: 'organisation',
    municipalityId: 'uren',
  }),
]
const today = new Date('2026-11-23T00:00:00.000Z')
const facts = { places, regionCode: '52', today }
const titles = Object.values(indicatorFields).map(({ title }) => title)
const sheet = (lines: string[][], headings: string[] = titles) =>
  readIndicatorSheet(
    [headings, ...lines].map((cells, at) => ({ number: at + 1, cells })),
    facts,
  )
const good = ['Уренский', '', 'ПОС', '16.11.2026', '120', '18,5', '150', '92', '4', '61,5', '3']
const changed = (at: number, value: string) => good.map((cell, index) => (index === at ? value : cell))
const problemsOf = (...lines: string[][]) =>
  sheet(lines).problems.map(({ line, column, message }) => `${line} ${column} ${message}`)

describe('a table of indicators', () => {
  it('is read whole, with decimal commas and the region’s name of its portal', () => {
    const { rows, problems, shares } = sheet([good, changed(2, 'Вам решать')])
    expect([problems, shares]).toEqual([[], false])
    expect(rows[0]).toEqual({
      ...{ line: 2, organisationId: 'uren', organisationName: 'Уренский муниципальный округ' },
      ...{ channel: 'pos', week: new Date('2026-11-16T00:00:00.000Z'), volume: 120 },
      ...{ toExecutorHours: 18.5, answerHours: 150, onTimePercent: 92, repeatPercent: 4 },
      ...{ goodMarksPercent: 61.5, returnedPercent: 3 },
    })
    expect(rows[1]?.channel).toBe('portal')
  })

  it('understands other people’s headings, below a title and in any order', () => {
    const { rows, problems } = readIndicatorSheet(
      [
        { number: 1, cells: ['Показатели ЦУР за ноябрь'] },
        {
          number: 3,
          cells: ['Дата', 'Источник', 'МО', '% В СРОК', 'Количество обращений', 'До исполнителя, ч'],
        },
        { number: 4, cells: ['46342', 'Соцсети', 'г.о. город Бор', '97,5 %', '1 200', '3:30'] },
      ],
      facts,
    )
    expect(problems).toEqual([])
    expect(rows[0]).toMatchObject({
      organisationId: 'bor',
      volume: 1200,
      onTimePercent: 97.5,
      toExecutorHours: 3.5,
    })
    expect(rows[0]?.week.toISOString().slice(0, 10)).toBe('2026-11-16')
  })

  it('says which headings are missing, which were understood and which were not', () => {
    const [problem] = sheet([good], ['Район', 'Чей-то столбец', 'Сообщений', 'В срок']).problems
    expect(problem?.line).toBe(1)
    for (const words of [
      'Не нашли заголовки: «Канал», «Неделя»',
      'Поняли: «Муниципалитет», «Число сообщений»',
      'Не узнали: «Чей-то столбец»',
    ])
      expect(problem?.message).toContain(words)
    expect(sheet([good], ['Округ', 'Канал', 'Неделя', 'Сообщений']).problems[0]?.message).toContain(
      'ни одного показателя',
    )
    expect(sheet([good], ['а', 'б']).problems[0]?.message).toContain('Не поняли ни одного заголовка')
    expect(sheet([], titles).problems[0]?.message).toContain('Под заголовками')
    expect(readIndicatorSheet([], facts).problems[0]?.message).toContain('ни одной строки')
    expect(sheet([good], [...titles, 'Канал']).problems[0]?.message).toContain('дважды')
  })

  it('names impossible values by row and column', () => {
    expect(problemsOf(changed(7, '104'))).toEqual(['2 H, В срок, % Больше 100 %: «104».'])
    expect(problemsOf(changed(5, '-2'))[0]).toContain(
      'F, Часов до исполнителя Число часов не бывает меньше нуля',
    )
    expect(problemsOf(changed(4, '12,5'))[0]).toContain('E, Число сообщений Нужно целое число')
    expect(problemsOf(changed(4, '9999999'))[0]).toContain('Больше миллиона')
    expect(problemsOf(changed(3, '30.11.2026'))[0]).toContain('ещё не началась')
    expect(problemsOf(changed(3, '28.12.2014'))[0]).toContain('раньше 2015')
    expect(problemsOf(changed(3, 'прошлая'))[0]).toContain('Это не день')
    expect(problemsOf(changed(5, '=B2*2'))[0]).toContain('формула')
    expect(problemsOf(changed(3, '=B2'))[0]).toContain('формула')
    expect(problemsOf(changed(9, '#ДЕЛ/0!'))[0]).toContain('ошибка формулы')
    expect(problemsOf(changed(2, 'голубиная почта'))[0]).toContain('Бывают: 112, «Вам решать»')
    expect(problemsOf([...good.slice(0, 5), '', '-', 'н/д', '', '', ''])[0]).toContain(
      'показателей ни одного',
    )
  })

  it('takes a week without messages, and asks to fill what merged cells left empty', () => {
    expect(sheet([[...good.slice(0, 4), '0', '', '', '', '', '', '']]).rows[0]?.volume).toBe(0)
    expect(problemsOf(changed(0, '')).join()).toContain('Если ячейки объединены')
    expect(problemsOf(changed(2, '')).join()).toContain('C, Канал Пусто')
    expect(problemsOf(changed(3, '')).join()).toContain('D, Неделя Пусто')
    expect(problemsOf(changed(4, '')).join()).toContain('E, Число сообщений Пусто')
  })

  it('names the row of the same week', () => {
    const again = changed(3, '2026-W47')
    expect(problemsOf(good, again)[0]).toContain('неделя с 16.11.2026 уже есть в строке 2')
  })

  it('says that shares were read as percents', () => {
    const { rows, shares } = sheet([
      changed(9, '0,62'),
      changed(9, '1').map((cell, at) => (at === 3 ? '09.11.2026' : cell)),
    ])
    expect([rows.map(({ goodMarksPercent }) => goodMarksPercent), shares]).toEqual([[62, 100], true])
  })
})

describe('percents', () => {
  it('are judged by their column', () => {
    expect(percentStyleOf(['62', '0', '', '100'])).toBe('percents')
    expect(percentStyleOf(['0,62', '1'])).toBe('shares')
    expect(percentStyleOf(['0.62', '61'])).toBe('mixed')
    expect(percentStyleOf(['1', '0'])).toBe('unclear')
    expect(percentStyleOf(['0', '', '5 %'])).toBe('percents')
  })

  it('are never guessed', () => {
    expect(readPercent('0,5 %', 'mixed')).toEqual({ value: 0.5 })
    expect(readPercent('0,62', 'mixed')).toHaveProperty('problem', expect.stringContaining('«62 %»'))
    expect(readPercent('62', 'mixed')).toEqual({ value: 62 })
    expect(readPercent('1', 'unclear')).toHaveProperty('problem', expect.stringContaining('1 % или 100 %'))
    expect(readPercent('0', 'unclear')).toEqual({ value: 0 })
    expect(readPercent('-1', 'percents')).toHaveProperty('problem')
    expect(readPercent('много', 'percents')).toHaveProperty('problem')
    expect(readPercent('1 %', 'shares')).toEqual({ value: 1 })
  })
})

describe('hours', () => {
  it('come in several spellings', () => {
    expect(['18,5', '18.5 ч', '18:30', '1 100', ''].map(readHours)).toEqual([
      { value: 18.5 },
      { value: 18.5 },
      { value: 18.5 },
      { value: 1100 },
      { value: null },
    ])
    expect(readHours('10000')).toHaveProperty('problem', expect.stringContaining('Больше года'))
    expect(readHours('быстро')).toHaveProperty('problem')
  })
})

describe('weeks', () => {
  const monday = (text: string) => readWeekCell(text)?.toISOString().slice(0, 10) ?? null
  it('are read from any of their days', () => {
    for (const text of [
      '23.11.2026',
      '2026-11-29',
      '46349',
      '2026-W48',
      '2026W48',
      '23.11.2026 – 29.11.2026',
      '24.11.2026 00:00:00',
    ])
      expect(monday(text), text).toBe('2026-11-23')
    expect(monday('2026-W01')).toBe('2025-12-29')
    for (const text of ['2026-W54', '2026-W00', '32.11.2026', '23.11.2026 – 30.11.2026', '48', 'ноябрь'])
      expect(monday(text), text).toBeNull()
  })

  it('can be counted', () => {
    expect(weeksBetween(new Date('2026-11-02'), new Date('2026-11-23'))).toHaveLength(4)
    expect(weeksBetween(new Date('2026-11-23'), new Date('2026-11-02'))).toEqual([])
  })
})

describe('places', () => {
  const find = placeFinder(places)
  const id = (typed: string, municipality = '') => {
    const found = find(typed, municipality)
    return 'place' in found ? found.place.id : found.problem
  }

  it('are known by code, name and proper name', () => {
    expect(
      ['22554000', '22554000051', 'Уренский МО', 'уренский район', 'Бор', 'г. Бор'].map((typed) => id(typed)),
    ).toEqual(['uren', 'uren', 'uren', 'uren', 'bor', 'bor'])
    expect(id('', 'Нижний Новгород')).toBe('nn')
    expect(id('МФЦ', 'Бор')).toBe('mfc-b')
    expect(id('Администрация уренского муниципального округа')).toBe('adm')
    expect(properKey('городской округ город Нижний Новгород')).toBe('нижний новгород')
  })

  it('are suggested where the spelling is near, and never guessed', () => {
    expect(id('Уреньский')).toBe('Не нашли в регионе: «Уреньский». Возможно, «Уренский муниципальный округ».')
    expect(id('Уреньский МО')).toContain('Возможно, «Уренский муниципальный округ»')
    expect(id('Бобровский')).toBe('Не нашли в регионе: «Бобровский».')
    expect(id('МФЦ')).toContain('Подходят несколько')
    expect(id('Кстовский')).toContain('теперь это «городской округ город Нижний Новгород»')
    expect(find('МФЦ', 'Борр')).toMatchObject({ inMunicipality: true })
    expect(id('99999999')).toContain('Не нашли')
  })
})

describe('fates', () => {
  it('tells new, replaced and same rows apart', () => {
    const [row] = sheet([good]).rows
    if (!row) throw new Error('A row is read')
    expect(fateOf(row, undefined)).toBe('new')
    expect(fateOf(row, { ...row })).toBe('same')
    expect(fateOf(row, { ...row, goodMarksPercent: null })).toBe('replaced')
    expect(fateOf(row, { ...row, volume: 1 })).toBe('replaced')
    expect(countFates(['new', 'same', 'new'])).toEqual({ new: 2, replaced: 0, same: 1 })
  })
})
