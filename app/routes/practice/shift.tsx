// /practice/shifts/:shiftId: the board while the shift runs, its result afterwards.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { findRegion } from '#app/features/practice/reader-region.server.ts'
import { finishShift } from '#app/features/practice/shift.server.ts'
import { ShiftBoard } from '#app/features/practice/shift-board.tsx'
import { findShift } from '#app/features/practice/shift-reads.server.ts'
import { ShiftResult } from '#app/features/practice/shift-result.tsx'
import { ShiftTimer } from '#app/features/practice/shift-timer.tsx'
import { boardLetter, shiftLine } from '#app/features/practice/shift-view.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Смена ${page?.number ?? ''} — Приёмная — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const shift = await findShift(viewer, params.shiftId ?? '', now)
  if (!shift) throw notFound()
  const { id, number, catalogue, attempts, dueAt, startedAt, finishedAt, score } = shift
  const region = await findRegion(viewer)
  if (finishedAt)
    return {
      id,
      number,
      ended: { score: score ?? 0, lines: attempts.map((one) => shiftLine(one, catalogue, region)) },
    }
  const minutes = (now.getTime() - startedAt.getTime()) / 60_000
  return {
    id,
    number,
    ended: null,
    timer: { id, dueAt, serverNow: now },
    letters: attempts.map((one) => boardLetter(one, catalogue, region, minutes)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const ended = await finishShift(viewer, params.shiftId ?? '')
  if (!ended) throw notFound()
  return redirect(`/practice/shifts/${params.shiftId}`)
}

export default function ShiftRoute() {
  const page = useLoaderData<typeof loader>()
  const crumbs = [
    { to: '/practice', title: 'Приёмная' },
    { to: '/practice/shifts', title: 'Смены' },
  ]
  if (page.ended)
    return (
      <Page width="text">
        <PageHeader title={`Смена ${page.number}: что вышло`} crumbs={crumbs} />
        <ShiftResult {...page.ended} />
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink to="/practice">В приёмную</ButtonLink>
          <ButtonLink to="/practice/shifts" tone="secondary">
            Ещё одна смена
          </ButtonLink>
        </div>
        <div className="mt-8">
          <PracticePrivacy />
        </div>
      </Page>
    )
  const left = page.letters.filter(({ finished }) => !finished).length
  return (
    <Page>
      <PageHeader
        title={`Смена ${page.number}`}
        lead={`Ждут: ${left} из ${page.letters.length}.`}
        crumbs={crumbs}
      />
      <ShiftTimer {...page.timer} />
      <ShiftBoard letters={page.letters} />
      <Form method="post" className="mt-8">
        <Button tone={left ? 'secondary' : 'primary'}>
          {left ? 'Завершить смену раньше' : 'Завершить смену'}
        </Button>
      </Form>
    </Page>
  )
}
