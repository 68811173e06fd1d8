// …/day/:dayId/scan: a phone at the door reads personal codes. The only page whose document may use the camera.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { dayPath } from '#app/features/sessions/day-head.tsx'
import { dayHead } from '#app/features/sessions/day-head-view.ts'
import { findStaffDay } from '#app/features/sessions/day-rows.server.ts'
import { ScanDesk } from '#app/features/sessions/scan-desk.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сканирование кодов — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
  const found = await findStaffDay(viewer, key)
  if (!found) throw notFound()
  return dayHead(found, new Date())
}

export default function ScanRoute() {
  const { session, day } = useLoaderData<typeof loader>()
  const here = dayPath(session.id, day.id)
  return (
    <Page>
      <PageHeader
        title="Сканирование кодов"
        lead={`${session.title}. ${day.when}`}
        crumbs={[{ to: here, title: 'Список участников' }]}
      />
      <ScanDesk address={`${here}/scans`} />
    </Page>
  )
}
