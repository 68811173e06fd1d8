// /oversight/indicators/targets: what the measures of a region should reach, who says so, and how that changed.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { channels, channelTitle, measureWords } from '#app/features/oversight/indicator.ts'
import { chooseRegion } from '#app/features/oversight/indicator-region.server.ts'
import { IndicatorTabs } from '#app/features/oversight/indicator-tabs.tsx'
import { targetForm, targetRemoval } from '#app/features/oversight/indicator-target.schema.ts'
import { type Target, targetsInForce, targetWords } from '#app/features/oversight/indicator-target.ts'
import { listTargetHistory, setTarget } from '#app/features/oversight/indicator-targets.server.ts'
import { RegionLinks } from '#app/features/oversight/region-links.tsx'
import { TargetForm } from '#app/features/oversight/target-form.tsx'
import { formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Цели показателей — Решаю' }]

async function regionFor(viewer: Viewer, request: Request) {
  const wanted = new URL(request.url).searchParams.get('region')
  const { regions, region } = await chooseRegion(viewer, wanted, { whole: true })
  if (!region) throw notFound()
  return { regions, region }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { regions, region } = await regionFor(viewer, request)
  const history = await listTargetHistory(region.id)
  const zone = viewer.timeZone ?? region.timeZone
  const shown = ({ measure, channel, value, source }: Target) => ({
    ...{ measure, channel: channel ?? '', source, title: measureWords[measure].title },
    where: channel ? channelTitle(channel, region.regionCode) : 'все каналы без своей цели',
    words: targetWords({ measure, value }),
  })
  return {
    region: { id: region.id, name: region.name },
    regions: regions.map(({ id, name }) => ({ id, name })),
    channels: channels.map((id) => ({ id, name: channelTitle(id, region.regionCode) })),
    targets: targetsInForce(history).map(shown),
    history: history
      .map((change) => ({
        ...shown(change),
        ...{ id: change.id, removed: change.removed, by: change.by ?? '' },
        at: formatDateTime(change.recordedAt, zone),
      }))
      .reverse(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { region } = await regionFor(viewer, request)
  const form = await request.formData()
  const done = () =>
    redirect(`/oversight/indicators/targets?region=${region.id}`, {
      headers: { 'Set-Cookie': flashCookie('saved') },
    })
  if (form.has('remove')) {
    form.delete('remove')
    const removal = parseForm(form, { schema: targetRemoval })
    if (removal.status !== 'success') return data(removal.reply(), { status: 422 })
    const { measure, channel = null } = removal.value
    await setTarget(viewer, region.id, { measure, channel, value: null, source: '' })
    return done()
  }
  const submission = parseForm(form, { schema: targetForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { channel = null, ...target } = submission.value
  await setTarget(viewer, region.id, { ...target, channel })
  return done()
}

export const clientAction = keepingForm(formTrouble)

export default function IndicatorTargets() {
  const { region, regions, channels, targets, history } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader title="Цели показателей" lead={region.name} />
      <IndicatorTabs region={region.id} whole />
      <RegionLinks regions={regions} chosen={region.id} />
      <h2 className="mb-3">Действуют сейчас</h2>
      {targets.length ? <TargetsInForce targets={targets} /> : <EmptyState title="Целей нет" />}
      <h2 className="mt-10 mb-3">Задать или заменить</h2>
      <Card aria-label="Новая цель" className="max-w-3xl">
        <TargetForm lastResult={lastResult} channels={channels} key={history.length} />
      </Card>
      <h2 className="mt-10 mb-3">Как менялись</h2>
      {history.length ? (
        <TargetHistory history={history} />
      ) : (
        <EmptyState title="Цели не меняли">
          Пока действуют ориентиры, с которых начинает каждый регион. Здесь останется каждая перемена.
        </EmptyState>
      )}
    </Page>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

function TargetsInForce({ targets }: { targets: Shown['targets'] }) {
  return (
    <DataTable
      caption="Действующие цели"
      rows={targets}
      rowKey={({ measure, channel }) => `${measure} ${channel}`}
      columns={[
        { key: 'measure', title: 'Показатель', cell: ({ title }) => title },
        { key: 'channel', title: 'Канал', cell: ({ where }) => where },
        {
          key: 'value',
          title: 'Цель',
          cell: ({ words }) => <span className="whitespace-nowrap">{words}</span>,
        },
        {
          key: 'source',
          title: 'Источник',
          cell: ({ source }) => <span className="block min-w-52">{source}</span>,
        },
        {
          key: 'remove',
          title: 'Снять',
          cell: ({ measure, channel, title, where, words }) => (
            <Form method="post">
              <input type="hidden" name="measure" value={measure} />
              {channel ? <input type="hidden" name="channel" value={channel} /> : null}
              <ConfirmSubmit
                question={`Снять цель «${title}, ${where}: ${words}»?`}
                detail="Линии на графиках не станет. Цель можно задать снова, в истории останется и то и другое."
                name="remove"
                value="1"
              >
                Снять
              </ConfirmSubmit>
            </Form>
          ),
        },
      ]}
    />
  )
}

function TargetHistory({ history }: { history: Shown['history'] }) {
  return (
    <DataTable
      caption="История целей"
      rows={history}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'at', title: 'Когда', cell: ({ at }) => <span className="block min-w-40">{at}</span> },
        { key: 'measure', title: 'Показатель', cell: ({ title, where }) => `${title}, ${where}` },
        { key: 'value', title: 'Цель', cell: ({ words, removed }) => (removed ? `снята: ${words}` : words) },
        {
          key: 'source',
          title: 'Источник',
          cell: ({ source }) => <span className="block min-w-52">{source}</span>,
        },
        { key: 'by', title: 'Кто', cell: ({ by }) => by },
      ]}
    />
  )
}
