// The rating of a week as lines to show and to take away: the same in both.
import { counted } from '#app/lib/russian.ts'
import { fewestMessages, type Rated, type Rating, type Scores } from './rating.ts'

export interface RatingPlace {
  name: string
  municipality: string | null
  headPost: string | null
}

export interface RatingLine {
  id: string
  /** Empty where it is not ranked. */
  place: string
  moved: string
  name: string
  /** «Городецкий муниципальный округ», under the name of an organisation. */
  municipality: string
  headPost: string
  messages: number
  speed: number | null
  quality: number | null
  total: number | null
  /** Why it is not ranked. */
  reason: string
}

const reasons = {
  'few-messages': `меньше ${fewestMessages} сообщений за неделю`,
  'no-figures': 'не хватает показателей скорости или качества',
}

const one = (score: number | null) => (score === null ? null : Math.round(score * 10) / 10)

export function ratingLines(
  { ranked, apart }: Rating,
  places: ReadonlyMap<string, RatingPlace>,
): { ranked: RatingLine[]; apart: RatingLine[] } {
  const line = (id: string, { messages, speed, quality, total }: Scores) => ({
    ...{ id, messages, speed: one(speed), quality: one(quality), total: one(total) },
    name: places.get(id)?.name ?? '',
    municipality: places.get(id)?.municipality ?? '',
    headPost: places.get(id)?.headPost ?? '',
  })
  return {
    ranked: ranked.map((rated) => ({
      ...line(rated.id, rated.scores),
      ...{ place: String(rated.place), moved: movedWords(rated), reason: '' },
    })),
    apart: apart.map(({ id, scores, reason }) => ({
      ...line(id, scores),
      ...{ place: '', moved: '', reason: reasons[reason] },
    })),
  }
}

export function movedWords({ moved }: Pick<Rated, 'moved'>): string {
  if (moved === null) return 'новый'
  if (moved === 0) return 'без изменений'
  const steps = counted(Math.abs(moved), 'место', 'места', 'мест')
  return moved > 0 ? `выше на ${steps}` : `ниже на ${steps}`
}
