// /commission/:token/:slotId: one defence, marked by a member without an account. Open to whoever holds the secret address.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readSheetForm } from '#app/features/attestation/attestation.schema.ts'
import { openMemberLink } from '#app/features/attestation/commission-links.server.ts'
import { DeadCommissionLink } from '#app/features/attestation/dead-commission-link.tsx'
import { findMemberSheet, saveDefenceMarks } from '#app/features/attestation/defence-marks.server.ts'
import { DefenceHead, MemberSheet } from '#app/features/attestation/member-sheet.tsx'
import { markRefusals, sheetView } from '#app/features/attestation/sheet-view.ts'
import { notFound } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: 'Оценка защиты — Решаю' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const secret = params.token ?? ''
  const memberId = await openMemberLink({ secret, address: context.clientAddress })
  const sheet = memberId && (await findMemberSheet(memberId))
  if (!sheet) return data({ found: null }, { status: 410 })
  const { defences, rubric, cohort } = sheetView(sheet)
  const defence = defences.find(({ id }) => id === params.slotId)
  if (!defence) throw notFound()
  return { found: { defence, rubric, cohort, base: `/commission/${encodeURIComponent(secret)}` } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { token: secret = '', slotId = '' } = params
  const here = `/commission/${encodeURIComponent(secret)}`
  const memberId = await openMemberLink({ secret, address: context.clientAddress })
  if (!memberId) return redirect(here)
  const sheet = readSheetForm(await request.formData())
  if (!sheet) return data({ refusal: markRefusals['unknown-criterion'] }, { status: 422 })
  const saved = await saveDefenceMarks(memberId, { slotId, ...sheet })
  if (saved.outcome === 'unknown') throw notFound()
  if (saved.outcome === 'refused') return data({ refusal: markRefusals[saved.reason] }, { status: 409 })
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((sentence) => ({ refusal: sentence }))

export default function LinkedSheet() {
  const { found } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  if (!found) return <DeadCommissionLink />
  return (
    <Page width="text">
      <DefenceHead defence={found.defence} cohort={found.cohort} base={found.base} />
      <MemberSheet defence={found.defence} rubric={found.rubric} refusal={refusal} />
    </Page>
  )
}
