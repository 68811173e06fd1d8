// /calendar/:token.ics: a person's sessions for a calendar program. Open to whoever holds the secret address.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/features/identity/viewer.server.ts'
import { readFeed } from '#app/features/sessions/calendar-feed.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reading = await readFeed({ secret: params.token ?? '', address: context.clientAddress })
  if (reading.outcome === 'unknown') throw notFound()
  if (reading.outcome === 'refused')
    return new Response('Слишком часто. Повторите через десять минут.', {
      status: 429,
      headers: { 'Retry-After': '600', 'Content-Type': 'text/plain; charset=utf-8' },
    })
  return new Response(reading.text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="reshayu.ics"',
      'Cache-Control': 'private, max-age=300',
      'X-Robots-Tag': 'noindex',
    },
  })
}
