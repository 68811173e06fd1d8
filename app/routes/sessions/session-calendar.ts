// /sessions/:sessionId/calendar.ics: one own session for a calendar, while the person has a seat in it.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { calendarFeed } from '#app/features/sessions/calendar.server.ts'
import { findOwnSession } from '#app/features/sessions/own-sessions.server.ts'
import { hasSeat } from '#app/features/sessions/session-page.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const found = await findOwnSession(viewer, params.sessionId ?? '', now)
  if (!found || !hasSeat(found.own)) throw notFound()
  const { session, readerZone } = found.own
  const text = calendarFeed(session.title, [session], { timeZone: readerZone }, now)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="session-${found.own.number}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
