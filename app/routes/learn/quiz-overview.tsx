// Before an attempt is handed in: what is answered, what is not, and the question whether to submit.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useLoaderData, useNavigation, useSubmit } from '@remix-run/react'
import { findTaking } from '#app/features/assessment/attempt-reads.server.ts'
import { submitAttempt } from '#app/features/assessment/attempt-submit.server.ts'
import { AttemptTimer } from '#app/features/assessment/attempt-timer.tsx'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Проверьте и сдайте — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', attemptId = '' } = params
  const base = `/learn/${enrolmentId}/attempts/${attemptId}`
  const taking = await findTaking(viewer, { enrolmentId, attemptId }, 1)
  if (!taking) throw notFound()
  if (taking.outcome === 'submitted') throw redirect(`${base}/results`)
  const { quiz, number, dueAt, timeZone, answered } = taking.view
  return { quiz, number, dueAt, timeZone, answered, base, serverNow: new Date() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', attemptId = '' } = params
  const submitted = await submitAttempt(viewer, { enrolmentId, attemptId })
  if (!submitted) throw notFound()
  return redirect(`/learn/${enrolmentId}/attempts/${attemptId}/results`)
}

export default function QuizOverview() {
  const { quiz, number, dueAt, timeZone, answered, base, serverNow } = useLoaderData<typeof loader>()
  const busy = useNavigation().state !== 'idle'
  const submit = useSubmit()
  const open = answered.flatMap((done, index) => (done ? [] : [index + 1]))
  return (
    <Page width="text">
      <PageHeader
        title="Проверьте и сдайте"
        lead={`${quiz.title} · попытка ${number}. Отвечено: ${answered.length - open.length} из ${answered.length}.`}
      />
      <div className="space-y-6">
        {dueAt ? (
          <AttemptTimer
            dueAt={dueAt}
            serverNow={serverNow}
            timeZone={timeZone}
            extension={null}
            form=""
            onOver={() => submit(null, { method: 'post' })}
          />
        ) : null}
        {open.length ? (
          <Card aria-labelledby="unanswered">
            <h2 id="unanswered" className="mb-3">
              Без ответа {counted(open.length, 'вопрос', 'вопроса', 'вопросов')}
            </h2>
            <ul className="flex flex-wrap gap-2">
              {open.map((position) => (
                <li key={position}>
                  <Link
                    to={`${base}?q=${position}`}
                    className="inline-flex min-h-11 items-center rounded-control border border-line px-4"
                  >
                    Вопрос {position}
                  </Link>
                </li>
              ))}
            </ul>
            <p className="mt-4 text-[0.95rem] text-ink-2">Вопрос без ответа приносит 0 баллов.</p>
          </Card>
        ) : (
          <Notice tone="pine">Вы ответили на все вопросы.</Notice>
        )}
        <p>После сдачи изменить ответы нельзя. Результат Вы увидите сразу.</p>
        <Form method="post" className="flex flex-wrap gap-3">
          <Button busy={busy}>{open.length ? 'Сдать как есть' : 'Сдать'}</Button>
          <ButtonLink tone="secondary" to={`${base}?q=${open[0] ?? 1}`}>
            Вернуться к вопросам
          </ButtonLink>
        </Form>
      </div>
    </Page>
  )
}
