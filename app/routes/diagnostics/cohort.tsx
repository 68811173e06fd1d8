// /diagnostics/cohorts/:cohortId: the shift of a group, as far as it may be told. Three SQL statements for any number.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findGroupPage } from '#app/features/diagnostics/group-report.server.ts'
import { GroupReportPage } from '#app/features/diagnostics/group-report-page.tsx'
import { reportReaders } from '#app/features/diagnostics/reach.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Сдвиг группы — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...reportReaders)
  const page = await findGroupPage(viewer, params.cohortId ?? '')
  if (!page) throw notFound()
  return page
}

export default function DiagnosticCohort() {
  return <GroupReportPage list="/diagnostics/cohorts" {...useLoaderData<typeof loader>()} />
}
