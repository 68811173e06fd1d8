// The group's report in words: the same sentences stand on the page and in the file.
import { counted } from '#app/lib/russian.ts'
import { effectWords } from './pair-statistics.ts'
import type { Comparison, GroupReport, Line, Status } from './group-report.ts'
import { plain, signed } from './wave-words.ts'

export const closedWords: Record<Exclude<Status, 'shown'>, string> = {
  few: 'Людей, прошедших оба замера, меньше семи. Итог не показываем, чтобы по нему нельзя было узнать человека.',
  subtractable:
    'Итог не показываем: вычтя его из итога всего потока, можно было бы узнать ответы нескольких человек.',
  running:
    'Замер ещё идёт. Итог появится, когда он закроется: тогда по двум отчётам нельзя узнать ответ одного человека.',
  ahead: 'Замер впереди.',
}

export function peopleWords(count: number): string {
  return counted(count, 'человек', 'человека', 'человек')
}

/** «от +9,2 до +20,1» */
export function intervalWords({ low, high }: Pick<Line, 'low' | 'high'>): string {
  return `от ${signed(low, 1)} до ${signed(high, 1)}`
}

export function effectCell({ effect }: Pick<Line, 'effect'>): string {
  return effect === null ? 'нет разброса' : `${plain(effect)}, ${effectWords(effect)}`
}

/** What the picture shows, in one sentence. */
export function shiftWords({ total, levels }: Comparison): string {
  if (!total) return ''
  const through = levels ? `: с ${Math.round(levels.before)} до ${Math.round(levels.after)} из 100` : ''
  const sure =
    total.low > 0
      ? 'Сдвиг к решению заметен и вряд ли случаен'
      : total.high < 0
        ? 'Сдвиг назад заметен и вряд ли случаен'
        : 'Сдвиг может быть случайным: интервал захватывает ноль'
  return `В среднем ${signed(total.mean, 1)}${through}. ${sure}.`
}

export const methodWords =
  'Сравниваем одних и тех же людей до и после. Доверительный интервал 95 % по распределению Стьюдента. Размер эффекта — d Коэна для парных выборок (d_z): средний сдвиг, делённый на стандартное отклонение сдвигов; до 0,2 почти нет, до 0,5 малый, до 0,8 средний, дальше большой. Возможны возврат к среднему и влияние времени года.'

export function missingWords({ waves, people }: GroupReport): string[] {
  return waves
    .filter(({ taken, state }) => state !== 'ahead' && taken < people)
    .map(
      ({ title, taken, state }) => `${title}: ${taken} из ${people}${state === 'open' ? ', ещё идёт' : ''}`,
    )
}
