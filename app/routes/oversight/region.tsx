// «/oversight/regions/:regionId»: the roll-out of a region: a map, its table twin, the months.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { LinkedMap } from '#app/features/oversight/linked-map.tsx'
import { tilesByMonth, tilesOf } from '#app/features/oversight/map-tiles.ts'
import { MonthPlayer } from '#app/features/oversight/month-player.tsx'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { findRegionPage } from '#app/features/oversight/region-page.server.ts'
import { filterKeys } from '#app/features/oversight/rollout-filter.ts'
import {
  FilterWords,
  RolloutFilters,
  rolloutViews,
  ViewLinks,
} from '#app/features/oversight/rollout-filters.tsx'
import { addressOfLine, summaryOf, timelineOf } from '#app/features/oversight/rollout-line.ts'
import { RegionNumbers, StageLegend, SummarySentence } from '#app/features/oversight/rollout-summary.tsx'
import { RolloutTable } from '#app/features/oversight/rollout-table.tsx'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { TimelineFrame, timelineInWords } from '#app/features/oversight/timeline-chart.tsx'
import { TimelineTable } from '#app/features/oversight/timeline-table.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.region.name ?? 'Регион'}: охват — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const { searchParams } = new URL(request.url)
  const page = await findRegionPage(viewer, params.regionId ?? '', searchParams)
  if (!page) throw notFound()
  const { rollout, rows, words, programmes, sort, closed } = page
  const view = rolloutViews.find((one) => one === searchParams.get('view')) ?? 'tiles'
  const { late, ...summary } = summaryOf(rollout)
  const byMonth = view === 'timeline' ? tilesByMonth(rollout) : null
  const asked = byMonth ? byMonth.months.indexOf(searchParams.get('month') ?? '') : -1
  const slid = searchParams.get('at')
  const at = asked >= 0 ? asked : slid && /^\d{1,2}$/.test(slid) ? Number(slid) : Infinity
  return {
    ...{ view, words, programmes, sort, closed, region: rollout.region, filtered: rollout.filtered },
    summary: {
      ...{ ...summary, today: rollout.today, plan: rollout.plan },
      late: late.slice(0, 1),
    },
    tiles: view === 'tiles' ? tilesOf(rollout) : [],
    rows:
      view === 'table' ? rows.map((row) => ({ ...row, to: addressOfLine(rollout.region.id, row.id) })) : [],
    timeline: byMonth && {
      ...byMonth,
      counts: timelineOf(rollout),
      chosen: Math.min(at, byMonth.months.length - 1),
    },
  }
}

export default function Region() {
  const { region, view, words, programmes, summary, ...shown } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const base = `/oversight/regions/${region.id}`
  const kept = new URLSearchParams(
    [...params].filter(([name]) => (filterKeys as readonly string[]).includes(name)),
  )
  const search = kept.size ? `?${kept}` : ''
  const files = (what: string, ...formats: string[]) =>
    formats.map((format) => ({ to: `${base}/${what}/${format}`, title: format.toUpperCase() }))
  const empty = summary.municipalities === 0
  return (
    <div className="rollout-sheet">
      <Page>
        <PageHeader
          title={`Охват обучением: ${region.name}`}
          actions={
            <>
              <ButtonLink tone="quiet" to={`/oversight/rules?region=${region.id}`}>
                Правила стадий
              </ButtonLink>
              <ButtonLink tone="secondary" to={`${base}/people${search}`}>
                Люди
              </ButtonLink>
            </>
          }
        />
        <SummarySentence {...summary} />
        <RegionNumbers {...summary} filtered={shown.filtered} closed={shown.closed} />
        <div className="mt-8 mb-4 flex flex-wrap items-center justify-between gap-4">
          <ViewLinks view={view} />
          {view === 'table' ? (
            <FileLinks label="Сохранить таблицу" files={files('table', 'xlsx', 'csv')} />
          ) : (
            <FileLinks
              label="Сохранить рисунок"
              files={files(view === 'tiles' ? 'picture/map' : 'picture/timeline', 'svg', 'png')}
            />
          )}
        </div>
        <RolloutFilters programmes={programmes} words={words} keep={['view', 'sort', 'month']} />
        <FilterWords words={words} />
        {empty ? (
          <EmptyState title="Муниципалитетов пока нет">
            Их добавляет администратор: списком из таблицы или по одному.
          </EmptyState>
        ) : view === 'table' ? (
          <RolloutTable rows={shown.rows} sort={shown.sort} filtered={shown.filtered} />
        ) : view === 'timeline' && shown.timeline ? (
          <>
            <p className="mb-4 max-w-3xl text-ink-2">{timelineInWords(shown.timeline.counts)}</p>
            <MonthPlayer
              months={shown.timeline.months}
              chosen={shown.timeline.chosen}
              chart={(at) => <TimelineFrame months={shown.timeline?.counts ?? []} chosen={at} />}
            >
              {(at) => (
                <LinkedMap
                  tiles={shown.timeline?.tiles ?? []}
                  at={at}
                  title="Карта муниципалитетов по месяцам"
                />
              )}
            </MonthPlayer>
            <TimelineTable months={shown.timeline.counts} />
          </>
        ) : (
          <>
            <div className="mb-4">
              <StageLegend by={summary.stages} />
            </div>
            <p className="mb-2 text-[0.9rem] text-ink-2 sm:hidden print:hidden">
              Карта шире экрана: прокрутите её вбок или откройте таблицу.
            </p>
            <LinkedMap tiles={shown.tiles} search={search} title="Карта муниципалитетов: стадия и охват" />
          </>
        )}
        <SaveViewForm address={`${base}${params.size ? `?${params}` : ''}`} name={`Охват: ${region.name}`} />
      </Page>
    </div>
  )
}
