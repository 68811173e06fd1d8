// /commission/:token: the defences of the day for a member without an account. Open to whoever holds the secret address,
// and opens that member's own sheets only.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openMemberLink } from '#app/features/attestation/commission-links.server.ts'
import { DeadCommissionLink } from '#app/features/attestation/dead-commission-link.tsx'
import { findMemberSheet } from '#app/features/attestation/defence-marks.server.ts'
import { DefenceLinks } from '#app/features/attestation/defence-links.tsx'
import { sheetView } from '#app/features/attestation/sheet-view.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Защиты — Решаю' }, { name: 'robots', content: 'noindex' }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const secret = params.token ?? ''
  const memberId = await openMemberLink({ secret, address: context.clientAddress })
  const sheet = memberId && (await findMemberSheet(memberId))
  if (!sheet) return data({ day: null }, { status: 410 })
  return { day: { ...sheetView(sheet), base: `/commission/${encodeURIComponent(secret)}` } }
}

export default function LinkedDay() {
  const { day } = useLoaderData<typeof loader>()
  if (!day) return <DeadCommissionLink />
  return (
    <Page width="text">
      <PageHeader title={day.cohort} lead="Защита проектов" />
      <DefenceLinks defences={day.defences} criteria={day.rubric.length} base={day.base} />
    </Page>
  )
}
