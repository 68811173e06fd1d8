// /organise/sessions/:sessionId/seats: how many seats there are, quotas, and seats kept for municipalities.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listBookable } from '#app/features/sessions/bookings.server.ts'
import { ReservationsCard } from '#app/features/sessions/reservation-forms.tsx'
import { decideAboutSeats } from '#app/features/sessions/seat-decisions.server.ts'
import { CapacityForm, PoolsForm } from '#app/features/sessions/seat-forms.tsx'
import { listPools, listReservations } from '#app/features/sessions/seat-plan.server.ts'
import { seatsForm } from '#app/features/sessions/seats.schema.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { formatDateTime, zoneName } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const now = new Date()
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { session, cohort } = found
  const [pools, reservations] = await Promise.all([
    listPools(session.id, cohort.id, now),
    listReservations(session.id),
  ])
  const open = reservations.some(({ releasedAt, held }) => releasedAt === null && held > 0)
  const bookable = open ? await listBookable(session.id, cohort.id, now) : []
  return {
    session: {
      capacity: session.capacity,
      roomCapacity: session.roomCapacity,
      reason: session.overCapacityReason,
      zone: zoneName(session.timeZone),
      open: !session.cancelledAt && session.startsAt > now,
    },
    pools,
    reservations: reservations.map(({ id, municipalityId, municipality, seats, held, ...row }) => ({
      id,
      municipality,
      seats,
      held,
      releaseAt: formatDateTime(new Date(row.releaseAt), session.timeZone),
      released: row.releasedAt !== null,
      people: bookable
        .filter((person) => person.municipalityId === municipalityId)
        .map((person) => ({ id: person.enrolmentId, title: fullName(person) })),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  const submission = parseForm(await request.formData(), { schema: seatsForm })
  if (submission.status !== 'success') {
    const errors = Object.values(submission.error ?? {}).flatMap((list) => list ?? [])
    return data({ tone: 'wax' as const, text: errors.join(' ') || 'Заполните форму.' }, { status: 422 })
  }
  const found = await findRunSession(viewer, sessionId)
  if (!found) throw notFound()
  const { timeZone } = found.session
  const answer = await decideAboutSeats(viewer, { sessionId, timeZone, form: submission.value })
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused') return data({ tone: 'wax' as const, text: answer.text }, { status: 409 })
  return data({ tone: 'pine' as const, text: answer.text })
}

export default function SessionSeatsPage() {
  const { session, pools, reservations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const municipalities = pools
    .filter(({ municipalityId }) => municipalityId !== '')
    .map(({ municipalityId, name }) => ({ id: municipalityId, title: name }))
  return (
    <div className="space-y-6">
      {answer ? (
        <Notice tone={answer.tone} live>
          {answer.text}
        </Notice>
      ) : null}
      {session.open ? (
        <CapacityForm {...session} busy={busy} key={`${session.capacity}`} />
      ) : (
        <Notice>Сессия началась или отменена: места больше не меняются.</Notice>
      )}
      {session.open ? <PoolsForm pools={pools} capacity={session.capacity} busy={busy} /> : null}
      <ReservationsCard
        reservations={reservations}
        municipalities={municipalities}
        zone={session.zone}
        open={session.open}
        busy={busy}
      />
    </div>
  )
}
