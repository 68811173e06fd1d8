// /learn/:enrolmentId/tasks/:taskKey: the instruction, the text with its draft, what was handed in before.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { planDay } from '#app/features/learning/home.ts'
import { programmeAddress, taskAddress } from '#app/features/learning/path-addresses.ts'
import { TaskForm } from '#app/features/learning/task-form.tsx'
import { TaskHistory } from '#app/features/learning/task-history.tsx'
import { taskDraftForm, taskForm } from '#app/features/learning/task.schema.ts'
import { findTask, saveTaskDraft, submitTask } from '#app/features/learning/task.server.ts'
import { countWords, refusalToWrite, submitRefusals } from '#app/features/learning/task.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted, minutesInWords } from '#app/lib/russian.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Задание'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const id = { enrolmentId: params.enrolmentId ?? '', taskKey: params.taskKey ?? '' }
  const page = await findTask(viewer, id, now)
  if (!page) throw notFound()
  const { task, over, outline, submissions, draft, learning } = page
  const timeZone = viewer.timeZone ?? learning.cohort.timeZone
  const closed = refusalToWrite({ over, lock: task.lock, submissions })
  const last = submissions.at(-1)
  return {
    ...id,
    title: outline.title,
    module: page.module,
    minutes: outline.minutes,
    minWords: outline.minWords,
    bodyHtml: task.lock ? null : outline.bodyHtml,
    closed: closed && {
      reason: closed,
      sentence: (closed === 'locked' && task.lock) || submitRefusals[closed],
    },
    text: draft?.text ?? (last?.decision === 'returned' ? last.text : ''),
    saved: draft && `Черновик сохранён ${formatDateTime(draft.savedAt, timeZone)}`,
    due: `${task.overdue ? 'срок был' : 'до'} ${planDay(task.dueOn, now)}`,
    submissions,
    timeZone,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const id = { enrolmentId: params.enrolmentId ?? '', taskKey: params.taskKey ?? '' }
  const form = await request.formData()
  const keepsDraft = form.get('intent') === 'draft'
  const submission = parseForm(form, { schema: keepsDraft ? taskDraftForm : taskForm })
  const text = String(form.get('text') ?? '').replace(/\r\n?/g, '\n')
  if (submission.status !== 'success')
    return data({ errors: submission.error?.text ?? [], refusal: null, text }, { status: 422 })
  const work = { ...id, text: submission.value.text }
  const done = keepsDraft ? await saveTaskDraft(viewer, work) : await submitTask(viewer, work)
  if (done.outcome === 'not-found') throw notFound()
  if (done.outcome !== 'refused') return redirect(taskAddress(id.enrolmentId, id.taskKey))
  if (done.reason !== 'too-short')
    return data({ errors: [], refusal: submitRefusals[done.reason], text }, { status: 409 })
  const words = counted(countWords(text), 'слово', 'слова', 'слов')
  const errors = [`Пока ${words}. Допишите до нужного объёма: так преподавателю будет что обсудить с Вами.`]
  return data({ errors, refusal: null, text }, { status: 422 })
}

// The text is in the form: nothing else is to be shown in its place.
export const clientAction = keepingForm((refusal) => ({ errors: [], refusal, text: null }))

export default function TaskRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { enrolmentId, taskKey, closed, module, bodyHtml } = page
  return (
    <Page width="text">
      <PageHeader
        title={page.title}
        lead={`Задание на работе, модуль ${module.number} «${module.title}». ${minutesInWords(page.minutes)}, ${page.due}.`}
        crumbs={[
          { to: '/learn', title: 'Моё обучение' },
          { to: `${programmeAddress(enrolmentId)}#m${module.number}`, title: 'Программа' },
        ]}
      />
      <div className="space-y-8">
        {closed ? (
          <Notice
            tone={closed.reason === 'accepted' ? 'pine' : closed.reason === 'waiting' ? 'sky' : 'amber'}
          >
            {closed.sentence}
          </Notice>
        ) : null}
        {/* The instruction is rendered from Markdown when the programme is loaded: safe HTML, not a person's text. */}
        {bodyHtml ? <div className="lesson-words" dangerouslySetInnerHTML={{ __html: bodyHtml }} /> : null}
        {closed ? null : (
          <TaskForm
            key={page.submissions.length}
            text={answer?.text ?? page.text}
            savedWords={page.saved}
            minWords={page.minWords}
            errors={answer?.errors}
            refusal={answer?.refusal}
            draftAddress={`${taskAddress(enrolmentId, taskKey)}/draft`}
          />
        )}
        <TaskHistory entries={page.submissions} timeZone={page.timeZone} />
      </div>
    </Page>
  )
}
