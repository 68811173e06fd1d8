// /learn/:enrolmentId/attestation: the time of the own defence, the recorded result part by part, and the appeal.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { appealForm } from '#app/features/attestation/attestation.schema.ts'
import { partsOf, partTitles } from '#app/features/attestation/final-mark.ts'
import { appealResult, findOwnAttestation } from '#app/features/attestation/own-attestation.server.ts'
import { OwnResult, OwnSlots, Formula } from '#app/features/attestation/own-attestation.tsx'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { formatDateTime, formatDay } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Аттестация — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '' } = params
  const own = await findOwnAttestation(viewer, { enrolmentId })
  if (!own) throw notFound()
  const { formula, cohort } = own
  return {
    enrolmentId,
    programme: own.programme,
    pass: formula.pass,
    parts: partsOf(formula).map((part) => ({
      key: part,
      title: partTitles[part],
      weight: formula.parts[part]?.weight ?? 0,
      atLeast: formula.parts[part]?.atLeast ?? 0,
    })),
    slots: own.slots.map(({ startsAt, ...slot }) => ({
      ...slot,
      when: formatDateTime(startsAt, cohort.timeZone),
    })),
    results: own.results.map(({ decidedAt, lastDay, ...result }) => ({
      ...result,
      when: formatDateTime(decidedAt, cohort.timeZone),
      until: formatDay(lastDay),
    })),
  }
}

const refusals = {
  already: 'Апелляция уже подана. Ответ появится здесь.',
  'too-late': 'Срок прошёл: апелляцию подают в течение трёх рабочих дней.',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '' } = params
  const submission = parseForm(await request.formData(), { schema: appealForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const appealed = await appealResult(viewer, { enrolmentId, ...submission.value })
  if (appealed.outcome === 'unknown') throw notFound()
  if (appealed.outcome === 'refused')
    return data(submission.reply({ fieldErrors: { text: [refusals[appealed.reason]] } }), { status: 409 })
  return redirect(`/learn/${enrolmentId}/attestation`, { headers: { 'Set-Cookie': flashCookie('sent') } })
}

export const clientAction = keepingForm(formTrouble)

export default function OwnAttestation() {
  const { enrolmentId, programme, pass, parts, slots, results } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page width="text">
      <PageHeader
        title="Итоговая аттестация"
        lead={programme}
        crumbs={[{ to: `/learn/${enrolmentId}`, title: 'Программа' }]}
      />
      <div className="space-y-8">
        {results.map((result) => (
          <OwnResult key={result.id} result={result} parts={parts} lastResult={lastResult} />
        ))}
        {parts.some(({ key }) => key === 'project') ? <OwnSlots slots={slots} /> : null}
        <Formula parts={parts} pass={pass} />
      </div>
    </Page>
  )
}
