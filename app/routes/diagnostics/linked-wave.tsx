// /diagnostics/link/:token: the measuring a letter invites to. Open to whoever holds its secret address, and opens
// nothing else of the person: not the result either.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waveTitles } from '#app/features/curriculum/wave.ts'
import { DeadLink } from '#app/features/diagnostics/dead-link.tsx'
import { minutesOf, waveLead } from '#app/features/diagnostics/questionnaire.ts'
import { findLinkedWave } from '#app/features/diagnostics/questionnaire.server.ts'
import { resumeAt } from '#app/features/diagnostics/step-answer.server.ts'
import { WaveIntro } from '#app/features/diagnostics/wave-intro.tsx'
import { standing, whenWords } from '#app/features/diagnostics/wave-words.ts'
import { addressName, counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Замер — Решаю' }, { name: 'robots', content: 'noindex' }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const secret = params.token ?? ''
  const reading = await findLinkedWave({ secret, address: context.clientAddress })
  if (reading.outcome !== 'found')
    return data(
      { dead: reading.outcome, intro: null },
      { status: reading.outcome === 'too-many' ? 429 : 410 },
    )
  const found = reading.target
  const { wave, window, state, submittedAt, person } = found
  const kind = standing(state, submittedAt !== null)
  return {
    dead: null,
    intro: {
      title: `${addressName(person)}, ${waveTitles[wave].toLocaleLowerCase('ru-RU')}`,
      lead: waveLead(wave),
      standing: kind,
      when: whenWords(kind, window, new Date()),
      minutes: counted(minutesOf(wave), 'минуты', 'минут', 'минут'),
      begun: found.answers.size > 0,
      resume: `/diagnostics/link/${secret}/${resumeAt(found)}`,
      home: `/diagnostics/${person.enrolmentId}`,
    },
  }
}

export default function LinkedWave() {
  const { dead, intro } = useLoaderData<typeof loader>()
  if (!intro) return <DeadLink tooMany={dead === 'too-many'} />
  const { home, ...rest } = intro
  return (
    <WaveIntro
      {...rest}
      error={null}
      done={
        <EmptyState title="Замер сдан" action={<ButtonLink to={home}>Войти и увидеть свой сдвиг</ButtonLink>}>
          <p>Спасибо. Результат открывается только после входа: по ссылке из письма его не увидит никто.</p>
        </EmptyState>
      }
    />
  )
}
