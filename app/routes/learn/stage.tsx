// /learn/:enrolmentId/stages/:stageKey: a project stage: what to do, what is checked, the work with its versions.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { learnerReach } from '#app/features/curriculum/material-reach.server.ts'
import { listMaterials } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { planDay } from '#app/features/learning/home.ts'
import { materialsAddress, programmeAddress, stageAddress } from '#app/features/learning/path-addresses.ts'
import { StageCriteria, StagePapers, StageTeam } from '#app/features/projects/stage-brief.tsx'
import { StageForm } from '#app/features/projects/stage-form.tsx'
import { handInStage } from '#app/features/projects/stage-hand-in.server.ts'
import { StageHistory, StageRemark } from '#app/features/projects/stage-history.tsx'
import { stageDraftForm, stageForm } from '#app/features/projects/stage.schema.ts'
import { findStage, saveStageDraft } from '#app/features/projects/stage.server.ts'
import { expectedDay, handInRefusals } from '#app/features/projects/stage.ts'
import { dayOf, formatDateTime } from '#app/lib/dates.ts'
import { parseMarkdown } from '#app/lib/markdown.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { hoursInWords } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Markdown } from '#app/ui/markdown.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? 'Этап проекта'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const id = { enrolmentId: params.enrolmentId ?? '', stageKey: params.stageKey ?? '' }
  const page = await findStage(viewer, id, now)
  if (!page) throw notFound()
  const printed = await listMaterials(learnerReach(viewer, id.enrolmentId))
  const { stage, outline, team, ownerKey, works, draft, learning } = page
  const timeZone = viewer.timeZone ?? learning.cohort.timeZone
  const last = works.filter((work) => work.ownerKey === ownerKey).at(-1) ?? null
  const expected = expectedDay(stage, last, dayOf(now, learning.cohort.timeZone))
  return {
    ...id,
    ...{ title: outline.title, criteria: outline.criteria, works, timeZone },
    body: parseMarkdown(withoutLines(outline.body)),
    hours: hoursInWords(outline.hours),
    due: `${expected.overdue ? 'срок был' : 'до'} ${planDay(expected.dueOn, now)}`,
    team: outline.kind === 'team' ? team && { name: team.name, members: team.members.map(named) } : null,
    papers: (printed?.materials ?? [])
      .filter(({ subject, kind }) => subject === id.stageKey && (kind === 'sample' || kind === 'project'))
      .map(({ key, title, kind }) => ({ key, title: withoutStage(title), sample: kind === 'sample' })),
    accepted: stage.state === 'accepted',
    lock: stage.lock,
    waiting: stage.state === 'submitted',
    returned: last?.decision === 'returned' ? last : null,
    text: draft?.text ?? (last?.decision === 'returned' ? last.text : ''),
    saved: draft && `Черновик сохранён ${formatDateTime(draft.savedAt, timeZone)}`,
  }
}

/** «П1. Сильная работа: карточка выбора» stands on the page of П1. */
function withoutStage(title: string): string {
  return title.replace(/^П\d\. /, '')
}

/** Ruled lines are for paper; on a screen there is the field below. */
function withoutLines(body: string): string {
  return body.replace(/^```lines\n[\s\S]*?^```\n?/gm, '')
}

