// A forecast as sentences: when, between which days, and against the day of the plan. Never more exact than it is.
import { addDays, daysBetween, formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { type Forecast, forecastWeeks } from './forecast.ts'

const inWeeks = (weeks: number) => counted(weeks, 'неделю', 'недели', 'недель')

export function forecastInWords(forecast: Forecast, lastWeekEnds: Date): string {
  const day = (weeks: number) => formatDay(addDays(lastWeekEnds, weeks * 7))
  switch (forecast.kind) {
    case 'reached':
      return 'Цель достигнута.'
    case 'short':
      return `Для прогноза данных мало: ${counted(forecast.weeks, 'неделя', 'недели', 'недель')} с первого удостоверения, за это время ${counted(forecast.people, 'человек', 'человека', 'человек')}. Нужно не меньше восьми недель и пяти человек.`
    case 'still':
      return `За последние ${inWeeks(forecastWeeks)} удостоверений не было: при таком темпе цель не будет достигнута.`
    case 'far':
      return 'При нынешнем темпе цель не будет достигнута и за десять лет.'
    case 'dated': {
      const { weeks, earliest, latest } = forecast
      const range =
        latest === null
          ? `не раньше ${day(earliest)}; когда самое позднее, по этим данным не сказать`
          : `между ${day(earliest)} и ${day(latest)}`
      return `При нынешнем темпе цель будет достигнута к ${day(weeks)} (${range}).`
    }
  }
}

export const howCounted =
  'Прямая проведена через число обученных на конец каждой из последних 26 недель; пределы — интервал предсказания 90 %. Он говорит, насколько ровно шли удостоверения, и не знает о будущих потоках.'

/** Against the day of the plan; null where there is nothing to compare. */
export function againstPlan(
  forecast: Forecast,
  { lastWeekEnds, dueOn, left }: { lastWeekEnds: Date; dueOn: Date; left: number },
): string | null {
  if (forecast.kind === 'reached' || left <= 0) return null
  const weeksLeft = Math.floor(daysBetween(lastWeekEnds, dueOn) / 7)
  if (weeksLeft <= 0) return 'Срок плана прошёл.'
  const needed = `Чтобы успеть, нужно ${perWeek(left / weeksLeft)} в неделю`
  if (forecast.kind === 'short' || forecast.kind === 'still') return `${needed}.`
  const now = `сейчас ${perWeek(forecast.perWeek)}`
  if (forecast.kind === 'dated' && forecast.weeks <= weeksLeft) {
    const sure = forecast.latest !== null && forecast.latest <= weeksLeft
    return sure ? 'К сроку плана успеваем.' : 'К сроку плана успеваем, но без запаса.'
  }
  return `К сроку плана не успеваем. ${needed}, ${now}.`
}

const numbers = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

function perWeek(people: number): string {
  const rounded = people < 10 ? Math.round(people * 10) / 10 : Math.round(people)
  if (Number.isInteger(rounded)) return counted(rounded, 'человек', 'человека', 'человек')
  return `${numbers.format(rounded)}\u00a0человека`
}
