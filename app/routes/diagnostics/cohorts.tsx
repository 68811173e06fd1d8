// /diagnostics/cohorts: the cohorts whose shift the viewer may read. Two SQL statements.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findReachedPage, reportReaders } from '#app/features/diagnostics/reach.server.ts'
import { ReachedCohorts } from '#app/features/diagnostics/reached-cohorts.tsx'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { readListing } from '#app/lib/listing.ts'

export const meta: MetaFunction = () => [{ title: 'Сдвиг по группам — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...reportReaders)
  const { page } = readListing(new URL(request.url), ['startsOn'], '-startsOn')
  return findReachedPage(viewer, page)
}

export default function DiagnosticCohorts() {
  return <ReachedCohorts base="/diagnostics/cohorts" {...useLoaderData<typeof loader>()} />
}
