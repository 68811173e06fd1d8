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
import { CheckScreen } from '#app/features/diagnostics/check-screen.tsx'
import { findOwnWave } from '#app/features/diagnostics/questionnaire.server.ts'
import { isStep, stepPage, type StepTrouble, takeStep } from '#app/features/diagnostics/step-answer.server.ts'
import { StepScreen } from '#app/features/diagnostics/step-screen.tsx'
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
  const taken = await takeStep(found, step, await args.request.formData())
  if (taken.outcome === 'unknown') throw notFound()
  if (taken.outcome === 'handed-in') return redirect(home)
  if (taken.outcome === 'next') return redirect(`${base}/${taken.step}`)
  return data<StepTrouble>(taken.trouble, { status: taken.outcome === 'invalid' ? 422 : 409 })
}

export const clientAction = keepingForm((error, typed) => ({
  error,
  errors: {},
  typed: Object.fromEntries(typed),
}))

export default function OwnStep() {
  const { page, base, wave } = useLoaderData<typeof loader>()
  const trouble: Partial<StepTrouble> = useActionData<typeof action>() ?? {}
  return page.kind === 'step' ? (
    <StepScreen key={page.view.number} view={page.view} base={base} wave={wave} trouble={trouble} />
  ) : (
    <CheckScreen {...page} base={base} wave={wave} error={trouble.error ?? null} />
  )
}
