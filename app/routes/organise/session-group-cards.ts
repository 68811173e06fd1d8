// /organise/sessions/:sessionId/groups/cards.pdf: the table cards of the working groups.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { groupCardsPdf } from '#app/features/sessions/group-cards.server.ts'
import { listGroupPeople, listGroups } from '#app/features/sessions/group-rows.server.ts'
import { shownGroups } from '#app/features/sessions/group-view.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { formatSpan } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { id, title, startsAt, endsAt, timeZone } = found.session
  const { groups } = shownGroups(await listGroups(id), await listGroupPeople(id))
  if (!groups.length) return redirect(`/organise/sessions/${id}/groups`)
  const bytes = groupCardsPdf({ title, when: formatSpan(startsAt, endsAt, timeZone), groups })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="group-cards.pdf"; filename*=UTF-8''${encodeURIComponent('Карточки групп.pdf')}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
