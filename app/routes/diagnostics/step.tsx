// /diagnostics/:enrolmentId/:wave/:step: one step of one's own measuring, or the check before handing it in.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readWave, waveTitles } from '#app/features/curriculum/wave.ts'
import { troubleWith } from '#app/features/diagnostics/form-trouble.ts'
import { MeasuringStep } from '#app/features/diagnostics/measuring-step.tsx'
import { findOwnWave } from '#app/features/diagnostics/questionnaire.server.ts'
import { answerStep, isStep, stepPage } from '#app/features/diagnostics/step-answer.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Замер — Решаю' }]

async function findStep({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const wave = readWave(params.wave)
  const found = wave && (await findOwnWave(viewer, { enrolmentId: params.enrolmentId ?? '', wave }))
  if (!found) throw notFound()
  const home = `/diagnostics/${found.person.enrolmentId}`
  return { found, home, base: `${home}/${found.wave}`, step: params.step ?? '' }
}

// The gate stands in findStep.
export async function loader(args: LoaderFunctionArgs) {
  const { found, base, step } = await findStep(args)
  if (!isStep(step)) throw notFound()
  const page = stepPage(found, step)
  // Not begun, over or handed in: its first page says which.
  if (found.submittedAt || found.state !== 'open' || (!page && !found.id)) throw redirect(base)
  if (!page) throw notFound()
  return { page, base, wave: waveTitles[found.wave] }
}

export async function action(args: ActionFunctionArgs) {
  const { found, home, base, step } = await findStep(args)
  const answer = await answerStep(found, step, await args.request.formData(), { base, home })
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'on') return redirect(answer.to)
  return data(answer.trouble, { status: answer.status })
}

export const clientAction = keepingForm(troubleWith)

export default function OwnStep() {
  return <MeasuringStep {...useLoaderData<typeof loader>()} trouble={useActionData<typeof action>()} />
}
