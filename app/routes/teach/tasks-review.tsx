// /teach/tasks/:submissionId: one handed-in work, the earlier tries, and the decision.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { decideTask } from '#app/features/learning/task-decision.server.ts'
import { TaskDecisionForm } from '#app/features/learning/task-decision-form.tsx'
import { DecisionBadge, Remark, TaskHistory } from '#app/features/learning/task-history.tsx'
import { findNextWaiting, findReviewedTask } from '#app/features/learning/task-review.server.ts'
import { taskDecisionForm } from '#app/features/learning/task.schema.ts'
import { countWords, decisionRefusals } from '#app/features/learning/task.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.task.title ?? 'Работа'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const work = await findReviewedTask(viewer, params.submissionId ?? '')
  if (!work) throw notFound()
  const { id, enrolmentId, number, text, submittedAt, decision, remark, decidedAt, task, earlier } = work
  const { cohort, user, userId } = work.enrolment
  return {
    ...{ id, enrolmentId, number, text, submittedAt, decision, remark, decidedAt, earlier, cohort },
    task: { title: task.title, bodyHtml: task.bodyHtml },
    person: fullName(user),
    words: countWords(text),
    own: userId === viewer.userId,
    timeZone: viewer.timeZone ?? cohort.timeZone,
    notes: await notesOf(work),
    next: decision ? await findNextWaiting(viewer, id) : null,
  }
}

/** The teacher's notes of the task's module say how to mark it. */
async function notesOf({
  taskKey,
  enrolment: { versionId },
}: {
  taskKey: string
  enrolment: { versionId: string }
}) {
  const outline = await getOutline(versionId)
  const notes = outline?.modules.find(({ task }) => task.key === taskKey)?.notes
  return notes ? `/teach/programmes/${versionId}/materials/${notes}` : null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const submissionId = params.submissionId ?? ''
  const form = await request.formData()
  const submission = parseForm(form, { schema: taskDecisionForm })
  const remark = String(form.get('remark') ?? '')
  if (submission.status !== 'success') {
    const errors = submission.error ?? {}
    return data({ remark, errors: errors.remark ?? errors.decision ?? [], refusal: null }, { status: 422 })
  }
  const decided = await decideTask(viewer, { submissionId, ...submission.value })
  if (decided.outcome === 'not-found') throw notFound()
  if (decided.outcome === 'refused')
    return data({ remark, errors: [], refusal: decisionRefusals[decided.reason] }, { status: 409 })
  return redirect(`/teach/tasks/${submissionId}`)
}

export const clientAction = keepingForm((sentence) => ({ remark: undefined, errors: [], refusal: sentence }))

export default function TaskReviewRoute() {
  const work = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { cohort, timeZone, decision } = work
  const times = work.number > 1 ? `, сдано в ${work.number}-й раз` : ''
  return (
    <Page width="text">
      <PageHeader
        title={work.task.title}
        lead={`${work.person}, поток «${cohort.name}»${times}`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: '/teach/tasks', title: 'Задания на проверке' },
        ]}
      />
      <div className="space-y-7">
        <details className="rounded-control border border-line px-4 py-1">
          <summary className="flex min-h-11 items-center font-medium">Что нужно было сделать</summary>
          {/* Rendered from Markdown when the programme is loaded: safe HTML, not a person's text. */}
          <div className="lesson-words pb-3" dangerouslySetInnerHTML={{ __html: work.task.bodyHtml }} />
        </details>
        {work.notes ? (
          <p>
            <Link to={work.notes}>Как проверять: заметки преподавателю</Link>
          </p>
        ) : null}
        <Card aria-label="Текст работы">
          <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9rem] text-ink-2">
            <DecisionBadge decision={decision} />
            {formatDateTime(work.submittedAt, timeZone)}, {counted(work.words, 'слово', 'слова', 'слов')}
          </p>
          <p className="whitespace-pre-line break-words font-serif">{work.text}</p>
          {work.remark ? <Remark remark={work.remark} at={work.decidedAt} timeZone={timeZone} /> : null}
        </Card>
        {decision ? (
          <Decided decision={decision} next={work.next} />
        ) : work.own ? (
          <Notice tone="amber">{decisionRefusals['own-work']}</Notice>
        ) : (
          <TaskDecisionForm remark={answer?.remark} errors={answer?.errors} refusal={answer?.refusal} />
        )}
        {answer?.refusal && decision ? (
          <Notice tone="amber" live>
            {answer.refusal}
          </Notice>
        ) : null}
        <TaskHistory
          title="Раньше"
          entries={work.earlier.map((entry) => ({ ...entry, decision: 'returned' })).reverse()}
          timeZone={timeZone}
        />
      </div>
    </Page>
  )
}

function Decided({ decision, next }: { decision: string; next: string | null }) {
  return (
    <Notice tone="pine" live>
      <p>
        {decision === 'accepted' ? 'Работа принята.' : 'Работа возвращена с замечанием.'} Человеку ушло
        письмо.
      </p>
      <p className="mt-3">
        {next ? (
          <ButtonLink to={`/teach/tasks/${next}`}>Следующая работа</ButtonLink>
        ) : (
          'Больше ничего не ждёт проверки.'
        )}
      </p>
    </Notice>
  )
}
