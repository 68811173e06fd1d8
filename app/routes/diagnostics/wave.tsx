// /diagnostics/:enrolmentId/:wave: before one's own measuring begins; it begins with the button. Three SQL statements.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readWave, waveTitles } from '#app/features/curriculum/wave.ts'
import { answerRefusals, minutesOf, waveLead } from '#app/features/diagnostics/questionnaire.ts'
import { beginWave, findOwnWave } from '#app/features/diagnostics/questionnaire.server.ts'
import { resumeAt } from '#app/features/diagnostics/step-answer.server.ts'
import { WaveIntro } from '#app/features/diagnostics/wave-intro.tsx'
import { standing, whenWords } from '#app/features/diagnostics/wave-words.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Замер — Решаю' }]

async function findWave({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const wave = readWave(params.wave)
  const found = wave && (await findOwnWave(viewer, { enrolmentId: params.enrolmentId ?? '', wave }))
  if (!found) throw notFound()
  return { found, base: `/diagnostics/${found.person.enrolmentId}/${found.wave}` }
}

// The gate stands in findWave.
export async function loader(args: LoaderFunctionArgs) {
  const { found, base } = await findWave(args)
  const { wave, window, state, submittedAt, answers, person } = found
  const kind = standing(state, submittedAt !== null)
  return {
    title: waveTitles[wave],
    lead: waveLead(wave),
    standing: kind,
    when: whenWords(kind, window, new Date()),
    minutes: counted(minutesOf(wave), 'минуты', 'минут', 'минут'),
    begun: answers.size > 0,
    resume: answers.size ? `${base}/${resumeAt(found)}` : null,
    home: `/diagnostics/${person.enrolmentId}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { found, base } = await findWave(args)
  const begun = await beginWave(found)
  if (begun.outcome === 'saved') return redirect(`${base}/1`)
  return data({ error: answerRefusals[begun.reason] }, { status: 409 })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function OwnWave() {
  const { home, ...intro } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WaveIntro
      {...intro}
      crumbs={[{ to: home, title: 'Мой сдвиг' }]}
      error={answer?.error ?? null}
      done={
        <EmptyState title="Этот замер Вы уже прошли" action={<ButtonLink to={home}>Мой сдвиг</ButtonLink>}>
          <p>Сданные ответы не меняются.</p>
        </EmptyState>
      }
    />
  )
}
