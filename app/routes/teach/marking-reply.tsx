// /teach/marking/:attemptId: one reply with its scorecard; afterwards its marks, their agreement and what was posted.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listComments } from '#app/features/practice/marking-comments.server.ts'
import { MarkedReply } from '#app/features/practice/marking-reply.tsx'
import { findReplyPage } from '#app/features/practice/marking-page.server.ts'
import { answerMarking } from '#app/features/practice/marking-answer.server.ts'
import { MarkingSide } from '#app/features/practice/marking-side.tsx'
import { markingCrumbs } from '#app/features/practice/marking-tabs.tsx'
import { modeWords, waitedWords } from '#app/features/practice/marking-words.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Ответ ${page.code}` : 'Ответ'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const now = new Date()
  const page = await findReplyPage(viewer, params.attemptId ?? '', now)
  if (!page) throw notFound()
  return {
    ...page,
    waited: waitedWords(page.handedInAt, now),
    comments: page.open ? await listComments(viewer) : [],
    timeZone: viewer.timeZone ?? page.cohort.timeZone,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const answer = await answerMarking(viewer, params.attemptId ?? '', await request.formData())
  if (answer.kind === 'not-found') throw notFound()
  if (answer.kind === 'go') return redirect(answer.to)
  return data(answer.page, { status: answer.status })
}

/** Saving as one goes changes nothing that is shown; remarks must not change places under the hand. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const intent = formData?.get('intent')
  return intent === 'save' || intent === 'use' ? false : defaultShouldRevalidate
}

export default function MarkingReplyRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const mode = modeWords[page.mode] ?? page.mode
  return (
    <Page>
      <PageHeader
        title={`Ответ ${page.code}: ${page.title}`}
        lead={`${mode.charAt(0).toUpperCase()}${mode.slice(1)}, поток «${page.cohort.name}», ждёт ${page.waited}`}
        crumbs={markingCrumbs}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div
          className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto lg:pr-2"
          role="region"
          aria-label="Что проверяем"
          /* A scrolling region must be reachable by keyboard. */
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <MarkedReply view={page.view} identical={page.identical} />
        </div>
        <MarkingSide key={`${page.attemptId}-${page.stage}`} {...page} answer={answer ?? null} />
      </div>
    </Page>
  )
}
