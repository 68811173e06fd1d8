// /cohorts/:cohortId/teams: the teams of a cohort, for instructors, organisers and the registry.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { hasRole } from '#app/features/identity/viewer.ts'
import { TeamBoard, TeamNames } from '#app/features/projects/team-board.tsx'
import { moveForm, renameForm } from '#app/features/projects/team.schema.ts'
import { findCohortTeams, moveMembers, renameTeam } from '#app/features/projects/team.server.ts'
import { moveRefusals, teamMakers } from '#app/features/projects/team.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Команды потока — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...teamMakers)
  const found = await findCohortTeams(viewer, params.cohortId ?? '')
  if (!found) throw notFound()
  const { cohort, teams, alone } = found
  const teaches = hasRole(viewer, 'instructor')
  return {
    ...{ teams, alone },
    cohort: { id: cohort.id, name: cohort.name },
    crumbs: teaches
      ? [
          { to: '/teach', title: 'Преподавание' },
          { to: `/teach/cohorts/${cohort.id}`, title: `Поток «${cohort.name}»` },
        ]
      : [
          { to: '/registry', title: 'Потоки' },
          { to: `/registry/cohorts/${cohort.id}`, title: `Поток «${cohort.name}»` },
        ],
  }
}

const nothing = { refusal: null, errors: [] as string[], failed: null as string | null }

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...teamMakers)
  const cohortId = params.cohortId ?? ''
  const form = await request.formData()
  const done = redirect(`/cohorts/${cohortId}/teams`, { headers: { 'Set-Cookie': flashCookie('saved') } })
  if (form.get('intent') === 'rename') {
    const renaming = parseForm(form, { schema: renameForm })
    const failed = String(form.get('teamId') ?? '')
    if (renaming.status !== 'success')
      return data({ ...nothing, failed, errors: renaming.error?.name ?? [] }, { status: 422 })
    const renamed = await renameTeam(viewer, { cohortId, ...renaming.value })
    if (renamed.outcome === 'not-found') throw notFound()
    return done
  }
  const moving = parseForm(form, { schema: moveForm })
  if (moving.status !== 'success')
    return data({ ...nothing, refusal: moving.error?.to?.[0] ?? moveRefusals.nobody }, { status: 422 })
  const { enrolmentId: enrolmentIds, to } = moving.value
  const moved = await moveMembers(viewer, { cohortId, enrolmentIds, to })
  if (moved.outcome === 'not-found') throw notFound()
  if (moved.outcome === 'refused')
    return data({ ...nothing, refusal: moveRefusals[moved.reason] }, { status: 409 })
  return done
}

export const clientAction = keepingForm((refusal) => ({ ...nothing, refusal }))

export default function TeamsRoute() {
  const { cohort, crumbs, teams, alone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const people = teams.reduce((sum, team) => sum + team.people.length, alone.length)
  return (
    <Page>
      <PageHeader
        title="Команды"
        lead={`Поток «${cohort.name}»: ${counted(people, 'человек', 'человека', 'человек')}, ${counted(teams.length, 'команда', 'команды', 'команд')}. Отметьте людей и выберите, куда их перевести.`}
        crumbs={crumbs}
      />
      {people ? (
        <div className="space-y-6">
          <TeamBoard
            key={JSON.stringify(teams.map((team) => team.people.length))}
            teams={teams}
            alone={alone}
            refusal={answer?.refusal ?? null}
          />
          <TeamNames teams={teams} errors={answer?.errors ?? []} failed={answer?.failed ?? null} />
        </div>
      ) : (
        <EmptyState title="В потоке пока никого нет">
          <p>Когда учебная часть зачислит людей, здесь можно будет собрать команды.</p>
        </EmptyState>
      )}
    </Page>
  )
}
