// What a saved view says to one person: its address is turned into a report by the maker of that path. A new page joins by
// adding its maker here.
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { Report } from '#app/platform/report-file.server.ts'
import { comparisonView } from './comparison.server.ts'
import { headcountPlaceView, headcountView } from './headcount-view.server.ts'
import { indicatorLetter, ratingLetter } from './indicator-letter.server.ts'
import { overdueViewReport } from './overdue-summary.server.ts'
import { planView } from './plan-view.server.ts'
import { peopleView, placeView, regionView } from './rollout-view.server.ts'

export interface ViewReport {
  /** «Просроченное обучение» */
  title: string
  /** Lines that can be read without the file. */
  summary: string[]
  report: Report
}

export interface ReportMaker {
  path: RegExp
  /** For who oversees a whole region: nobody else is offered the letters. */
  whole?: true
  /** Null where the viewer sees nothing of it. Groups of the path come as `match`. */
  make(viewer: Viewer, params: URLSearchParams, match: string[], now: Date): Promise<ViewReport | null>
}

const makers: readonly ReportMaker[] = [
  {
    path: /^\/oversight\/overdue$/,
    make: (viewer, params, _match, now) => overdueViewReport(viewer, params, now),
  },
  {
    path: /^\/oversight\/comparison$/,
    whole: true,
    make: (viewer, _params, _match, now) => comparisonView(viewer, now),
  },
  {
    path: /^\/oversight\/plan$/,
    whole: true,
    make: (viewer, params, _match, now) => planView(viewer, params, now),
  },
  {
    path: /^\/oversight\/headcount$/,
    make: (viewer, params, _match, now) => headcountView(viewer, params, now),
  },
  {
    path: /^\/oversight\/headcount\/places\/([\w-]+)$/,
    make: (viewer, params, [placeId = ''], now) => headcountPlaceView(viewer, params, placeId, now),
  },
  {
    path: /^\/oversight\/indicators$/,
    make: (viewer, params, _match, now) => indicatorLetter(viewer, params, now),
  },
  {
    path: /^\/oversight\/rating$/,
    whole: true,
    make: (viewer, params, _match, now) => ratingLetter(viewer, params, now),
  },
  { path: /^\/oversight\/regions\/([\w-]+)$/, make: regionView },
  { path: /^\/oversight\/(municipalities|organisations|bodies)\/([\w-]+)$/, make: placeView },
  {
    path: /^\/oversight\/(regions|municipalities|organisations|bodies)\/([\w-]+)\/people$/,
    make: peopleView,
  },
]

/** Only what has a maker can be sent by letter. */
export function canBeSent(address: string): boolean {
  return makerOf(address) !== null
}

/** Only who oversees a whole region sees anything of it. */
export function isOfWholeRegions(address: string): boolean {
  return makerOf(address)?.maker.whole ?? false
}

export async function reportOfView(viewer: Viewer, address: string, now: Date): Promise<ViewReport | null> {
  const found = makerOf(address)
  if (!found) return null
  return found.maker.make(viewer, found.url.searchParams, found.match, now)
}

function makerOf(address: string): { maker: ReportMaker; url: URL; match: string[] } | null {
  const url = new URL(address, 'http://here.invalid')
  for (const maker of makers) {
    const match = maker.path.exec(url.pathname)
    if (match) return { maker, url, match: match.slice(1) }
  }
  return null
}
