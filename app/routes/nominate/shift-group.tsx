// /coordinator/shift/:cohortId: the shift of the coordinator's people in a group, as far as it may be told.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findGroupPage } from '#app/features/diagnostics/group-report.server.ts'
import { GroupReportPage } from '#app/features/diagnostics/group-report-page.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Сдвиг группы — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const page = await findGroupPage(viewer, params.cohortId ?? '')
  if (!page) throw notFound()
  return page
}

export default function CoordinatorShiftGroup() {
  return <GroupReportPage list="/coordinator/shift" {...useLoaderData<typeof loader>()} />
}
