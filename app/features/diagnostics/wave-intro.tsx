// Before a measuring begins, and after it was handed in: how long, who sees what, where to go on.
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { stopped } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import type { Standing } from './wave-words.ts'
import { privacyWords, trialWords } from './wave-words.ts'

export interface WaveIntroProps {
  title: string
  lead: string
  standing: Standing
  when: string
  minutes: string
  /** Where to go on; null: it was not begun. */
  resume: string | null
  /** Something is answered already. */
  begun: boolean
  crumbs?: { to: string; title: string }[]
  error: string | null
  /** Shown once it was handed in. */
  done: ReactNode
}

export function WaveIntro(props: WaveIntroProps) {
  const { title, lead, standing, when, crumbs } = props
  return (
    <Page width="text">
      <PageHeader title={title} lead={standing === 'open' ? lead : undefined} crumbs={crumbs} />
      {standing === 'done' ? props.done : null}
      {standing === 'ahead' ? (
        <EmptyState title="Ещё рано">
          <p>{stopped(`Замер ${when}`)} Мы пришлём письмо.</p>
        </EmptyState>
      ) : null}
      {standing === 'missed' ? (
        <EmptyState title="Срок этого замера прошёл">
          <p>{stopped(`Он ${when}`)} На обучение и удостоверение это не влияет.</p>
        </EmptyState>
      ) : null}
      {standing === 'open' ? <Begin {...props} /> : null}
    </Page>
  )
}

function Begin({ minutes, when, resume, begun, error }: WaveIntroProps) {
  const busy = useNavigation().state === 'submitting'
  const facts: [string, string][] = [
    ['Сколько займёт', `Около ${minutes}, время не ограничено. Можно прерваться: ответы сохраняются.`],
    ['Как отвечать', 'Так, как поступите на своём месте. В каждой ситуации один ответ.'],
    ['Кто увидит', privacyWords],
    ['Для чего служит', trialWords],
    ['До какого дня', `${stopped(`Замер ${when}`)} Сданные ответы изменить нельзя.`],
  ]
  return (
    <>
      <dl className="mb-8 border-t border-line">
        {facts.map(([name, text]) => (
          <div
            key={name}
            className="grid gap-x-8 gap-y-0.5 border-b border-line py-3.5 sm:grid-cols-[11rem_1fr]"
          >
            <dt className="font-semibold">{name}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
      {resume ? (
        <ButtonLink to={resume}>{begun ? 'Продолжить' : 'Начать'}</ButtonLink>
      ) : (
        <Form method="post" className="space-y-4">
          <FormErrors errors={error ? [error] : null} />
          <Button busy={busy}>Начать</Button>
        </Form>
      )}
    </>
  )
}
