// /oversight/indicators/effect: how a measure changed where training began, beside where it has not yet.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { drawChanges, drawGroups } from '#app/features/oversight/effect-drawing.tsx'
import { EffectFigures } from '#app/features/oversight/effect-figures.tsx'
import { type EffectView, findEffect } from '#app/features/oversight/effect.server.ts'
import {
  associationWords,
  effectRows,
  effectSentence,
  groupsWords,
  leftOutWords,
  methodWords,
  tooFewWords,
} from '#app/features/oversight/effect-words.ts'
import { channels, channelTitle, inWords, measures, measureWords } from '#app/features/oversight/indicator.ts'
import { filterSearch } from '#app/features/oversight/indicator-filter.ts'
import { demoWords } from '#app/features/oversight/indicator-table.server.ts'
import { IndicatorTabs } from '#app/features/oversight/indicator-tabs.tsx'
import { RegionLinks } from '#app/features/oversight/region-links.tsx'
import { formatDayDigits } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'До и после обучения — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const view = await findEffect(viewer, new URL(request.url).searchParams)
  if (!view) throw notFound()
  const { region, regions, filter, measure, effect, where, demo } = view
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return {
    ...{ where, region: { id: region.id }, demo: demo ? demoWords : null },
    regions: regions.map(({ id, name }) => ({ id, name })),
    chosen: { measure, channel: filter.channel ?? '', from: day(filter.from), to: day(filter.to) },
    channels: channels.map((id) => ({ id, name: channelTitle(id, region.regionCode) })),
    leftOut: leftOutWords(effect),
    tooFew: effect.estimate ? null : tooFewWords(effect),
    shown: shownOf(view),
  }
}

function shownOf(view: EffectView) {
  const { effect, measure, weeks, marks, region, filter } = view
  const sentence = effectSentence(measure, effect)
  const [changes, changesNarrow] = [drawChanges(view, 'desk'), drawChanges(view, 'phone')]
  const [groups, groupsNarrow] = [drawGroups(view, 'desk'), drawGroups(view, 'phone')]
  if (!sentence || !changes || !changesNarrow || !groups || !groupsNarrow) return null
  const links = (kind: string) =>
    (['svg', 'png'] as const).map((format) => ({
      to: `/oversight/indicators/effect/${kind}/${format}?${filterSearch(region.id, { ...filter, measure })}`,
      title: format.toUpperCase(),
    }))
  const words = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : inWords(measure, value)
  const markOf = new Map(marks.map((mark) => [mark.day.getTime(), mark.words]))
  return {
    ...{ sentence, groupsSentence: groupsWords(measure), rows: effectRows(measure, effect) },
    changes: { wide: changes, narrow: changesNarrow, links: links('changes') },
    groups: { wide: groups, narrow: groupsNarrow, links: links('groups') },
    marks: marks.map((mark) => mark.words),
    weeks: weeks.map((week, at) => ({
      week: formatDayDigits(week),
      trained: words(effect.series?.trained[at]),
      untrained: words(effect.series?.untrained[at]),
      mark: markOf.get(week.getTime()) ?? '',
    })),
  }
}

export default function IndicatorEffect() {
  const { where, region, regions, demo, chosen, channels, leftOut, tooFew, shown } =
    useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="До и после обучения" lead={where} />
      <IndicatorTabs region={region.id} whole />
      <RegionLinks regions={regions} chosen={region.id} />
      {demo ? (
        <div className="mb-6">
          <Notice tone="amber">{demo}</Notice>
        </div>
      ) : null}
      <ChoiceForm region={region.id} chosen={chosen} channels={channels} />
      {tooFew ? <EmptyState title="Сравнить пока нельзя">{tooFew}</EmptyState> : null}
      {shown ? <EffectFigures shown={shown} /> : null}
      <section aria-labelledby="method" className="mt-8 max-w-3xl space-y-2">
        <h2 id="method">Как посчитано</h2>
        {methodWords.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {leftOut.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="font-semibold">{associationWords}</p>
      </section>
    </Page>
  )
}

function ChoiceForm({
  region,
  chosen,
  channels,
}: {
  region: string
  chosen: Record<'measure' | 'channel' | 'from' | 'to', string>
  channels: { id: string; name: string }[]
}) {
  return (
    <Form
      method="get"
      key={JSON.stringify(chosen)}
      className="mb-8 grid gap-4 print:hidden sm:grid-cols-2 lg:grid-cols-3"
    >
      <input type="hidden" name="region" value={region} />
      <SelectField id="measure" name="measure" label="Показатель" defaultValue={chosen.measure}>
        {measures.map((measure) => (
          <option key={measure} value={measure}>
            {measureWords[measure].title}
          </option>
        ))}
      </SelectField>
      <SelectField id="channel" name="channel" label="Канал" defaultValue={chosen.channel}>
        <option value="">Все каналы</option>
        {channels.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField id="from" name="from" type="date" label="С недели" defaultValue={chosen.from} />
      <TextField id="to" name="to" type="date" label="По неделю" defaultValue={chosen.to} />
      <div className="flex items-end">
        <Button tone="secondary">Сравнить</Button>
      </div>
    </Form>
  )
}
