// /organise/cohorts/:cohortId/sessions/shift: shows new dates of the whole series, then moves it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { planRefusals } from '#app/features/sessions/plan.ts'
import { shiftForm } from '#app/features/sessions/plan.schema.ts'
import { findSeries } from '#app/features/sessions/series.server.ts'
import { previewShift, shiftSeries } from '#app/features/sessions/series-shift.server.ts'
import { ShiftPreview } from '#app/features/sessions/shift-preview.tsx'
import { formatSpan } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const cohortId = params.cohortId ?? ''
  const series = await findSeries(viewer, cohortId)
  if (!series) throw notFound()
  const typed = new URL(request.url).searchParams.get('days')
  const asked = typed === null ? null : shiftForm.safeParse({ days: typed })
  const preview = asked?.success ? await previewShift(viewer, { cohortId, days: asked.data.days }) : null
  return {
    cohort: { id: cohortId, name: series.cohort.name },
    typed,
    errors: asked?.error?.issues.map(({ message }) => message) ?? null,
    days: asked?.success ? asked.data.days : null,
    preview: preview && {
      past: preview.past,
      conflicts: preview.conflicts,
      key: preview.key,
      people: preview.rows.reduce((sum, { people }) => sum + people, 0),
      rows: preview.rows.map(({ id, title, timeZone, before, after }) => ({
        id,
        title,
        before: before.map((day) => formatSpan(day.startsAt, day.endsAt, timeZone)),
        after: after.map((day) => formatSpan(day.startsAt, day.endsAt, timeZone)),
      })),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: shiftForm })
  if (submission.status !== 'success') return data({ error: 'Укажите число дней.' }, { status: 422 })
  const cohortId = params.cohortId ?? ''
  const result = await shiftSeries(viewer, { cohortId, ...submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'past')
    return data({ error: 'Так какая-то сессия окажется в прошлом. Ничего не изменено.' }, { status: 409 })
  if (result.outcome === 'conflicts')
    return data(
      { error: 'Пока Вы смотрели, появились новые препятствия. Проверьте ещё раз.' },
      { status: 409 },
    )
  if (result.outcome === 'refused') return data({ error: planRefusals[result.reason] }, { status: 409 })
  return redirect(`/organise/cohorts/${cohortId}/sessions`, {
    headers: { 'Set-Cookie': flashCookie('series-shifted') },
  })
}

export default function SeriesShift() {
  const { cohort, typed, errors, days, preview } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title="Сдвинуть всю серию"
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: `/organise/cohorts/${cohort.id}/sessions`, title: cohort.name },
        ]}
        lead="Сдвинутся все сессии, которые ещё не начались. Часы начала останутся местными."
      />
      {answer ? (
        <div className="mb-5">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      <Card>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <div className="grow basis-48 sm:max-w-60">
            <TextField
              id="days"
              name="days"
              type="number"
              label="На сколько дней"
              hint="Раньше — со знаком минус"
              defaultValue={typed ?? '7'}
              errors={errors}
              required
            />
          </div>
          <Button tone={preview ? 'secondary' : 'primary'}>Показать новые даты</Button>
        </Form>
      </Card>
      {preview && days !== null ? <ShiftPreview preview={preview} days={days} busy={busy} /> : null}
    </Page>
  )
}
