// /teach: what waits for an instructor, and the cohorts.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { CohortList } from '#app/features/learning/learner-cohorts.tsx'
import { listTaughtCohorts } from '#app/features/learning/learner-progress.server.ts'
import { countWaitingTasks, listWaitingTasks } from '#app/features/learning/task-review.server.ts'
import { countOpenAppeals } from '#app/features/practice/appeal-reads.server.ts'
import { countReplies } from '#app/features/practice/marking-queue.server.ts'
import { countWaitingStages } from '#app/features/projects/stage-review.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Преподавание — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const latest = { page: 1, sort: '-startsOn', key: 'startsOn', direction: 'desc' } as const
  const { rows: cohorts, total } = await listTaughtCohorts(viewer, latest)
  const { rows: oldest } = await listWaitingTasks(viewer, { page: 1, cohortId: null })
  return {
    waiting: await countWaitingTasks(viewer),
    stages: await countWaitingStages(viewer),
    replies: await countReplies(viewer),
    appeals: await countOpenAppeals(viewer),
    oldest: oldest.slice(0, 3),
    cohorts: cohorts.slice(0, 6),
    total,
    timeZone: viewer.timeZone,
  }
}

export default function TeachRoute() {
  const { waiting, stages, replies, appeals, oldest, cohorts, total, timeZone } =
    useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Преподавание"
        lead="Работы, которые ждут Вашего слова, и потоки, где Вы преподаёте."
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <section aria-labelledby="cohorts">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id="cohorts">Потоки</h2>
            <Link to="/teach/cohorts" className="inline-flex min-h-11 items-center underline">
              {total > cohorts.length ? `Все потоки: ${total}` : 'Список потоков'}
            </Link>
          </div>
          <CohortList cohorts={cohorts} />
        </section>
        <div className="space-y-5">
          <Card aria-labelledby="waiting">
            <h2 id="waiting" className="text-[1.1rem]">
              Задания на проверке
            </h2>
            {waiting === 0 ? (
              <p className="mt-2 text-ink-2">Всё проверено. Новые работы появятся здесь.</p>
            ) : (
              <>
                <p className="mt-2 text-[1.5rem] font-semibold">
                  {counted(waiting, 'работа', 'работы', 'работ')}
                </p>
                <ul className="mt-2 divide-y divide-line text-[0.95rem]">
                  {oldest.map((task) => (
                    <li key={task.id} className="py-2.5">
                      <Link to={`/teach/tasks/${task.id}`} className="underline">
                        {task.taskTitle}
                      </Link>
                      <span className="block text-[0.9rem] text-ink-2">
                        {task.person}, {formatDateTime(task.submittedAt, timeZone ?? task.cohort.timeZone)}
                      </span>
                    </li>
                  ))}
                </ul>
                <ButtonLink to="/teach/tasks" className="mt-4 w-full">
                  Проверить работы
                </ButtonLink>
              </>
            )}
          </Card>
          <Card aria-labelledby="stages">
            <h2 id="stages" className="text-[1.1rem]">
              Этапы проекта на проверке
            </h2>
            {stages === 0 ? (
              <p className="mt-2 text-ink-2">Всё проверено. Новые этапы появятся здесь.</p>
            ) : (
              <>
                <p className="mt-2 text-[1.5rem] font-semibold">
                  {counted(stages, 'этап', 'этапа', 'этапов')}
                </p>
                <ButtonLink
                  to="/teach/stages"
                  tone={waiting ? 'secondary' : 'primary'}
                  className="mt-3 w-full"
                >
                  Проверить этапы
                </ButtonLink>
              </>
            )}
          </Card>
          <Card aria-labelledby="replies">
            <h2 id="replies" className="text-[1.1rem]">
              Проверка ответов «Приёмной»
            </h2>
            <p className="mt-2 text-[1.5rem] font-semibold">
              {counted(replies, 'ответ', 'ответа', 'ответов')}
            </p>
            {appeals ? (
              <p className="mt-1">
                <Link to="/teach/marking/appeals" className="inline-flex min-h-11 items-center underline">
                  Не согласны с оценкой: {appeals}
                </Link>
              </p>
            ) : null}
            <ButtonLink
              to="/teach/marking"
              tone={waiting || stages ? 'secondary' : 'primary'}
              className="mt-3 w-full"
            >
              Проверка ответов
            </ButtonLink>
          </Card>
          <Card aria-labelledby="sessions">
            <h2 id="sessions" className="text-[1.1rem]">
              Сессии
            </h2>
            <p className="mt-2 text-ink-2">План, рабочие группы и явка тех, с кем Вы встречаетесь.</p>
            <ButtonLink to="/teach/sessions" tone="secondary" className="mt-3 w-full">
              Открыть сессии
            </ButtonLink>
          </Card>
          <Card aria-labelledby="more">
            <h2 id="more" className="text-[1.1rem]">
              Программы и тесты
            </h2>
            <ul className="mt-2 text-[0.95rem]">
              <li>
                <Link to="/teach/cases" className="inline-flex min-h-11 items-center underline">
                  Обращения «Приёмной»
                </Link>
              </li>
              <li>
                <Link to="/teach/statistics" className="inline-flex min-h-11 items-center underline">
                  Статистика вопросов
                </Link>
              </li>
              <li>
                <Link to="/teach/programmes" className="inline-flex min-h-11 items-center underline">
                  Программы и их версии
                </Link>
              </li>
            </ul>
          </Card>
        </div>
      </div>
    </Page>
  )
}
