// /teach/sessions/:sessionId: a session to read for who teaches it: plan, groups, how many came.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { type AttendanceKind, attendanceKinds } from '#app/features/learning/attendance.ts'
import { SessionAgenda } from '#app/features/sessions/session-agenda.tsx'
import { agendaDays } from '#app/features/sessions/session-page.ts'
import { sessionTimes } from '#app/features/sessions/session-times.ts'
import { SessionWhere } from '#app/features/sessions/session-where.tsx'
import { TaughtGroups } from '#app/features/sessions/taught-groups.tsx'
import { findTaughtSession } from '#app/features/sessions/taught-sessions.server.ts'
import { zoneName } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Сессия'} — Решаю` },
]

const together: Record<AttendanceKind, string> = {
  attended: 'Были',
  partly: 'Были частично',
  'no-show': 'Не пришли',
  excused: 'Не были по уважительной причине',
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findTaughtSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { session, parts, groups, people, attendance } = found
  return {
    ...{ id: session.id, title: session.title, cohort: session.cohort.name },
    cancelled: session.cancelledAt !== null,
    times: sessionTimes(session, viewer.timeZone),
    place: session.place,
    online: session.onlineUrl === null ? null : { url: session.onlineUrl },
    zone: zoneName(session.timeZone),
    days: agendaDays(parts.days, session.timeZone),
    attendance: attendanceKinds.flatMap((kind) => {
      const count = attendance.find((one) => one.kind === kind)?.people
      return count ? [{ title: together[kind], count }] : []
    }),
    groups: groups.map(({ id, number, name }) => ({
      id,
      title: name ?? `Группа ${number}`,
      members: people
        .filter(({ groupId }) => groupId === id)
        .map((person) => ({ id: person.id, name: fullName(person), municipality: person.municipality })),
    })),
  }
}

export default function TaughtSession() {
  const page = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={page.title}
        lead={`Поток «${page.cohort}»`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: '/teach/sessions', title: 'Сессии' },
        ]}
        actions={<ButtonLink to={`/organise/sessions/${page.id}/day`}>Явка и отметка</ButtonLink>}
      />
      <div className="space-y-10">
        {page.cancelled ? <Notice tone="wax">Сессия отменена.</Notice> : null}
        <SessionWhere times={page.times} place={page.place} online={page.online} />
        <section aria-labelledby="attendance">
          <h2 id="attendance">Явка</h2>
          {page.attendance.length ? (
            <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
              {page.attendance.map(({ title, count }) => (
                <li key={title}>
                  {title}: <strong>{count}</strong>
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-1 text-ink-2">Пока никого не отметили.</p>
          )}
        </section>
        <SessionAgenda days={page.days} zone={page.zone} />
        <TaughtGroups groups={page.groups} />
      </div>
    </Page>
  )
}
