// /teach/marking/appeals/:appealId: what the learner wrote, the mark, the reply, and the decision.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { decisionRefusals } from '#app/features/practice/appeal.ts'
import { decideAppeal } from '#app/features/practice/appeal.server.ts'
import { AppealDecisionForm } from '#app/features/practice/appeal-decision-form.tsx'
import { findAppealPage } from '#app/features/practice/appeal-reads.server.ts'
import { MarkTable } from '#app/features/practice/marking-mark.tsx'
import { MarkedReply } from '#app/features/practice/marking-reply.tsx'
import { appealDecisionForm } from '#app/features/practice/marking.schema.ts'
import { markingCrumbs } from '#app/features/practice/marking-tabs.tsx'
import { formatDateTime } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Несогласие, ответ ${page.code}` : 'Несогласие'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const page = await findAppealPage(viewer, params.appealId ?? '')
  if (!page) throw notFound()
  return { ...page, timeZone: viewer.timeZone ?? page.timeZone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const appealId = params.appealId ?? ''
  const submission = parseForm(await request.formData(), { schema: appealDecisionForm })
  if (submission.status !== 'success')
    return data(
      { errors: Object.values(submission.error ?? {}).flatMap((errors) => errors ?? []) },
      { status: 422 },
    )
  const { decision, reason, ...value } = submission.value
  const decided = await decideAppeal(viewer, { appealId, decision, reason, value })
  if (decided.outcome === 'not-found') throw notFound()
  if (decided.outcome === 'refused')
    return data(
      { errors: [decisionRefusals[decided.reason]] },
      { status: decided.reason === 'empty' || decided.reason === 'incomplete' ? 422 : 409 },
    )
  return redirect(`/teach/marking/appeals/${appealId}`)
}

export const clientAction = keepingForm((sentence) => ({ errors: [sentence] }))

export default function AppealRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { mark, scorecard, timeZone, allowed } = page
  return (
    <Page>
      <PageHeader
        title={`Несогласие: ответ ${page.code}`}
        lead={page.title}
        crumbs={[...markingCrumbs, { to: '/teach/marking/appeals', title: 'Несогласия' }]}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-6">
          <Card aria-labelledby="words">
            <h2 id="words" className="text-[1.1rem]">
              Слушатель не согласен
            </h2>
            <p className="mb-2 text-[0.9rem] text-ink-2">{formatDateTime(page.createdAt, timeZone)}</p>
            <p className="whitespace-pre-line break-words font-serif text-[1.1rem]">{page.text}</p>
          </Card>
          <MarkedReply view={page.view} />
        </div>
        <div className="min-w-0 space-y-5">
          <Card aria-labelledby="mark">
            <h2 id="mark" className="mb-2 text-[1.1rem]">
              Оценка, о которой спор
            </h2>
            <MarkTable scorecard={scorecard} {...mark} />
            {page.comments.map((comment) => (
              <p key={comment} className="mt-3 whitespace-pre-line text-[0.95rem]">
                {comment}
              </p>
            ))}
          </Card>
          {page.decision ? (
            <Notice tone="pine" live>
              <p className="font-semibold">
                {page.decision === 'changed' ? 'Оценка изменена.' : 'Оценка осталась в силе.'}
              </p>
              <p className="whitespace-pre-line">{page.reason}</p>
            </Notice>
          ) : allowed.outcome === 'refused' ? (
            <Notice tone="amber">{decisionRefusals[allowed.reason]}</Notice>
          ) : (
            <AppealDecisionForm
              scorecard={scorecard}
              mark={mark}
              hints={page.view.notes}
              errors={answer?.errors}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
