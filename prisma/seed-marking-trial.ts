// The trial group's exam replies: six weeks, marked by the instructor and, one half of them, by the analyst as well.
import { replyHash } from '#app/features/practice/attempt-event.server.ts'
import { resultColumns } from '#app/features/practice/result-columns.ts'
import { advance } from '#app/features/practice/chain.ts'
import { modelEvents } from '#app/features/practice/chain-model.ts'
import { type ChainState, startChain } from '#app/features/practice/chain-state.ts'
import type { CaseSource } from '#app/features/practice/case-source.ts'
import type { Scorecard } from '#app/features/practice/catalogue-source.ts'
import { criteriaKeys } from '#app/features/practice/criteria.ts'
import { fraction } from '#app/features/practice/marking-queue.ts'
import { type MarkLevels, scoreReply } from '#app/features/practice/marking-score.ts'
import { findCatalogue, getCase } from '#app/features/practice/practice-data.server.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

const trialCohort = 'ЧЦ-26-00'
const caseKey = 's01-cold-radiators'
const people = 48
const week = 7 * 86_400_000

export async function seedTrialReplies(on: Database, { now }: { now: Date }): Promise<void> {
  const version = await on.caseVersion.findFirst({
    where: { citizenCase: { key: caseKey }, currentKey: { not: null } },
    select: { id: true },
  })
  const current = await findCatalogue(on)
  const [first, second] = await Promise.all(
    ['instructor', 'analyst'].map((login) => on.user.findUnique({ where: { email: castEmail(login) } })),
  )
  const enrolments = await on.enrolment.findMany({
    where: { cohort: { code: trialCohort } },
    orderBy: { id: 'asc' },
    take: people,
    select: { id: true, userId: true, cohort: { select: { startsOn: true } } },
  })
  if (!version || !current || !first || !second) return
  const source = await getCase(version.id, on)
  const scorecard = current.catalogue.scorecard
  const rows = enrolments.map((enrolment, index) => {
    const skill = fraction(`trial ${index}`)
    const state = play(source, skill > 0.35)
    const from = enrolment.cohort.startsOn.getTime() + 2 * week + (index % 6) * week
    const at = new Date(Math.min(from + 9 * 3_600_000, now.getTime()))
    const id = `trial-${enrolment.id}`
    const text = state.replies.at(-1)?.text ?? ''
    return {
      markers: [first.id, ...(Math.floor(index / 6) % 2 ? [second.id] : [])].map((markerId, order) => ({
        markerId,
        levels: levelsFor(skill, index, order),
      })),
      attempt: {
        ...{ id, userId: enrolment.userId, enrolmentId: enrolment.id, versionId: version.id, caseKey },
        ...{ catalogueId: current.id, mode: 'exam', number: 1, step: state.step },
        state: JSON.stringify(state),
        ...{ startedAt: at, finishedAt: at, replyAt: at, handedInAt: at },
        replyHash: replyHash(`${text} ${index}`),
        ...resultColumns(source, state),
      },
    }
  })
  await inTransaction(async (tx) => {
    await tx.practiceAttempt.createMany({ data: rows.map(({ attempt }) => attempt) })
    for (const { attempt, markers } of rows) {
      const markings = markers.map(({ markerId, levels }, order) => ({
        id: `${attempt.id}-${order}`,
        attemptId: attempt.id,
        markerId,
        kind: order ? 'second' : 'first',
        total: totalOf(scorecard, levels),
        startedAt: attempt.handedInAt,
        submittedAt: new Date(attempt.handedInAt.getTime() + (order + 1) * 86_400_000),
        levels,
      }))
      await tx.replyMarking.createMany({ data: markings.map(withoutLevels) })
      await tx.replyMark.createMany({
        data: markings.flatMap(({ id, levels }) =>
          criteriaKeys.map((criterion) => ({ markingId: id, criterion, level: levels[criterion] ?? null })),
        ),
      })
      const [posted] = markings
      if (posted)
        await tx.postedMark.create({
          data: {
            ...{ attemptId: attempt.id, number: 1, total: posted.total, markingId: posted.id },
            levels: JSON.stringify(posted.levels),
            postedById: second.id,
            postedAt: new Date(attempt.handedInAt.getTime() + 3 * 86_400_000),
            currentKey: attempt.id,
          },
        })
    }
  }, on)
}

/** The model chain, or one that skips the executor's proof and the check. */
function play(source: CaseSource, good: boolean): ChainState {
  return modelEvents(source).reduce((state, event) => {
    if (!good && (event.kind === 'ask' || event.kind === 'check')) return state
    return advance(source, state, event).state
  }, startChain(source))
}

/** Two people mostly see the same; the second is a little stricter and grows stricter still. */
function levelsFor(skill: number, index: number, order: number): MarkLevels {
  return Object.fromEntries(
    criteriaKeys.map((key) => {
      const seen = skill * 3.2 + fraction(`${index} ${key}`) * 1.2 - 0.6
      const own = order ? fraction(`${index} ${key} again`) * 1.3 - 0.75 - (index % 6) * 0.08 : 0
      return [key, Math.max(0, Math.min(3, Math.round(seen + own)))]
    }),
  )
}

function totalOf(scorecard: Scorecard, levels: MarkLevels): number {
  return scoreReply(scorecard, levels, []).total ?? 0
}

function withoutLevels<T extends { levels: MarkLevels }>({ levels, ...row }: T): Omit<T, 'levels'> {
  void levels
  return row
}
