// /attestation/:cohortId/:slotId: one defence, marked by the member who signs in.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findMemberSheet, findOwnMembership } from '#app/features/attestation/defence-marks.server.ts'
import { DefencePage } from '#app/features/attestation/member-sheet.tsx'
import { saveSheetForm } from '#app/features/attestation/sheet-form.server.ts'
import { sheetView } from '#app/features/attestation/sheet-view.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Оценка защиты — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { cohortId = '', slotId } = params
  const memberId = await findOwnMembership(viewer, cohortId)
  const sheet = memberId && (await findMemberSheet(memberId))
  const view = sheet && sheetView(sheet)
  const defence = view && view.defences.find(({ id }) => id === slotId)
  if (!defence) throw notFound()
  return { defence, rubric: view.rubric, cohort: view.cohort, base: `/attestation/${cohortId}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { cohortId = '', slotId = '' } = params
  const memberId = await findOwnMembership(viewer, cohortId)
  if (!memberId) throw notFound()
  const saved = await saveSheetForm(memberId, slotId, await request.formData())
  if (saved.outcome === 'unknown') throw notFound()
  if (saved.outcome === 'refused') return data({ refusal: saved.refusal }, { status: saved.status })
  return redirect(`/attestation/${cohortId}`, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((sentence) => ({ refusal: sentence }))

export default function DefenceSheet() {
  const page = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  return <DefencePage {...page} refusal={refusal} />
}
