// Numbers of somebody else's table of indicators: hours, and percents that some files write as shares.
import { measureWords, type Measure } from './indicator.ts'

/** `value: null` is no figure; a problem is a Russian sentence. */
export type Figure = { value: number | null } | { problem: string }

const nothing = /^(|-|–|—|н\/д|нд|нет|нет данных|n\/a)$/i
const number = /^-?\d+([.,]\d+)?$/
const mostHours = 24 * 366

function common(text: string): Figure | null {
  if (nothing.test(text)) return { value: null }
  if (/^=/.test(text)) return { problem: 'В ячейке формула. Вставьте вместо неё значение.' }
  if (/^#/.test(text)) return { problem: `В ячейке ошибка формулы: ${text}. Вставьте вместо неё значение.` }
  return null
}

export function readHours(text: string): Figure {
  const early = common(text)
  if (early) return early
  const clock = /^(\d{1,4}):([0-5]\d)(:[0-5]\d)?$/.exec(text)
  const plain = spaceless(text).replace(/(ч|час|часа|часов)\.?$/i, '')
  const hours = clock ? Number(clock[1]) + Number(clock[2]) / 60 : number.test(plain) ? toNumber(plain) : null
  if (hours === null) return { problem: 'Нужно число часов, например 18,5.' }
  if (hours < 0) return { problem: 'Число часов не бывает меньше нуля.' }
  if (hours > mostHours) return { problem: 'Больше года: проверьте, часы ли это.' }
  return { value: rounded(hours) }
}

/** How a whole column writes its percents, so that «0,62» and «62» are not guessed cell by cell. */
export type PercentStyle = 'percents' | 'shares' | 'mixed' | 'unclear'

/** Cells with a sign of percent say themselves what they are and do not count. */
export function percentStyleOf(cells: readonly string[]): PercentStyle {
  const values = cells.flatMap((cell) => {
    const plain = spaceless(cell)
    return number.test(plain) ? [toNumber(plain)] : []
  })
  const above = values.some((value) => value > 1)
  const between = values.some((value) => value > 0 && value < 1)
  if (above && between) return 'mixed'
  if (above) return 'percents'
  if (between) return 'shares'
  return values.some((value) => value === 1) ? 'unclear' : 'percents'
}

export function readPercent(text: string, style: PercentStyle): Figure {
  const early = common(text)
  if (early) return early
  const plain = spaceless(text)
  const signed = plain.endsWith('%')
  const bare = signed ? plain.slice(0, -1) : plain
  if (!number.test(bare)) return { problem: 'Нужно число процентов, например 62 или 62,5.' }
  const value = toNumber(bare)
  if (value < 0) return { problem: 'Доля не бывает меньше нуля.' }
  if (!signed && style === 'mixed' && value > 0 && value < 1)
    return {
      problem: `В столбце есть и доли, и проценты: «${text}» можно понять двояко. Напишите все проценты одинаково или поставьте знак: «${percentGuess(value)} %».`,
    }
  if (!signed && style === 'unclear' && value === 1)
    return { problem: 'Непонятно, это 1 % или 100 %. Напишите со знаком процента.' }
  const percents = !signed && style === 'shares' ? value * 100 : value
  if (percents > 100) return { problem: `Больше 100 %: «${text}».` }
  return { value: rounded(percents) }
}

const percentGuess = (share: number) => String(rounded(share * 100)).replace('.', ',')

export function readFigure(measure: Measure, text: string, style: PercentStyle): Figure {
  return measureWords[measure].unit === 'hours' ? readHours(text) : readPercent(text, style)
}

const spaceless = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-')
const toNumber = (text: string) => Number(text.replace(',', '.'))
const rounded = (value: number) => Math.round(value * 100) / 100
