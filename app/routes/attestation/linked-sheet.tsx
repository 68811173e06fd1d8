// /commission/:token/:slotId: one defence, marked by a member without an account. Open to whoever holds the secret address.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openMemberLink } from '#app/features/attestation/commission-links.server.ts'
import { DeadCommissionLink } from '#app/features/attestation/dead-commission-link.tsx'
import { findMemberSheet } from '#app/features/attestation/defence-marks.server.ts'
import { DefencePage } from '#app/features/attestation/member-sheet.tsx'
import { saveSheetForm } from '#app/features/attestation/sheet-form.server.ts'
import { sheetView } from '#app/features/attestation/sheet-view.ts'
import { notFound } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

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
  const saved = await saveSheetForm(memberId, slotId, await request.formData())
  if (saved.outcome === 'unknown') throw notFound()
  if (saved.outcome === 'refused') return data({ refusal: saved.refusal }, { status: saved.status })
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((sentence) => ({ refusal: sentence }))

export default function LinkedSheet() {
  const { found } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  return found ? <DefencePage {...found} refusal={refusal} /> : <DeadCommissionLink />
}
