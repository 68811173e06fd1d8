// /practice/marks/:attemptId: the learner's own mark by criterion, its history, and «Не согласен с оценкой».
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { appealRefusals } from '#app/features/practice/appeal.ts'
import { writeAppeal } from '#app/features/practice/appeal.server.ts'
import { AppealState } from '#app/features/practice/appeal-state.tsx'
import { findOwnMark } from '#app/features/practice/mark-result.server.ts'
import { handInRefusals } from '#app/features/practice/hand-in.ts'
import { handInReply } from '#app/features/practice/hand-in.server.ts'
import { HandInForm } from '#app/features/practice/hand-in-form.tsx'
import { MarkHistory } from '#app/features/practice/mark-history.tsx'
import { MarkTable } from '#app/features/practice/marking-mark.tsx'
import { MarkedReply } from '#app/features/practice/marking-reply.tsx'
import { appealForm } from '#app/features/practice/marking.schema.ts'
import { PeerWords } from '#app/features/practice/peer-words.tsx'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { formatDateTime } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { FormErrors } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Оценка: ${page.title}` : 'Оценка'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = await findOwnMark(viewer, params.attemptId ?? '')
  if (!page) throw notFound()
  return { ...page, timeZone: viewer.timeZone ?? page.timeZone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const attemptId = params.attemptId ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'hand-in') {
    const handed = await handInReply(viewer, attemptId)
    if (handed.outcome === 'not-found') throw notFound()
    if (handed.outcome === 'refused')
      return data({ text: '', errors: [handInRefusals[handed.reason]] }, { status: 409 })
    return redirect(`/practice/marks/${attemptId}`)
  }
  const submission = parseForm(form, { schema: appealForm })
  const text = String(form.get('text') ?? '')
  if (submission.status !== 'success')
    return data({ text, errors: submission.error?.text ?? [] }, { status: 422 })
  const markId = String(form.get('markId') ?? '')
  const appealed = await writeAppeal(viewer, { attemptId, markId, text: submission.value.text })
  if (appealed.outcome === 'not-found') throw notFound()
  if (appealed.outcome === 'refused')
    return data({ text, errors: [appealRefusals[appealed.reason]] }, { status: 409 })
  return redirect(`/practice/marks/${attemptId}`)
}

export const clientAction = keepingForm((sentence, typed) => ({
  text: String(typed.get('text') ?? ''),
  errors: [sentence],
}))

export default function MarkRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { marks, scorecard, timeZone } = page
  const [current, ...earlier] = marks
  const { handIn } = page
  const waits = handIn.outcome === 'refused' && handIn.reason === 'already'
  return (
    <Page>
      <PageHeader
        title={page.title}
        lead={current ? 'Ваш ответ проверен.' : waits ? 'Ваш ответ ждёт проверки.' : undefined}
        crumbs={[
          page.examOf
            ? { to: `/practice/exams/${page.examOf}`, title: 'Экзамен' }
            : { to: '/practice', title: 'Приёмная' },
        ]}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-8">
          {current ? (
            <Card aria-labelledby="mark">
              <h2 id="mark">Оценка</h2>
              <p className="mb-3 mt-1 text-[0.9rem] text-ink-2">
                Выпущена {formatDateTime(current.postedAt, timeZone)}
              </p>
              {current.reason ? (
                <div className="mb-4">
                  <Notice>
                    <p className="font-semibold">Оценка изменена. Почему:</p>
                    <p className="whitespace-pre-line">{current.reason}</p>
                  </Notice>
                </div>
              ) : null}
              <MarkTable
                scorecard={scorecard}
                {...current}
                causes={current.sheet?.causes}
                notes={current.sheet?.notes}
              />
              {current.sheet?.comment ? (
                <p className="mt-4 whitespace-pre-line">{current.sheet.comment}</p>
              ) : null}
            </Card>
          ) : waits ? (
            <Notice>
              Оценку по критериям ставит человек. Пока ответ ждёт проверки; когда его прочитают, Вы увидите
              это здесь.
            </Notice>
          ) : handIn.outcome === 'allowed' ? (
            <>
              <FormErrors errors={answer?.errors} />
              <HandInForm peers={page.perPerson !== null} perPerson={page.perPerson} />
            </>
          ) : (
            <Notice>{handInRefusals[handIn.reason]}</Notice>
          )}
          <PeerWords peers={page.peers} waiting={page.peerWaiting} scorecard={scorecard} />
          <section aria-labelledby="reply" className="space-y-5">
            <h2 id="reply">Обращение и Ваш ответ</h2>
            {/* Others may still sit the exam: its model waits for the mark. */}
            <MarkedReply view={page.view} withModel={page.mode !== 'exam' || Boolean(current)} />
          </section>
        </div>
        <div className="min-w-0 space-y-6">
          {current ? (
            <AppealState
              key={current.id}
              mark={current}
              appealing={page.appealing}
              timeZone={timeZone}
              typed={answer?.text}
              errors={answer?.errors}
            />
          ) : null}
          <MarkHistory earlier={earlier} timeZone={timeZone} />
          <PracticePrivacy />
        </div>
      </div>
    </Page>
  )
}
