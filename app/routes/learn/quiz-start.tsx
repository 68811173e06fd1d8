// The page before a test: its rules, own attempts, and the beginning of an attempt.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import type { ShouldRevalidateFunction } from '@remix-run/react'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { AttemptHistory } from '#app/features/assessment/attempt-history.tsx'
import { startRefusalText } from '#app/features/assessment/attempt-policy.ts'
import { startAttempt } from '#app/features/assessment/attempt-start.server.ts'
import { QuizConduct, QuizRules } from '#app/features/assessment/quiz-rules.tsx'
import { findQuizStart } from '#app/features/assessment/quiz-start.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.quiz.title} — Решаю` : 'Тест — Решаю' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', quizKey = '' } = params
  const page = await findQuizStart(viewer, { enrolmentId, quizKey })
  if (!page) throw notFound()
  const { decision, timeZone } = page
  return {
    ...page,
    enrolmentId,
    refusal: decision.outcome === 'refused' ? startRefusalText(decision, timeZone) : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', quizKey = '' } = params
  const started = await startAttempt(viewer, { enrolmentId, quizKey })
  if (!started) throw notFound()
  // The loader runs again and says why; the status tells that nothing was begun.
  if (started.outcome === 'refused') return data({ refused: true }, { status: 409 })
  return redirect(`/learn/${enrolmentId}/attempts/${started.attemptId}`)
}

/** A refusal changes nothing, but what it refused has changed since the page was made: read again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function QuizStart() {
  const page = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const { quiz, decision, refusal, attempts, enrolmentId } = page
  const passed = decision.outcome === 'refused' && decision.reason === 'passed'
  return (
    <Page width="text">
      <PageHeader
        title={quiz.title}
        lead={page.module ? `Модуль ${page.module.number}. ${page.module.title}` : page.programmeTitle}
        crumbs={[{ to: `/learn/${enrolmentId}`, title: 'Программа' }]}
      />
      <div className="space-y-8">
        <QuizRules quiz={quiz} questions={page.questions} left={page.attemptsLeft} />
        {refusal ? (
          <Notice tone={passed ? 'pine' : 'amber'} live={Boolean(tried)}>
            {refusal}
          </Notice>
        ) : null}
        {decision.outcome === 'start' ? (
          <Form method="post">
            <Button busy={busy}>{attempts.length ? 'Начать новую попытку' : 'Начать тест'}</Button>
          </Form>
        ) : null}
        {decision.outcome === 'continue' ? (
          <ButtonLink to={`/learn/${enrolmentId}/attempts/${decision.attemptId}`}>
            Продолжить попытку
          </ButtonLink>
        ) : null}
        {decision.outcome === 'refused' ? (
          <ButtonLink to={`/learn/${enrolmentId}`} tone={passed ? 'primary' : 'secondary'}>
            К программе
          </ButtonLink>
        ) : null}
        {attempts.length ? (
          <section aria-labelledby="own-attempts">
            <h2 id="own-attempts" className="mb-3">
              Ваши попытки
            </h2>
            <AttemptHistory
              attempts={attempts}
              timeZone={page.timeZone}
              base={`/learn/${enrolmentId}/attempts`}
            />
          </section>
        ) : null}
        {passed ? null : (
          <Card aria-labelledby="conduct">
            <h2 id="conduct" className="mb-3">
              Как проходит тест
            </h2>
            <QuizConduct quiz={quiz} kinds={page.kinds} />
          </Card>
        )}
      </div>
    </Page>
  )
}
