// Checks the four forms of the situational test: the same dimensions, four plausible options, and nothing about the best
// one that gives it away: neither its length nor its place. Returns what is wrong, in Russian; empty when all is well.
import { forms, type SjtBank, type SjtItem } from './instrument.ts'

const scores = [0, 1, 2, 3]
/** Of nine items: how often the best option may be the longest, and how often it may stand in one place. */
const mostLongest = 5
const mostInOnePlace = 4
/** The longest option of an item against its shortest; the best one against the mean of the others, over a form. */
const largestSpread = 1.31
const largestLead = 1.1

export function checkBank(bank: SjtBank): string[] {
  const ids = bank.items.map(({ id }) => id)
  const texts = bank.items.flatMap(({ stem, options }) => [stem, ...options.map(({ text }) => text)])
  return [
    ...repeated(ids).map((id) => `Ситуация ${id} стоит дважды.`),
    ...repeated(texts).map((text) => `Текст повторяется: «${text}».`),
    ...checkLevels(bank),
    ...bank.items.flatMap(checkItem),
    ...forms.flatMap((form) => checkForm(form, bank)),
  ]
}

function checkLevels({ levels }: SjtBank): string[] {
  const rising = levels.every(({ from }, index) => index === 0 || from > (levels[index - 1]?.from ?? 0))
  return levels[0]?.from === 0 && rising ? [] : ['Ступени шкалы идут от 0 по возрастанию.']
}

function checkItem({ id, stem, options, explanation }: SjtItem): string[] {
  const problems: string[] = []
  const given = options.map(({ score }) => score).sort()
  if (given.join() !== scores.join()) problems.push(`${id}: баллы вариантов должны быть 0, 1, 2 и 3.`)
  const lengths = options.map(({ text }) => text.length)
  if (Math.max(...lengths) > Math.min(...lengths) * largestSpread + 1e-9)
    problems.push(`${id}: самый длинный вариант заметно длиннее самого короткого.`)
  if (/[A-Za-z]/.test([stem, explanation, ...options.map(({ text }) => text)].join()))
    problems.push(`${id}: в тексте есть латинские буквы.`)
  if (!/[.»…]$/.test(stem) || !/[.»]$/.test(explanation)) problems.push(`${id}: в конце нет точки.`)
  if (options.some(({ text }) => /\.$/.test(text))) problems.push(`${id}: варианты пишут без точки в конце.`)
  return problems
}

function checkForm(form: string, { items, dimensions }: SjtBank): string[] {
  const own = items.filter((item) => item.form === form)
  const problems: string[] = []
  if (own.map(({ dimension }) => dimension).join() !== dimensions.join())
    problems.push(`Форма ${form}: нужно девять ситуаций, по одной на шкалу, в порядке шкал.`)
  const facts = own.map(factsOf)
  if (facts.filter(({ longest }) => longest).length > mostLongest)
    problems.push(`Форма ${form}: лучший вариант слишком часто самый длинный.`)
  if (mean(facts.map(({ lead }) => lead)) > largestLead)
    problems.push(`Форма ${form}: лучшие варианты длиннее остальных.`)
  const places = scores.map((place) => facts.filter((fact) => fact.place === place).length)
  if (Math.max(...places) > mostInOnePlace || Math.min(...places) === 0)
    problems.push(`Форма ${form}: лучший вариант слишком часто стоит на одном месте.`)
  return problems
}

function factsOf({ options }: SjtItem): { place: number; longest: boolean; lead: number } {
  const place = options.findIndex(({ score }) => score === 3)
  const best = options[place]?.text.length ?? 0
  const others = options.filter((_, index) => index !== place).map(({ text }) => text.length)
  return { place, longest: best > Math.max(...others), lead: best / mean(others) }
}

function mean(values: number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
