// Taking a test: one question at a time at ?q=N. Every way out of a question saves it; works without JavaScript.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { parseForm } from '#app/lib/parse-form.ts'
import { data, redirect } from '@remix-run/node'
import type { ShouldRevalidateFunction } from '@remix-run/react'
import { useActionData, useLoaderData, useNavigate, useRevalidator, useSubmit } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { extendAttempt, saveAnswer } from '#app/features/assessment/attempt-answer.server.ts'
import { AttemptMap } from '#app/features/assessment/attempt-map.tsx'
import { findTaking } from '#app/features/assessment/attempt-reads.server.ts'
import { AttemptTimer } from '#app/features/assessment/attempt-timer.tsx'
import type { SavingReply } from '#app/features/assessment/answer-saving.tsx'
import { EnterButton, QuestionForm, questionFormId } from '#app/features/assessment/question-form.tsx'
import { saveRefusals } from '#app/features/assessment/saving.ts'
import { savingForm } from '#app/features/assessment/saving.schema.ts'
import { extensionLeft } from '#app/features/assessment/timing.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { Notice, Page } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Вопрос ${page.question.position}. ${page.quiz.title} — Решаю` : 'Тест — Решаю' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', attemptId = '' } = params
  const base = `/learn/${enrolmentId}/attempts/${attemptId}`
  const url = new URL(request.url)
  const taking = await findTaking(viewer, { enrolmentId, attemptId }, readPosition(url))
  if (!taking) throw notFound()
  if (taking.outcome === 'submitted') throw redirect(`${base}/results`)
  return { ...taking.view, base, serverNow: new Date(), extended: url.searchParams.has('extended') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', attemptId = '' } = params
  const address = { enrolmentId, attemptId }
  const base = `/learn/${enrolmentId}/attempts/${attemptId}`
  const form = parseForm(await request.formData(), { schema: savingForm })
  if (form.status !== 'success') {
    const [reason] = Object.values(form.error ?? {}).flat()
    return data({ refusal: reason ?? saveRefusals.malformed }, { status: 422 })
  }
  const { go, ...answer } = form.value
  const saved = await saveAnswer(viewer, address, answer)
  if (!saved) throw notFound()
  if (saved.outcome === 'refused') {
    if (saved.reason === 'submitted' || saved.reason === 'time-over') return redirect(`${base}/results`)
    return data({ refusal: saveRefusals[saved.reason] }, { status: 409 })
  }
  if (go === 'overview') return redirect(`${base}/overview`)
  if (go !== 'extend')
    return redirect(`${base}?q=${/^\d{1,4}$/.test(go) && !answer.move ? go : answer.position}`)
  const extended = await extendAttempt(viewer, address)
  if (!extended) throw notFound()
  if (extended.outcome === 'refused') return data({ refusal: extended.reason }, { status: 409 })
  return redirect(`${base}?q=${answer.position}&extended`)
}

export const clientAction = keepingForm((sentence) => ({ refusal: sentence }))

/** A refusal changes nothing, but what it refused has changed since the page was made: read again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

export default function QuizAttempt() {
  const page = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  const submit = useSubmit()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [clash, setClash] = useState<{ position: number; text: string } | null>(null)
  const [savedNow, setSavedNow] = useState<ReadonlyMap<number, boolean>>(new Map())
  const { question, base, quiz } = page
  const { position } = question
  const total = page.answered.length
  const answered = page.answered.map((done, index) => savedNow.get(index + 1) ?? done)
  const heading = useHeadingFocus(position)

  const onReply = (at: number, reply: SavingReply) => {
    if (reply.outcome === 'saved') return setSavedNow((known) => new Map(known).set(at, reply.answered))
    if (reply.reason === 'submitted' || reply.reason === 'time-over') return navigate(`${base}/results`)
    setClash({ position: at, text: reply.text })
    revalidate()
  }
  const told = refusal ?? (clash?.position === position ? clash.text : null)

  return (
    <Page width="text">
      <header className="mb-6">
        <p className="text-[0.95rem] text-ink-2">
          {quiz.title} · попытка {page.number}
        </p>
        <h1 ref={heading} tabIndex={-1} className="mt-1 outline-none">
          Вопрос {position} из {total}
        </h1>
      </header>
      <EnterButton position={position} total={total} />
      <div className="space-y-6">
        {page.dueAt ? (
          <AttemptTimer
            dueAt={page.dueAt}
            serverNow={page.serverNow}
            timeZone={page.timeZone}
            extension={extensionLeft(page, quiz.timeLimitMinutes)}
            form={questionFormId}
            onOver={() => submit(null, { method: 'post', action: `${base}/overview` })}
          />
        ) : null}
        {page.extended ? <Notice live>Время добавлено. Спокойно продолжайте.</Notice> : null}
        {told ? (
          <Notice tone="amber" live>
            {told}
          </Notice>
        ) : null}
        <QuestionForm
          key={`${position} ${question.revision}`}
          question={question}
          total={total}
          action={`${base}?q=${position}`}
          savingUrl={`${base}/answers`}
          onReply={onReply}
        />
        <section aria-labelledby="all-questions" className="border-t border-line pt-6">
          <h2 id="all-questions" className="mb-3 text-[1rem]">
            Отвечено: {answered.filter(Boolean).length} из {total}
          </h2>
          <AttemptMap answered={answered} current={position} form={questionFormId} />
          <p className="mt-4">
            <button
              type="submit"
              form={questionFormId}
              name="go"
              value="overview"
              className="min-h-11 text-sky underline"
            >
              Проверить и сдать
            </button>
          </p>
        </section>
      </div>
    </Page>
  )
}

function readPosition(url: URL): number {
  const position = Number(url.searchParams.get('q') ?? 1)
  return Number.isInteger(position) && position > 0 ? position : 1
}

/** A new question is read from its heading; the first page keeps the browser's own start. */
function useHeadingFocus(position: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(position)
  useEffect(() => {
    if (shown.current !== position) heading.current?.focus()
    shown.current = position
  }, [position])
  return heading
}
