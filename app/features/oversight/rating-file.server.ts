// The rating of a week as a file: ranked lines first, then those without a place and why.
import { addDays, formatDay } from '#app/lib/dates.ts'
import type { Report } from '#app/platform/report-file.server.ts'
import { demoWords } from './indicator-table.server.ts'
import { ratingRule } from './rating.ts'
import type { RatingView } from './rating.server.ts'
import { ratingLines } from './rating-words.ts'

export function ratingReport({ region, week, rating, places, demo }: RatingView): Report {
  const { ranked, apart } = ratingLines(rating, places)
  return {
    title: 'Рейтинг недели',
    heading: [
      `Работа с сообщениями, ${region.name}: неделя с ${formatDay(week)} по ${formatDay(addDays(week, 6))}`,
      ...ratingRule,
      ...(demo ? [demoWords] : []),
    ],
    columns: [
      { title: 'Место', width: 8 },
      { title: 'К прошлой неделе', width: 18 },
      { title: 'Кто', width: 44 },
      { title: 'Муниципалитет', width: 34 },
      { title: 'Отвечает', width: 34 },
      { title: 'Сообщений', width: 12 },
      { title: 'Скорость', width: 10 },
      { title: 'Качество', width: 10 },
      { title: 'Балл', width: 8 },
      { title: 'Почему без места', width: 40 },
    ],
    rows: [...ranked, ...apart].map((line) => [
      line.place ? Number(line.place) : null,
      ...[line.moved, line.name, line.municipality, line.headPost],
      ...[line.messages, line.speed, line.quality, line.total, line.reason],
    ]),
  }
}
