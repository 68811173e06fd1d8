// /learn/:enrolmentId/materials/:materialKey: one material as a page. The glossary has a page of its own, with a search.
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MaterialScreen } from '#app/features/curriculum/material-screen.tsx'
import { learnerReach } from '#app/features/curriculum/material-reach.server.ts'
import { findMaterial } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.material.title ?? 'Материал'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', materialKey = '' } = params
  const material = await findMaterial(learnerReach(viewer, enrolmentId), materialKey)
  if (!material) throw notFound()
  if (material.kind === 'glossary') throw redirect(`/learn/${enrolmentId}/glossary`)
  return { enrolmentId, material }
}

export default function MaterialRoute() {
  const { enrolmentId, material } = useLoaderData<typeof loader>()
  const base = `/learn/${enrolmentId}/materials`
  return (
    <MaterialScreen
      material={material}
      base={base}
      crumbs={[
        { to: `/learn/${enrolmentId}`, title: material.programme },
        { to: base, title: 'Материалы' },
      ]}
    />
  )
}
