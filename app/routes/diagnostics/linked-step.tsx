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
import { CheckScreen } from '#app/features/diagnostics/check-screen.tsx'
import { findLinkedWave } from '#app/features/diagnostics/questionnaire.server.ts'
import { stepPage, type StepTrouble, takeStep } from '#app/features/diagnostics/step-answer.server.ts'
import { StepScreen } from '#app/features/diagnostics/step-screen.tsx'
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
  const taken = await takeStep(found, step, await args.request.formData())
  if (taken.outcome === 'unknown') throw notFound()
  if (taken.outcome === 'handed-in') return redirect(base)
  if (taken.outcome === 'next') return redirect(`${base}/${taken.step}`)
  return data<StepTrouble>(taken.trouble, { status: taken.outcome === 'invalid' ? 422 : 409 })
}

export const clientAction = keepingForm((error, typed) => ({
  error,
  errors: {},
  typed: Object.fromEntries(typed),
}))

export default function LinkedStep() {
  const { page, base, wave } = useLoaderData<typeof loader>()
  const trouble: Partial<StepTrouble> = useActionData<typeof action>() ?? {}
  return page.kind === 'step' ? (
    <StepScreen key={page.view.number} view={page.view} base={base} wave={wave} trouble={trouble} />
  ) : (
    <CheckScreen {...page} base={base} wave={wave} error={trouble.error ?? null} />
  )
}
