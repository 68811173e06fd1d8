// The difference in differences in plain words: an association, never a cause.
import { counted, plural } from '#app/lib/russian.ts'
import type { Effect, GroupChange } from './effect.ts'
import { fewestMunicipalities } from './effect.ts'
import { changeInWords, inWords, type Measure, measureWords } from './indicator.ts'

export const associationWords =
  'Это связь, а не причина. Кого учить первыми, решал не жребий, и вместе с обучением могло измениться что-то ещё: люди, нагрузка, правила.'

const places = (count: number) => counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов')

export function effectSentence(measure: Measure, { estimate }: Effect): string | null {
  if (!estimate) return null
  const { trained, untrained, difference } = estimate
  const change = (group: GroupChange) => changeInWords(measure, group.mean)
  const sure = difference.low > 0 || difference.high < 0
  const better = (measureWords[measure].better === 'less') === difference.mean < 0
  const verdict = sure
    ? `Там, где учились, изменения заметно ${better ? 'лучше' : 'хуже'}, чем там, где ещё нет.`
    : 'Интервал захватывает ноль: разницу нельзя отличить от случайной.'
  return `${measureWords[measure].title}: там, где учились (${places(trained.n)}), ${change(trained)}, где ещё нет (${places(untrained.n)}), — ${change(untrained)}. Разница ${changeInWords(measure, difference.mean)}, 95-процентный интервал от ${changeInWords(measure, difference.low)} до ${changeInWords(measure, difference.high)}. ${verdict}`
}

/** Why there is no figure. */
export function tooFewWords({ trained, untrained }: Effect): string {
  const few = (count: number) =>
    count < fewestMunicipalities ? `меньше ${fewestMunicipalities}` : places(count)
  return `Для сравнения нужно не меньше ${fewestMunicipalities} муниципалитетов в каждой группе. Сейчас с обучением: ${few(trained)}, без обучения: ${few(untrained)}. Выберите другой период, показатель или канал.`
}

export function leftOutWords({ earlier, withoutWeeks }: Effect): string[] {
  return [
    ...(earlier
      ? [`${places(earlier)} ${leftOut(earlier)}: первые удостоверения там выданы до начала периода.`]
      : []),
    ...(withoutWeeks
      ? [`${places(withoutWeeks)} ${leftOut(withoutWeeks)}: мало недель с данными до или после.`]
      : []),
  ]
}

export const methodWords = [
  'Неделя, в которую муниципалитет получил первые удостоверения, — начало его обучения. Сравниваем среднее за недели до неё и за недели после неё; внутри муниципалитета недели взвешены по числу сообщений, между собой муниципалитеты равны.',
  'Для тех, кто ещё не учился, считаем такое же изменение вокруг тех же дат и берём среднее. Разница двух изменений — оценка, интервал — по Уэлчу (t-распределение, 95 %).',
]

/** «1 муниципалитет не вошёл», «4 муниципалитета не вошли» */
const leftOut = (places: number) => plural(places, 'не вошёл', 'не вошли', 'не вошли')

export function groupsWords(measure: Measure): string {
  return `${measureWords[measure].title}: среднее по муниципалитетам, где в этот период началось обучение, и по тем, где его ещё не было.`
}

/** The table beside the chart of changes. */
export function effectRows(measure: Measure, { estimate }: Effect) {
  if (!estimate) return []
  const interval = ({ low, high }: { low: number; high: number }) =>
    `от ${changeInWords(measure, low)} до ${changeInWords(measure, high)}`
  const group = (title: string, change: GroupChange) => ({
    ...{
      title,
      n: String(change.n),
      before: inWords(measure, change.before),
      after: inWords(measure, change.after),
    },
    ...{ change: changeInWords(measure, change.mean), interval: interval(change) },
  })
  const { trained, untrained, difference } = estimate
  return [
    group('Учились', trained),
    group('Ещё нет', untrained),
    {
      ...{ title: 'Разница', n: '', before: '', after: '' },
      ...{ change: changeInWords(measure, difference.mean), interval: interval(difference) },
    },
  ]
}
