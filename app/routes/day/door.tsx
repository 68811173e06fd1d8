// /door/:token: the list of one day for who keeps its door without an account. Open to whoever holds the secret address,
// until the end of that day.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/features/identity/viewer.server.ts'
import { markRefusals } from '#app/features/sessions/day-marks.ts'
import { DeadDoorLink, DoorPage } from '#app/features/sessions/door-page.tsx'
import { doorMarkForm } from '#app/features/sessions/door.schema.ts'
import { findDoor, markAtDoor, openDoor } from '#app/features/sessions/door.server.ts'
import { clockOf, formatDateTime } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [
  { title: 'Отметка участников — Решаю' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const guest = await openDoor({ secret: params.token ?? '', address: context.clientAddress })
  const query = new URL(request.url).searchParams.get('query') ?? ''
  const found = guest && (await findDoor(guest, query))
  if (!found) return data({ door: null }, { status: 410 })
  const { session, day, people, seen, total } = found
  return {
    door: {
      title: session.title,
      lead: `${formatDateTime(day.startsAt, session.timeZone)}. Отмечайте тех, кто пришёл.`,
      counted: `Отмечено ${seen} из ${total}`,
      searched: query.trim() !== '',
      people: people.map(({ seenAt, ...person }) => ({
        ...person,
        seen: seenAt && clockOf(seenAt, session.timeZone),
      })),
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const here = `/door/${encodeURIComponent(params.token ?? '')}${new URL(request.url).search}`
  const guest = await openDoor({ secret: params.token ?? '', address: context.clientAddress })
  if (!guest) return redirect(here)
  const submission = parseForm(await request.formData(), { schema: doorMarkForm })
  if (submission.status !== 'success') throw notFound()
  const { enrolmentId, mark } = submission.value
  const result = await markAtDoor(guest, { enrolmentId, present: mark === 'present' })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') return data({ refusal: markRefusals[result.reason] }, { status: 409 })
  return redirect(here)
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function Door() {
  const { door } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal ?? null
  return door ? <DoorPage {...door} refusal={refusal} /> : <DeadDoorLink />
}
