// /organise/sessions/:sessionId/door: who checks people in on a day without an account: links given, ended, made anew.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { invitationRefusals } from '#app/features/identity/task-invitation.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { DoorInvitation, DoorLinks } from '#app/features/sessions/door-links.tsx'
import {
  endOfDoor,
  findDoorLinks,
  giveDoorLink,
  revokeDoorLink,
} from '#app/features/sessions/door-links.server.ts'
import { doorInvitationForm, doorRevocationForm } from '#app/features/sessions/door.schema.ts'
import { formatDate, formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const now = new Date()
  const found = await findDoorLinks(viewer, params.sessionId ?? '', now)
  if (!found) throw notFound()
  const { session, days, links } = found
  const zone = session.timeZone
  const titles = new Map(days.map(({ id, startsAt }) => [id, formatDate(startsAt, zone)]))
  return {
    days: days
      .filter((day) => !session.cancelledAt && endOfDoor(day) > now)
      .map(({ id }) => ({ id, title: titles.get(id) ?? '' })),
    links: links.map(({ id, name, objectId, state, expiresAt, lastUsedAt }) => ({
      ...{ id, name, state },
      day: titles.get(objectId) ?? '',
      until: formatDateTime(expiresAt, zone),
      used: lastUsedAt && formatDateTime(lastUsedAt, zone),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'revoke') {
    const revocation = parseForm(form, { schema: doorRevocationForm })
    if (revocation.status !== 'success') throw notFound()
    if (!(await revokeDoorLink(viewer, { sessionId, id: revocation.value.id }))) throw notFound()
    return redirect(`/organise/sessions/${sessionId}/door`, {
      headers: { 'Set-Cookie': flashCookie('saved') },
    })
  }
  const submission = parseForm(form, { schema: doorInvitationForm })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), given: null }, { status: 422 })
  const result = await giveDoorLink(viewer, { sessionId, ...submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') {
    const formErrors = [invitationRefusals[result.reason]]
    return data({ result: submission.reply({ formErrors }), given: null }, { status: 409 })
  }
  // The link is in this answer only: it cannot be read again.
  const { link, mailed } = result
  return { result: submission.reply({ resetForm: true }), given: { link, mailed } }
}

export const clientAction = keepingForm((sentence) => ({ result: formTrouble(sentence), given: null }))

export default function SessionDoor() {
  const { days, links } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="max-w-3xl space-y-6">
      <DoorLinks links={links} busy={busy} />
      {days.length ? (
        <DoorInvitation days={days} lastResult={answer?.result} given={answer?.given ?? null} busy={busy} />
      ) : (
        <Notice>Дни этой сессии прошли или её отменили: приглашать некуда.</Notice>
      )}
    </div>
  )
}
