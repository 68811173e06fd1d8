// Indicators and the rating of a week as letters: the sentences of the page, and its table.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { addDays, formatDay } from '#app/lib/dates.ts'
import { counted, stopped } from '#app/lib/russian.ts'
import { measureWords } from './indicator.ts'
import { demoWords, indicatorReport } from './indicator-table.server.ts'
import { findIndicatorView } from './indicator-view.server.ts'
import { oversightScope, seesBranch, seesRegion } from './oversight-scope.ts'
import { ratingReport } from './rating-file.server.ts'
import { findRating } from './rating.server.ts'
import { type RatingLine, ratingLines } from './rating-words.ts'

/** Null where the recipient sees nothing of it: a letter is no request, so nothing is noted as refused. */
export async function indicatorLetter(viewer: Viewer, params: URLSearchParams, now = new Date()) {
  for (const name of ['municipality', 'organisation'])
    if (params.get(name) && !(await sees(viewer, params.get(name) ?? ''))) return null
  if (params.get('region') && !(await seesInside(viewer, params.get('region') ?? ''))) return null
  const view = await findIndicatorView(viewer, params, now)
  if (!view) return null
  const { where, filter, series, volumes, demo } = view
  const messages = volumes.reduce((sum, volume) => sum + volume, 0)
  const span = `Недели с ${formatDay(filter.from)} по ${formatDay(addDays(filter.to, 6))}`
  return {
    title: `Показатели ЦУР: ${where}`,
    summary: [
      ...(demo ? [demoWords] : []),
      messages
        ? `${span}: ${counted(messages, 'сообщение', 'сообщения', 'сообщений')}.`
        : `${span}: данных нет.`,
      ...(messages
        ? series.map(({ measure, sentence }) => `— ${measureWords[measure].title}. ${sentence}`)
        : []),
    ],
    report: indicatorReport(view),
  }
}

async function sees(viewer: Viewer, id: string): Promise<boolean> {
  const place = await findOrganisation(id)
  return place !== null && seesBranch(oversightScope(viewer), place)
}

/** The region, or a municipality of it. */
async function seesInside(viewer: Viewer, regionId: string): Promise<boolean> {
  const scope = oversightScope(viewer)
  if (seesRegion(scope, regionId)) return true
  const own = await Promise.all(scope.municipalityIds.map((id) => findOrganisation(id)))
  return own.some((place) => place?.regionId === regionId)
}

/** So many lines from the top and from the end are named in a letter; the file has them all. */
const named = 3

/** For who oversees a whole region. */
export async function ratingLetter(viewer: Viewer, params: URLSearchParams, now = new Date()) {
  const { all, regionIds } = oversightScope(viewer)
  const asked = params.get('region')
  if (!all && (asked ? !regionIds.includes(asked) : !regionIds.length)) return null
  const view = await findRating(viewer, params, now)
  if (!view) return null
  const { ranked, apart } = ratingLines(view.rating, view.places)
  const last = ranked.slice(Math.max(named, ranked.length - named))
  return {
    title: `Рейтинг недели: ${view.region.name}`,
    summary: [
      ...(view.demo ? [demoWords] : []),
      stopped(`Неделя с ${formatDay(view.week)} по ${formatDay(addDays(view.week, 6))}`),
      ...(ranked.length
        ? ['Первые места:', ...ranked.slice(0, named).map(lineInWords)]
        : ['Ранжировать некого.']),
      ...(last.length ? ['Последние места:', ...last.map(lineInWords)] : []),
      ...(apart.length ? [`Без места: ${apart.length}, причины — в таблице.`] : []),
    ],
    report: ratingReport(view),
  }
}

const score = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

function lineInWords({ place, name, headPost, total, moved }: RatingLine): string {
  const who = headPost ? `${name}, отвечает ${headPost}` : name
  const points = total === null ? '' : `, балл ${score.format(total)}`
  return `— ${place}. ${who}${points} (${moved})`
}
