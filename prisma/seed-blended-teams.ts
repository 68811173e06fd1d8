// Project teams of the blended cohort and what they have handed in: stages wait, came back and were passed.
import { stateOfWork } from '#app/features/projects/stage.ts'
import { addDays } from '#app/lib/dates.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { blendedDays, type BlendedStory, hour, momentOn } from './blended-story.ts'
import { stageRemarks, stageWorks, teamNames } from './blended-works.ts'

type Fate = 'accepted' | 'returned' | 'submitted'

/** By team: the fate of П1, П2. «learner» and «learner2» are in the first. */
const fates: Fate[][] = [
  ['accepted', 'returned'],
  ['accepted', 'submitted'],
  ['accepted', 'accepted'],
  ['returned'],
  ['accepted'],
  ['accepted', 'accepted'],
  ['submitted'],
  [],
]

const weeks = [-3, -1.5]

export async function seedBlendedTeams(database: Database, story: BlendedStory): Promise<void> {
  const { cohortId, members, outline, instructorId, today } = story
  const createdAt = momentOn(today, blendedDays.sessions[0], 120)
  const teams = teamNames.map((name, index) => ({ id: `strategy-team-${index + 1}`, name, index }))
  // Two municipalities in a team: neighbours in the list work together.
  const teamOf = (place: number) => teams[Math.floor(place / 6)]
  const works = teams.flatMap(({ id, index }) => {
    const own = members.filter((_, place) => teamOf(place)?.id === id)
    return (fates[index] ?? []).flatMap((fate, at) => {
      const stage = outline.stages[at]
      if (!stage) return []
      const submittedAt = momentOn(today, Math.round((weeks[at] ?? -1) * 7), index * 17)
      const decidedAt = fate === 'submitted' ? null : new Date(submittedAt.getTime() + 49 * hour)
      return [{ teamId: id, own, stage, fate, submittedAt, decidedAt }]
    })
  })
  await inTransaction(async (tx) => {
    await tx.team.createMany({
      data: teams.map(({ id, name, index }) => ({ id, cohortId, name, number: index + 1, createdAt })),
    })
    await tx.teamMember.createMany({
      data: members.map(({ enrolmentId }, place) => ({ enrolmentId, teamId: teamOf(place)?.id ?? '' })),
    })
    await tx.stageSubmission.createMany({
      data: works.map(({ teamId, own, stage, fate, submittedAt, decidedAt }) => ({
        ...{
          stageKey: stage.key,
          teamId,
          enrolmentId: own[1]?.enrolmentId ?? '',
          ownerKey: `team:${teamId}`,
        },
        ...{ number: 1, text: stageWorks[stage.key] ?? '', submittedAt, decidedAt },
        ...{ decision: fate === 'submitted' ? null : fate, decidedById: decidedAt && instructorId },
        ...{ remark: fate === 'submitted' ? null : stageRemarks[fate] },
        returnedUntil: fate === 'returned' ? addDays(today, 3) : null,
      })),
    })
    await tx.componentProgress.createMany({
      data: works.flatMap(({ own, stage, fate, submittedAt, decidedAt }) =>
        own.map(({ enrolmentId }) => ({
          ...{ enrolmentId, componentId: stage.componentId, updatedAt: decidedAt ?? submittedAt },
          taskState: stateOfWork({ decision: fate === 'submitted' ? null : fate }),
          completedAt: fate === 'accepted' ? decidedAt : null,
        })),
      ),
    })
    await tx.learningEvent.createMany({
      data: works.flatMap(({ own, stage, fate, submittedAt, decidedAt }) =>
        own.flatMap(({ enrolmentId }) => [
          { enrolmentId, kind: 'stage-submitted', subject: stage.key, at: submittedAt },
          ...(decidedAt ? [{ enrolmentId, kind: `stage-${fate}`, subject: stage.key, at: decidedAt }] : []),
        ]),
      ),
    })
  }, database)
}
