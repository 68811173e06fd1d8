// /organise/sessions/:sessionId/move: another time or place for a session.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listRooms } from '#app/features/sessions/place.server.ts'
import { planRefusals } from '#app/features/sessions/plan.ts'
import { sessionMoveForm } from '#app/features/sessions/plan.schema.ts'
import { readPlanValues } from '#app/features/sessions/plan-values.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { sessionCard } from '#app/features/sessions/session-card.ts'
import { SessionWhen } from '#app/features/sessions/session-facts.tsx'
import { SessionMoveForm } from '#app/features/sessions/session-forms.tsx'
import { moveSession } from '#app/features/sessions/session-moves.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  const values = found && (await readPlanValues(viewer, found.session.id))
  if (!found || !values) throw notFound()
  const { session } = found
  const card = sessionCard(session, { total: session.number, readerZone: viewer.timeZone, now: new Date() })
  const told = session.cancelledAt ? 0 : session.seated + session.waiting
  return { card, values, rooms: await listRooms(), told }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  const submission = parseForm(await request.formData(), { schema: sessionMoveForm })
  const answer = (reply: Parameters<typeof submission.reply>[0], conflicts: Shown, status: number) =>
    data({ lastResult: submission.reply(reply), conflicts }, { status })
  if (submission.status !== 'success') return answer(undefined, null, 422)
  const result = await moveSession(viewer, { sessionId, form: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'invalid') return answer({ fieldErrors: result.errors }, null, 422)
  if (result.outcome === 'conflicts') return answer({ fieldErrors: {} }, result, 409)
  if (result.outcome === 'refused') return answer({ formErrors: [planRefusals[result.reason]] }, null, 409)
  return redirect(`/organise/sessions/${sessionId}`, {
    headers: { 'Set-Cookie': flashCookie('session-moved') },
  })
}

type Shown = Parameters<typeof SessionMoveForm>[0]['conflicts']

export default function SessionMove() {
  const { card, values, rooms, told } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title="Перенести сессию"
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: `/organise/sessions/${card.id}`, title: card.title },
        ]}
        lead="Программа дня, сроки записи и отмены сдвинутся вместе с сессией."
      />
      <div className="mb-6 space-y-4">
        <div>
          <p className="font-medium">Сейчас</p>
          <SessionWhen card={card} />
        </div>
        {told ? (
          <Notice tone="sky">
            Письмо о переносе {told === 1 ? 'получит' : 'получат'}{' '}
            {counted(told, 'человек', 'человека', 'человек')}, встреча в календарях изменится сама.
          </Notice>
        ) : null}
      </div>
      <Card>
        <SessionMoveForm
          values={values}
          rooms={rooms}
          lastResult={answer?.lastResult}
          conflicts={answer?.conflicts}
          busy={busy}
          confirm="Перенести"
        />
      </Card>
    </Page>
  )
}
