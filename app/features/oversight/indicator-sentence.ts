// One sentence of what a chart of a measure shows.
import { plural } from '#app/lib/russian.ts'
import { inWords, type Measure, measureWords } from './indicator.ts'
import { reaches, type Target, targetWords } from './indicator-target.ts'

export function indicatorSentence(
  measure: Measure,
  {
    values,
    mean,
    target,
  }: { values: readonly (number | null)[]; mean: number | null; target: Target | null },
): string {
  const known = values.filter((value) => value !== null)
  const last = known.at(-1)
  const { subject } = measureWords[measure]
  const opening = `${subject.charAt(0).toLocaleUpperCase('ru-RU')}${subject.slice(1)}`
  if (last === undefined || mean === null) return `${opening}: за этот период данных нет.`
  const period = `${opening}: за период ${inWords(measure, mean)}, в последнюю неделю ${inWords(measure, last)}`
  return target ? `${period}; ${reachedWords(known, target)}.` : `${period}.`
}

function reachedWords(known: readonly number[], target: Target): string {
  const reached = known.filter((value) => reaches(target, value)).length
  const aim = `цель ${targetWords(target)}`
  if (!reached) return `${aim} не выполнена ни разу`
  if (reached === known.length) return `${aim} выполнена каждую неделю`
  return `${aim} выполнена в ${reached} ${plural(reached, 'неделе', 'неделях', 'неделях')} из ${known.length}`
}
