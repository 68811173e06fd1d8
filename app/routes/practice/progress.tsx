// /practice/progress: own way over the weeks, by what the chains proved and by criterion. Nobody else opens it.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { criteriaOf, weeksOf } from '#app/features/practice/own-progress.ts'
import { listFinishedExercises, listLevelMarks } from '#app/features/practice/own-progress.server.ts'
import { CriteriaProgress, WeeksProgress } from '#app/features/practice/own-progress-tables.tsx'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Мой прогресс — Приёмная — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [exercises, marks, found] = await Promise.all([
    listFinishedExercises(viewer),
    listLevelMarks(viewer),
    findCatalogue(),
  ])
  return {
    weeks: weeksOf(exercises, viewer.timeZone ?? 'Europe/Moscow'),
    criteria: criteriaOf(marks).map((row) => ({
      ...row,
      title:
        found?.catalogue.scorecard.criteria.find(({ key }) => key === row.criterion)?.title ?? row.criterion,
    })),
  }
}

export default function ProgressRoute() {
  const { weeks, criteria } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Мой прогресс"
        lead="Что доказывают Ваши цепочки по неделям и как меняется текст ответов."
        crumbs={[{ to: '/practice', title: 'Приёмная' }]}
      />
      {weeks.length ? (
        <div className="space-y-10">
          <WeeksProgress weeks={weeks} />
          <CriteriaProgress rows={criteria} />
          <PracticePrivacy />
        </div>
      ) : (
        <EmptyState
          title="Пока нечего сравнивать"
          action={<ButtonLink to="/practice">В приёмную</ButtonLink>}
        >
          Пройдите первое обращение целиком — здесь появится Ваша неделя.
        </EmptyState>
      )}
    </Page>
  )
}
