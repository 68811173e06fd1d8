// /attestation/:cohortId: the defences of the day and how far the member's own sheets are.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findMemberSheet, findOwnMembership } from '#app/features/attestation/defence-marks.server.ts'
import { DefenceLinks } from '#app/features/attestation/defence-links.tsx'
import { sheetView } from '#app/features/attestation/sheet-view.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Защиты — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { cohortId = '' } = params
  const memberId = await findOwnMembership(viewer, cohortId)
  const sheet = memberId && (await findMemberSheet(memberId))
  if (!sheet) throw notFound()
  return { ...sheetView(sheet), base: `/attestation/${cohortId}` }
}

export default function CommissionDay() {
  const { cohort, defences, rubric, base } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PageHeader title={cohort} lead="Защита проектов" crumbs={[{ to: '/attestation', title: 'Защиты' }]} />
      <DefenceLinks defences={defences} criteria={rubric.length} base={base} />
    </Page>
  )
}