function named(member: {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
}) {
  const { enrolmentId, surname, givenName, patronymic } = member
  return { enrolmentId, surname, givenName, patronymic }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const id = { enrolmentId: params.enrolmentId ?? '', stageKey: params.stageKey ?? '' }
  const form = await request.formData()
  const text = String(form.get('text') ?? '').replace(/\r\n?/g, '\n')
  const fail = (
    status: number,
    errors: { text?: string[]; file?: string[] },
    refusal: string | null = null,
  ) => data({ errors, refusal, text }, { status })
  if (form.get('intent') === 'draft') {
    const draft = parseForm(form, { schema: stageDraftForm })
    if (draft.status !== 'success') return fail(422, { text: draft.error?.text ?? [] })
    const kept = await saveStageDraft(viewer, { ...id, text: draft.value.text })
    if (kept.outcome === 'not-found') throw notFound()
    if (kept.outcome === 'refused') return fail(409, {}, handInRefusals.accepted)
    return redirect(stageAddress(id.enrolmentId, id.stageKey))
  }
  const submission = parseForm(form, { schema: stageForm })
  if (submission.status !== 'success')
    return fail(422, { text: submission.error?.text ?? [], file: submission.error?.file ?? [] })
  const { file } = submission.value
  const bytes = file && new Uint8Array(await file.arrayBuffer())
  const work = { ...id, text: submission.value.text, file: file && bytes ? { name: file.name, bytes } : null }
  const done = await handInStage(viewer, work)
  if (done.outcome === 'not-found') throw notFound()
  if (done.outcome === 'bad-file') return fail(422, { file: [done.refusal] })
  if (done.outcome === 'handed-in') return redirect(stageAddress(id.enrolmentId, id.stageKey))
  return fail(409, {}, done.reason === 'locked' ? done.lock : handInRefusals[done.reason])
}

// The text is in the form: nothing else is to be shown in its place.
export const clientAction = keepingForm((refusal) => ({ errors: {}, refusal, text: null }), {
  mostMegabytes: 10,
})

export default function StageRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { enrolmentId, stageKey, title, team, accepted, waiting, returned, works, timeZone } = page
  const address = stageAddress(enrolmentId, stageKey)
  return (
    <Page>
      <PageHeader
        title={title}
        lead={`Проект команды. ${page.hours}, ${page.due}.`}
        crumbs={[
          { to: '/learn', title: 'Моё обучение' },
          { to: `${programmeAddress(enrolmentId)}#${stageKey}`, title: 'Вся программа' },
        ]}
        actions={
          accepted ? undefined : (
            <ButtonLink to="#hand-in" tone={page.lock ? 'secondary' : 'primary'}>
              {page.lock ? 'К черновику' : 'К сдаче работы'}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-8">
          {accepted ? <Notice tone="pine">Этап принят.</Notice> : null}
          {waiting ? (
            <Notice tone="sky">
              Работа сдана и ждёт проверки. Заметили ошибку — сдайте новую версию: проверят её.
            </Notice>
          ) : null}
          {returned && !accepted ? (
            <Card aria-labelledby="returned" className="border-wax">
              <h2 id="returned" className="text-[1.1rem] text-wax">
                Преподаватель просит доработать
              </h2>
              <StageRemark work={returned} timeZone={timeZone} />
            </Card>
          ) : null}
          <details open={!accepted && !waiting && !returned} className="border-y border-line py-1">
            <summary className="flex min-h-11 items-center text-[1.1rem] font-semibold">Что сделать</summary>
            <div className="pb-5 pt-2 [&_h2]:text-[1.15rem]">
              <Markdown text={page.body} />
            </div>
          </details>
        </div>
        <aside aria-label="Об этапе" className="space-y-5 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <StageCriteria criteria={page.criteria} />
          <StageTeam team={team} />
          <StagePapers papers={page.papers} base={materialsAddress(enrolmentId)} />
        </aside>
        <div className="min-w-0 space-y-8">
          {accepted ? null : (
            <section aria-labelledby="hand-in" className="space-y-4">
              <h2 id="hand-in">{waiting ? 'Новая версия' : 'Сдать работу'}</h2>
              <StageForm
                key={works.length}
                text={answer?.text ?? page.text}
                savedWords={page.saved}
                lock={page.lock}
                team={team?.name ?? null}
                replaces={waiting}
                errors={answer?.errors}
                refusal={answer?.refusal}
                draftAddress={`${address}/draft`}
              />
            </section>
          )}
          <StageHistory
            title="Что сдавали"
            versions={works}
            timeZone={timeZone}
            fileAddress={(id) => `${address}/files/${id}`}
          />
        </div>
      </div>
    </Page>
  )
}
