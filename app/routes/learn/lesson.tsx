// A lesson: its text, its blocks, the answers to them and its end. Two SQL statements: the viewer, the lesson.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { recordBlockAnswer, recordLessonEnd } from '#app/features/learning/lesson-answer.server.ts'
import { findLessonPage } from '#app/features/learning/lesson-page.server.ts'
import { LessonScreen } from '#app/features/learning/lesson-screen.tsx'
import { blockAnchor } from '#app/features/learning/lesson-words.ts'
import { lessonAddress } from '#app/features/learning/path-addresses.ts'
import { queueView } from '#app/features/learning/view-queue.server.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.lesson.title} — Решаю` : 'Урок — Решаю' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', lessonKey = '' } = params
  const page = await findLessonPage(viewer, enrolmentId, lessonKey)
  if (!page) throw notFound()
  if (!page.lock && !isPrefetch(request.headers))
    queueView({ enrolmentId, lessonId: page.lessonId, at: new Date() })
  const { origin, pathname } = new URL(request.url)
  return { ...page, enrolmentId, address: origin + pathname.replace(/\.data$/, '') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', lessonKey = '' } = params
  const form = await request.formData()
  const block = form.get('block')
  const outcome =
    typeof block === 'string'
      ? await recordBlockAnswer(viewer, { enrolmentId, lessonKey, block, form })
      : form.has('end')
        ? await recordLessonEnd(viewer, { enrolmentId, lessonKey })
        : null
  if (!outcome) throw notFound()
  const about = typeof block === 'string' ? block : null
  if (outcome.outcome === 'invalid') return data({ block: about, problem: outcome.problem }, { status: 422 })
  if (outcome.outcome === 'refused') return data({ block: about, problem: outcome.reason }, { status: 409 })
  // A form sent without script asks for a page: back to the block, where the explanation now stands.
  if (request.headers.get('Accept')?.includes('text/html'))
    return redirect(`${lessonAddress(enrolmentId, lessonKey)}#${about ? blockAnchor(about) : 'end'}`, 303)
  return { block: about, problem: null }
}

/** A lost connection or a busy server must not take the page with it: what was chosen stays, and a sentence says so. */
export const clientAction = keepingForm((problem) => ({ block: null, problem }))

export default function LessonRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<{ block: string | null; problem: string | null }>()
  const problem = answer?.block && answer.problem ? { block: answer.block, text: answer.problem } : null
  return <LessonScreen key={page.lessonId} page={page} problem={problem} />
}

function isPrefetch(headers: Headers): boolean {
  return ['Purpose', 'Sec-Purpose', 'X-Moz'].some((name) => headers.get(name)?.includes('prefetch'))
}
