// /diagnostics/link/:token/:step: one step of the measuring a letter invites to. Open to whoever holds the secret address.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { waveTitles } from '#app/features/curriculum/wave.ts'
import { troubleWith } from '#app/features/diagnostics/form-trouble.ts'
import { MeasuringStep } from '#app/features/diagnostics/measuring-step.tsx'
import { findLinkedWave } from '#app/features/diagnostics/questionnaire.server.ts'
import { answerStep, stepPage } from '#app/features/diagnostics/step-answer.server.ts'
import { notFound } from '#app/features/identity/viewer.server.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Замер — Решаю' }, { name: 'robots', content: 'noindex' }]

async function findStep({ params, context }: LoaderFunctionArgs) {
  const secret = params.token ?? ''
  const base = `/diagnostics/link/${encodeURIComponent(secret)}`
  const reading = await findLinkedWave({ secret, address: context.clientAddress })
  if (reading.outcome === 'unknown' || reading.outcome === 'too-many') throw notFound()
  // The first page of the link says what became of it.
  if (reading.outcome !== 'found') throw redirect(base)
  return { found: reading.target, base, step: params.step ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const { found, base, step } = await findStep(args)
  if (found.submittedAt || found.state !== 'open') throw redirect(base)
  const page = stepPage(found, step)
  if (!page) throw notFound()
  return { page, base, wave: waveTitles[found.wave] }
}

export async function action(args: ActionFunctionArgs) {
  const { found, base, step } = await findStep(args)
  const answer = await answerStep(found, step, await args.request.formData(), { base, home: base })
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'on') return redirect(answer.to)
  return data(answer.trouble, { status: answer.status })
}

export const clientAction = keepingForm(troubleWith)

export default function LinkedStep() {
  return <MeasuringStep {...useLoaderData<typeof loader>()} trouble={useActionData<typeof action>()} />
}
