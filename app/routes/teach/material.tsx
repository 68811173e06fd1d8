// /teach/programmes/:versionId/materials/:materialKey: one material as a page. The glossary has a page of its own, with a search.
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MaterialScreen } from '#app/features/curriculum/material-screen.tsx'
import { teacherReach } from '#app/features/curriculum/material-reach.server.ts'
import { findMaterial } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.material.title ?? 'Материал'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor', 'organiser', 'admin')
  const { versionId = '', materialKey = '' } = params
  const material = await findMaterial(teacherReach(viewer, versionId), materialKey)
  if (!material) throw notFound()
  if (material.kind === 'glossary') throw redirect(`/teach/programmes/${versionId}/glossary`)
  return { versionId, material }
}

export default function MaterialRoute() {
  const { versionId, material } = useLoaderData<typeof loader>()
  const base = `/teach/programmes/${versionId}/materials`
  return (
    <MaterialScreen material={material} base={base} crumbs={[{ to: base, title: 'Материалы для печати' }]} />
  )
}
