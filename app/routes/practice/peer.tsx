// /practice/peer: what a learner was asked to review, and the training that comes before it.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { trainingPasses } from '#app/features/practice/peer.ts'
import { findTraining, listPeerWork } from '#app/features/practice/peer-reads.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Badge, Card, EmptyState, Page, PageHeader, ProgressBar } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Ответы коллег — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { next, passed, trained } = await findTraining(viewer)
  return {
    ...{ next, passed, trained },
    work: (await listPeerWork(viewer)).map((row) => ({ ...row, timeZone: viewer.timeZone ?? row.timeZone })),
  }
}

export default function PeerRoute() {
  const { next, passed, trained, work } = useLoaderData<typeof loader>()
  const open = work.filter(({ doneAt }) => !doneAt)
  const done = work.filter(({ doneAt }) => doneAt)
  return (
    <Page width="text">
      <PageHeader
        title="Ответы коллег"
        lead="Вы читаете ответы других и оцениваете их по тому же листу. Чьи они, не видно; кто оценивал, автор тоже не узнает."
        crumbs={[{ to: '/practice', title: 'Приёмная' }]}
      />
      <div className="space-y-7">
        {trained ? null : (
          <Card aria-labelledby="training">
            <h2 id="training">Сначала — настроить глаз</h2>
            <p className="mb-4 mt-1 text-ink-2">
              Оцените учебные ответы и сверьтесь с эталонной оценкой. Нужно {trainingPasses} раза разойтись с
              ней не больше чем на 10 баллов. Получилось: {passed}.
            </p>
            <ProgressBar
              value={passed}
              total={trainingPasses}
              label={`Получилось ${passed} из ${trainingPasses}`}
            />
            {next ? (
              <ButtonLink to={`/practice/peer/training/${next}`} className="mt-5">
                {passed ? 'Следующий учебный ответ' : 'Начать'}
              </ButtonLink>
            ) : null}
          </Card>
        )}
        {open.length ? (
          <section aria-labelledby="open">
            <h2 id="open" className="mb-3">
              Ждут Вас
            </h2>
            <ul className="divide-y divide-line rounded-surface border border-line bg-card">
              {open.map((row) => (
                <li key={row.attemptId} className="px-5 py-3 sm:px-7">
                  {trained ? (
                    <Link
                      to={`/practice/peer/${row.attemptId}`}
                      className="inline-flex min-h-11 items-center underline"
                    >
                      {row.title}
                    </Link>
                  ) : (
                    <span className="font-medium">{row.title}</span>
                  )}
                  <span className="block text-[0.9rem] text-ink-2">
                    Ответ {row.code}
                    {row.dueAt ? `, до ${formatDateTime(row.dueAt, row.timeZone)}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <EmptyState title="Сейчас читать нечего">
            <p>Когда преподаватель откроет взаимную проверку, ответы коллег появятся здесь.</p>
          </EmptyState>
        )}
        {done.length ? (
          <section aria-labelledby="done">
            <h2 id="done" className="mb-3">
              Вы прочитали
            </h2>
            <ul className="space-y-1">
              {done.map((row) => (
                <li key={row.attemptId} className="flex flex-wrap items-center gap-x-3">
                  <Link
                    to={`/practice/peer/${row.attemptId}`}
                    className="inline-flex min-h-11 items-center underline"
                  >
                    {row.title}
                  </Link>
                  <Badge tone="pine">готово</Badge>
                </li>
              ))}
            </ul>
            <p className="mt-2 text-[0.9rem] text-ink-2">
              {counted(done.length, 'ответ', 'ответа', 'ответов')}.
            </p>
          </section>
        ) : null}
      </div>
    </Page>
  )
}
