// /oversight/indicators: how messages are worked with, week by week, against targets and beside training.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { channels, channelTitle, inWords, measures, measureWords } from '#app/features/oversight/indicator.ts'
import { drawMeasure } from '#app/features/oversight/indicator-drawing.tsx'
import { IndicatorFigure } from '#app/features/oversight/indicator-figure.tsx'
import { filterSearch } from '#app/features/oversight/indicator-filter.ts'
import { IndicatorFilterForm } from '#app/features/oversight/indicator-filter-form.tsx'
import { listPlaceChoices } from '#app/features/oversight/indicator-places.server.ts'
import { demoWords } from '#app/features/oversight/indicator-table.server.ts'
import { IndicatorTabs } from '#app/features/oversight/indicator-tabs.tsx'
import { targetLine } from '#app/features/oversight/indicator-target.ts'
import {
  findIndicatorView,
  type IndicatorView,
  type MeasureSeries,
} from '#app/features/oversight/indicator-view.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { RegionLinks } from '#app/features/oversight/region-links.tsx'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { formatDayDigits } from '#app/lib/dates.ts'
import { classes } from '#app/ui/classes.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Показатели ЦУР — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const view = await findIndicatorView(viewer, new URL(request.url).searchParams)
  if (!view) throw notFound()
  const { region, filter, regions } = view
  const places = await listPlaceChoices(viewer, region.id, filter.municipalityId)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return {
    regions: regions.map(({ id, name }) => ({ id, name })),
    ...{ region, places, where: view.where, demo: view.demo ? demoWords : null },
    chosen: {
      regionId: region.id,
      municipality: filter.municipalityId ?? '',
      organisation: filter.organisationId ?? '',
      channel: filter.channel ?? '',
      measure: filter.measure ?? '',
      ...{ from: day(filter.from), to: day(filter.to) },
    },
    channels: channels.map((id) => ({ id, name: channelTitle(id, region.regionCode) })),
    marks: view.marks.map(({ words }) => words),
    any: view.volumes.some(Boolean),
    kept: `/oversight/indicators?${view.kept}`,
    tables: ['xlsx', 'csv'].map((format) => ({
      to: `/oversight/indicators/table/${format}?${filterSearch(region.id, filter)}`,
      title: format.toUpperCase(),
    })),
    figures: view.series.map((series) => figureOf(series, view)),
  }
}

function figureOf(series: MeasureSeries, view: IndicatorView) {
  const { measure, values, sentence, target } = series
  const { weeks, volumes, marks, region, filter, targets } = view
  const own = targets.filter((one) => one.measure === measure)
  const markOf = new Map(marks.map(({ day, words }) => [day.getTime(), words]))
  return {
    ...{ id: measure, title: measureWords[measure].title, sentence },
    source: target
      ? [`Источник цели: ${target.source}.`]
      : own.map((one) => `Цель, ${targetLine(one, targets, region.regionCode)} (${one.source}).`),
    wide: drawMeasure(series, view, filter.measure ? 'whole' : 'half'),
    narrow: drawMeasure(series, view, 'phone'),
    links: (['svg', 'png'] as const).map((format) => ({
      to: `/oversight/indicators/chart/${format}?${filterSearch(region.id, filter, { measure })}`,
      title: format.toUpperCase(),
    })),
    rows: weeks.map((week, at) => {
      const value = values[at] ?? null
      return {
        ...{ week: formatDayDigits(week), volume: volumes[at] ?? 0, mark: markOf.get(week.getTime()) ?? '' },
        value: value === null ? '—' : inWords(measure, value),
      }
    }),
  }
}

export default function Indicators() {
  const { regions, region, places, where, demo, chosen, channels, marks, any, kept, tables, figures } =
    useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Показатели ЦУР" lead={where} />
      <IndicatorTabs region={region.id} whole={region.whole} />
      <RegionLinks regions={regions} chosen={region.id} />
      {demo ? (
        <div className="mb-6">
          <Notice tone="amber">{demo}</Notice>
        </div>
      ) : null}
      <IndicatorFilterForm
        chosen={chosen}
        municipalities={places.municipalities}
        organisations={places.organisations}
        channels={channels}
        measures={measures.map((id) => ({ id, name: measureWords[id].title }))}
        everywhere={region.whole ? 'Весь регион' : 'Все Ваши муниципалитеты'}
      />
      {any ? (
        <>
          <Training marks={marks} />
          <div className={classes('grid gap-6', figures.length > 1 && 'lg:grid-cols-2')}>
            {figures.map((figure) => (
              <IndicatorFigure key={figure.id} figure={figure} />
            ))}
          </div>
          <p className="mt-6 flex flex-wrap gap-x-5 print:hidden">
            <span className="flex min-h-11 items-center">Все числа этой страницы:</span>
            {tables.map(({ to, title }) => (
              <a key={to} href={to} download className="flex min-h-11 items-center">
                {title}
              </a>
            ))}
          </p>
          <p className="max-w-3xl text-[0.95rem] text-ink-2">
            Недели, каналы и организации складываем с весом по числу сообщений. Где есть общая строка
            муниципалитета, его организации за ту же неделю и канал второй раз не считаем.
          </p>
        </>
      ) : (
        <EmptyState
          title="За этот период данных нет"
          action={
            region.whole ? (
              <Link to={`/oversight/indicators/import?region=${region.id}`}>Загрузить показатели</Link>
            ) : null
          }
        >
          Показатели появятся, когда министерство загрузит их из таблицы ЦУР или ПОС.
        </EmptyState>
      )}
      <SaveViewForm name="Показатели ЦУР" address={kept} />
    </Page>
  )
}

function Training({ marks }: { marks: string[] }) {
  if (!marks.length)
    return <p className="mb-6 text-ink-2">За этот период обучения здесь не было: отметок на графиках нет.</p>
  return (
    <section aria-labelledby="training" className="mb-6">
      <h2 id="training" className="text-[1.15rem]">
        Обучение на графиках
      </h2>
      <ol className="mt-1 ml-5 list-decimal text-[0.95rem] marker:font-semibold marker:text-sky">
        {marks.map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
      </ol>
    </section>
  )
}
