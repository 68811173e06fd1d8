// /practice/exams/:enrolmentId: the exam on citizen messages: its rules, its cases while it runs, what came of it.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { decideExam, examRefusals } from '#app/features/practice/exam.ts'
import { examForm } from '#app/features/practice/exam.schema.ts'
import { finishExam, startExam } from '#app/features/practice/exam.server.ts'
import { findExamPage } from '#app/features/practice/exam-reads.server.ts'
import { ExamOutcomeCard, ExamRules, StartExam } from '#app/features/practice/exam-screens.tsx'
import { examLetter, examLine } from '#app/features/practice/exam-view.ts'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { findRegion } from '#app/features/practice/reader-region.server.ts'
import { ShiftBoard } from '#app/features/practice/shift-board.tsx'
import { ExamTimer } from '#app/features/practice/shift-timer.tsx'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Экзамен'} — Приёмная — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const enrolmentId = params.enrolmentId ?? ''
  const now = new Date()
  const page = await findExamPage(viewer, enrolmentId, now)
  if (!page) throw notFound()
  const { part, minutes, sum, catalogue, exams } = page
  const region = await findRegion(viewer)
  const open = exams.find(({ finishedAt }) => !finishedAt)
  return {
    enrolmentId,
    title: part.title,
    lock: part.lock,
    minutes,
    passPercent: part.passPercent,
    state: sum.state,
    mayStart: decideExam(sum.state, part.lock).outcome === 'allowed',
    timeZone: viewer.timeZone ?? 'Europe/Moscow',
    open: open && {
      timer: { enrolmentId, dueAt: open.dueAt, serverNow: now },
      letters: open.cases.map((one) => examLetter(one, catalogue, region)),
    },
    taken: exams
      .filter(({ finishedAt }) => finishedAt)
      .map(({ number, startedAt, total, passMark, cases }) => ({
        ...{ number, startedAt, total, passMark },
        lines: cases.map((one) => examLine(one, catalogue, region)),
      }))
      .reverse(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const enrolmentId = params.enrolmentId ?? ''
  const parsed = parseForm(await request.formData(), { schema: examForm })
  if (parsed.status !== 'success') return data({ refusal: 'Нажмите кнопку ещё раз.' }, { status: 422 })
  const done =
    parsed.value.intent === 'finish'
      ? await finishExam(viewer, enrolmentId)
      : await startExam(viewer, enrolmentId)
  if (!done) throw notFound()
  if (done.outcome === 'refused') return data({ refusal: examRefusals[done.reason] }, { status: 409 })
  return redirect(`/practice/exams/${enrolmentId}`)
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function ExamRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const crumbs = [{ to: `/learn/${page.enrolmentId}`, title: 'Программа' }]
  if (page.open) return <ExamBoard title={page.title} crumbs={crumbs} {...page.open} />
  const { state, lock, mayStart } = page
  return (
    <Page width="text">
      <PageHeader
        title={page.title}
        lead={`Часть итоговой аттестации: четыре обращения, ${page.minutes} минут, зачёт от ${page.passPercent} из 100.`}
        crumbs={crumbs}
      />
      <div className="space-y-8">
        {answer?.refusal ? (
          <Notice tone="amber" live>
            {answer.refusal}
          </Notice>
        ) : null}
        {lock ? <Notice>{lock}</Notice> : null}
        {state === 'failed' || state === 'spent' ? <Notice tone="amber">{examRefusals[state]}</Notice> : null}
        {page.taken.map((exam) => (
          <ExamOutcomeCard key={exam.number} exam={exam} timeZone={page.timeZone} />
        ))}
        {mayStart ? (
          <>
            <ExamRules minutes={page.minutes} passPercent={page.passPercent} />
            <StartExam resit={state === 'resit'} minutes={page.minutes} busy={busy} />
          </>
        ) : null}
        {lock ? <ExamRules minutes={page.minutes} passPercent={page.passPercent} /> : null}
        {mayStart || lock ? (
          <ButtonLink to="/practice" tone="secondary">
            Подготовиться в «Приёмной»
          </ButtonLink>
        ) : null}
        <PracticePrivacy />
      </div>
    </Page>
  )
}

interface BoardProps {
  title: string
  crumbs: { to: string; title: string }[]
  timer: Parameters<typeof ExamTimer>[0]
  letters: Parameters<typeof ShiftBoard>[0]['letters']
}

function ExamBoard({ title, crumbs, timer, letters }: BoardProps) {
  const left = letters.filter(({ finished }) => !finished).length
  return (
    <Page>
      <PageHeader title={title} lead={`Осталось: ${left} из ${letters.length}.`} crumbs={crumbs} />
      <ExamTimer {...timer} />
      <ShiftBoard letters={letters} />
      <Form method="post" className="mt-8 space-y-3">
        <input type="hidden" name="intent" value="finish" />
        <p className="max-w-2xl text-ink-2">
          Когда закроете последнее обращение, экзамен сдастся сам. Сдать раньше тоже можно: неотправленные
          ответы в зачёт не пойдут, вернуться будет нельзя.
        </p>
        <Button tone="secondary">Сдать экзамен раньше</Button>
      </Form>
    </Page>
  )
}
