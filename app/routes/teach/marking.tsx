// /teach/marking: replies that wait for marks, the oldest first, and the button that takes the next one.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { countOpenAppeals } from '#app/features/practice/appeal-reads.server.ts'
import { claimNext } from '#app/features/practice/marking-claim.server.ts'
import { nextInQueue, replyCode, stageOf, stageWords } from '#app/features/practice/marking-queue.ts'
import { countStages, readQueue } from '#app/features/practice/marking-queue.server.ts'
import { MarkingTabs } from '#app/features/practice/marking-tabs.tsx'
import { modeWords, waitedWords } from '#app/features/practice/marking-words.ts'
import { pageSize, pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { Badge, EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Проверка ответов — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const now = new Date()
  const queue = await readQueue(viewer)
  const open = queue.filter((entry) => stageOf(entry, now) !== 'ready')
  const pages = pagesOf(open.length)
  const page = Math.min(readListing(new URL(request.url), ['age'], 'age').page, pages)
  const next = nextInQueue(queue, viewer.userId, now)
  return {
    counts: countStages(queue, now),
    appeals: await countOpenAppeals(viewer),
    oldest: open.length ? waitedWords(longest(open), now) : null,
    next: next && { own: next.own },
    total: open.length,
    ...{ page, pages },
    rows: open.slice((page - 1) * pageSize, page * pageSize).map((entry) => ({
      attemptId: entry.attemptId,
      code: replyCode(entry.attemptId),
      title: entry.title,
      mode: modeWords[entry.mode] ?? entry.mode,
      cohort: entry.cohort.name,
      waited: waitedWords(entry.handedInAt, now),
      stage: stageOf(entry, now),
      mine: entry.held.some(({ markerId }) => markerId === viewer.userId),
    })),
  }
}

function longest(entries: { handedInAt: Date }[]): Date {
  return new Date(Math.min(...entries.map(({ handedInAt }) => handedInAt.getTime())))
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const claimed = await claimNext(viewer)
  if (claimed.outcome === 'claimed') return redirect(`/teach/marking/${claimed.attemptId}`)
  return data({ refusal: 'Сейчас брать нечего: всё проверено или уже у коллег.' }, { status: 409 })
}

export const clientAction = keepingForm((refusal) => ({ refusal }))

export default function MarkingRoute() {
  const { counts, appeals, oldest, next, total, page, pages, rows } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const facts = [
    { title: 'Ждут первой проверки', value: counts['waits-first'] },
    { title: 'Ждут второй, вслепую', value: counts['waits-second'] },
    { title: 'Сейчас проверяют', value: counts['first-held'] + counts['second-held'] },
    { title: 'Оценки разошлись', value: counts.differs },
  ]
  return (
    <Page>
      <PageHeader
        title="Проверка ответов"
        lead="Сначала экзамены, затем те, что ждут дольше. Имени автора Вы не видите, пока оценка не выпущена."
        crumbs={[{ to: '/teach', title: 'Преподавание' }]}
      />
      <MarkingTabs counts={{ ready: counts.ready, appeals }} />
      {answer?.refusal ? (
        <div className="mb-6">
          <Notice tone="amber" live>
            {answer.refusal}
          </Notice>
        </div>
      ) : null}
      {rows.length ? (
        <>
          <div className="mb-7 flex flex-wrap items-center justify-between gap-6 border-y border-line py-5">
            <dl className="flex flex-wrap gap-x-10 gap-y-4">
              {facts.map((fact) => (
                <div key={fact.title} className="flex flex-col-reverse justify-end">
                  <dt className="text-[0.9rem] text-ink-2">{fact.title}</dt>
                  <dd className="text-[1.5rem] font-semibold tabular-nums">{fact.value}</dd>
                </div>
              ))}
            </dl>
            {next ? (
              <Form method="post" className="max-sm:w-full">
                <Button busy={busy} className="max-sm:w-full">
                  {next.own ? 'Продолжить начатую проверку' : 'Взять следующий ответ'}
                </Button>
              </Form>
            ) : null}
          </div>
          <DataTable
            caption="Ответы на проверке"
            rows={rows}
            rowKey={(row) => row.attemptId}
            columns={[
              {
                key: 'title',
                title: 'Обращение',
                cell: (row) => (
                  <Link to={`/teach/marking/${row.attemptId}`} className="underline">
                    {row.title}
                  </Link>
                ),
              },
              { key: 'code', title: 'Ответ', cell: (row) => row.code },
              { key: 'mode', title: 'Режим', cell: (row) => row.mode },
              { key: 'cohort', title: 'Поток', cell: (row) => row.cohort },
              { key: 'waited', title: 'Ждёт', cell: (row) => row.waited },
              {
                key: 'stage',
                title: 'Состояние',
                cell: (row) =>
                  row.mine ? (
                    <Badge tone="sky">у Вас</Badge>
                  ) : row.stage === 'differs' ? (
                    <Badge tone="amber">{stageWords[row.stage]}</Badge>
                  ) : (
                    stageWords[row.stage]
                  ),
              },
            ]}
          />
          <Paging
            page={page}
            pages={pages}
            total={`${counted(total, 'ответ', 'ответа', 'ответов')}; дольше всех ждёт — ${oldest ?? ''}.`}
          />
        </>
      ) : (
        <EmptyState title="Всё проверено">
          <p>
            {counts.ready
              ? 'Проверенные ответы ждут выпуска: слушатели увидят оценки после него.'
              : 'Когда кто-нибудь сдаст ответ, он появится здесь.'}
          </p>
        </EmptyState>
      )}
    </Page>
  )
}
