// /teach/stages/:submissionId: one version of a stage, the other versions, and the decision.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { StageCriteria } from '#app/features/projects/stage-brief.tsx'
import { StageDecisionForm } from '#app/features/projects/stage-decision-form.tsx'
import { decideStage } from '#app/features/projects/stage-decision.server.ts'
import { StageBadge, StageFile, StageHistory, StageRemark } from '#app/features/projects/stage-history.tsx'
import { findNextStage, findReviewedStage } from '#app/features/projects/stage-review.server.ts'
import { stageDecisionForm } from '#app/features/projects/stage.schema.ts'
import { stageDecisionRefusals } from '#app/features/projects/stage.ts'
import { addDays, dayOf, formatDateTime } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Этап проекта'} — Решаю` },
]

/** An answer is usually expected within a week. */
const usualDays = 5

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const found = await findReviewedStage(viewer, params.submissionId ?? '')
  if (!found) throw notFound()
  const { outline, members, cohort, versions, owner, ...work } = found
  const today = dayOf(new Date(), cohort.timeZone)
  const newest = versions.find(({ decision }) => decision === null)
  return {
    ...{ work, owner, versions },
    ...{ title: outline.title, criteria: outline.criteria, cohort: { id: cohort.id, name: cohort.name } },
    members: members.map(surnameWithInitials),
    own: members.some(({ userId }) => userId === viewer.userId),
    timeZone: viewer.timeZone ?? cohort.timeZone,
    today: isoDay(today),
    until: isoDay(addDays(today, usualDays)),
    newest: newest ? { id: newest.id, number: newest.number } : null,
    next: work.decision ? await findNextStage(viewer, work.id) : null,
  }
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const submissionId = params.submissionId ?? ''
  const form = await request.formData()
  const submission = parseForm(form, { schema: stageDecisionForm })
  const typed = { remark: String(form.get('remark') ?? ''), until: String(form.get('until') ?? '') }
  if (submission.status !== 'success') {
    const { remark, until, decision } = submission.error ?? {}
    const errors = { remark: remark ?? [], until: until ?? [] }
    return data({ typed, errors, refusal: decision?.[0] ?? null }, { status: 422 })
  }
  const decided = await decideStage(viewer, { submissionId, ...submission.value })
  if (decided.outcome === 'not-found') throw notFound()
  if (decided.outcome === 'refused') {
    const words = stageDecisionRefusals[decided.reason]
    const errors = { remark: [], until: decided.reason === 'day-past' ? [words] : [] }
    return data({ typed, errors, refusal: decided.reason === 'day-past' ? null : words }, { status: 409 })
  }
  return redirect(`/teach/stages/${submissionId}`)
}

export const clientAction = keepingForm((refusal) => ({
  typed: { remark: undefined, until: undefined },
  errors: { remark: [], until: [] },
  refusal,
}))

export default function StageReviewRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { work, owner, cohort, timeZone, members } = page
  const file = (id: string) => `/teach/stages/${id}/file`
  return (
    <Page>
      <PageHeader
        title={page.title}
        lead={`${owner}, поток «${cohort.name}», версия ${work.number}`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: '/teach/stages', title: 'Этапы проекта на проверке' },
        ]}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-7">
          <Card aria-label="Работа">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9rem] text-ink-2">
              <StageBadge decision={work.decision} />
              {work.by}, {formatDateTime(work.submittedAt, timeZone)}
            </p>
            <StageFile work={work} address={file(work.id)} />
            {work.text ? (
              <p className="mt-4 whitespace-pre-line break-words font-serif">{work.text}</p>
            ) : null}
            <StageRemark work={work} timeZone={timeZone} />
          </Card>
          {work.decision ? (
            <Decided decision={work.decision} newest={page.newest} next={page.next} />
          ) : page.own ? (
            <Notice tone="amber">{stageDecisionRefusals['own-work']}</Notice>
          ) : (
            <StageDecisionForm
              remark={answer?.typed.remark}
              until={answer?.typed.until || page.until}
              earliest={page.today}
              errors={answer?.errors}
              refusal={answer?.refusal}
            />
          )}
          {answer?.refusal && work.decision ? (
            <Notice tone="amber" live>
              {answer.refusal}
            </Notice>
          ) : null}
          <StageHistory
            title="Другие версии"
            versions={page.versions}
            timeZone={timeZone}
            fileAddress={file}
          />
        </div>
        <aside aria-label="Об этапе" className="space-y-5">
          <StageCriteria criteria={page.criteria} />
          <Card aria-labelledby="team">
            <h2 id="team" className="text-[1.1rem]">
              {owner}
            </h2>
            <p className="mt-2 text-[0.95rem]">{members.join(', ')}</p>
            <p className="mt-2">
              <Link
                to={`/cohorts/${cohort.id}/teams`}
                className="inline-flex min-h-11 items-center underline"
              >
                Команды потока
              </Link>
            </p>
          </Card>
        </aside>
      </div>
    </Page>
  )
}

const decidedWords: Record<string, string> = {
  accepted: 'Этап принят. Каждому в команде ушло письмо.',
  returned: 'Работа возвращена с замечанием. Каждому в команде ушло письмо.',
  superseded: 'Эту версию заменила новая: решение принимают по ней.',
}

function Decided({
  decision,
  newest,
  next,
}: {
  decision: string
  newest: { id: string; number: number } | null
  next: string | null
}) {
  return (
    <Notice tone={decision === 'superseded' ? 'amber' : 'pine'} live>
      <p>{decidedWords[decision]}</p>
      <p className="mt-3">
        {newest ? (
          <ButtonLink to={`/teach/stages/${newest.id}`}>Открыть версию {newest.number}</ButtonLink>
        ) : next ? (
          <ButtonLink to={`/teach/stages/${next}`}>Следующий этап</ButtonLink>
        ) : (
          'Больше ничего не ждёт проверки.'
        )}
      </p>
    </Notice>
  )
}
