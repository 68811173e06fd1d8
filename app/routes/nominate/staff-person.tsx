// /coordinator/staff/:userId: one person: posts in own bodies with their history, cohorts, training taken elsewhere.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { PostLine } from '#app/features/organisations/post-line.tsx'
import { findStaff } from '#app/features/organisations/staff-person.server.ts'
import { studyTitles, studyTones } from '#app/features/organisations/study-state.ts'
import { listOutsideTraining } from '#app/features/records/outside-training.server.ts'
import { OutsideTrainingList } from '#app/features/records/outside-training-list.tsx'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Badge, Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const person = await findStaff(viewer, params.userId ?? '')
  if (!person) throw notFound()
  const trainings = await listOutsideTraining(person.userId)
  const today = dayOf(new Date(), 'Europe/Moscow')
  const { userId, email, hasPassword, posts, cohorts } = person
  return {
    ...{ userId, email, hasPassword, cohorts, name: fullName(person) },
    posts: posts.map((post) => ({ ...post, held: post.endsOn === null || post.endsOn > today })),
    trainings: trainings.map(({ completedOn, removedAt, ...training }) => ({
      ...training,
      completedOn: formatDayDigits(completedOn),
      removed: removedAt !== null,
    })),
  }
}

export default function StaffPerson() {
  const { userId, name, email, hasPassword, posts, cohorts, trainings } = useLoaderData<typeof loader>()
  const here = `/coordinator/staff/${userId}`
  return (
    <Page>
      <PageHeader
        title={name}
        lead={<span className="wrap-anywhere">{email}</span>}
        crumbs={[{ to: '/coordinator/staff', title: 'Сотрудники' }]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card aria-labelledby="posts">
          <h2 id="posts">Должности в Вашем муниципалитете</h2>
          <ul className="mt-2 divide-y divide-line">
            {posts.map((post) => (
              <li key={post.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 py-4">
                <p className="min-w-48 flex-1">
                  <PostLine post={post} />
                </p>
                {post.held ? (
                  <Link
                    to={`${here}/posts/${post.id}`}
                    className="inline-flex min-h-11 items-center"
                    aria-label={`Изменить или перевести: ${post.title}`}
                  >
                    Изменить или перевести
                  </Link>
                ) : (
                  <Badge>в прошлом</Badge>
                )}
              </li>
            ))}
          </ul>
        </Card>
        <Card aria-labelledby="cohorts">
          <h2 id="cohorts">Обучение на платформе</h2>
          {hasPassword ? null : <p className="mt-2 text-ink-2">По приглашению ещё не входил.</p>}
          {cohorts.length ? (
            <ul className="mt-3 space-y-2">
              {cohorts.map((cohort) => (
                <li key={cohort.name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span>{cohort.name}</span>
                  <Badge tone={studyTones[cohort.study]}>{studyTitles[cohort.study]}</Badge>
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-2 text-ink-2">
              Пока не учился. <Link to="/coordinator">Выдвинуть в поток</Link>
            </p>
          )}
        </Card>
      </div>
      <Card aria-labelledby="trainings" className="mt-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h2 id="trainings">Обучение в других местах</h2>
          <ButtonLink to={`${here}/training`} tone="secondary">
            Записать или удалить
          </ButtonLink>
        </div>
        <div className="mt-2">
          <OutsideTrainingList trainings={trainings} scans={`${here}/training`} />
        </div>
      </Card>
    </Page>
  )
}
