// Loads content/practice in every new database, and in a demo the first steps of the cast in it.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import { pressButton } from '#app/features/practice/attempt-event.server.ts'
import { startExercise } from '#app/features/practice/attempt-start.server.ts'
import type { CaseSource } from '#app/features/practice/case-source.ts'
import type { ChainEvent } from '#app/features/practice/chain-event.ts'
import { modelEvents } from '#app/features/practice/chain-model.ts'
import { loadPractice } from '#app/features/practice/load-practice.server.ts'
import { getCase } from '#app/features/practice/practice-data.server.ts'
import { finishShift, startShift } from '#app/features/practice/shift.server.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

const shipped = path.join(path.dirname(fileURLToPath(import.meta.url)), '../content/practice')
const day = 86_400_000

export async function seedPractice(database: Database, now: Date): Promise<void> {
  const loaded = await loadPractice(database, await readFolderFromDisk(shipped), { actorId: null, now })
  if (loaded.outcome === 'refused')
    throw new Error(`The shipped practice is broken:\n${loaded.problems.map(formatProblem).join('\n')}`)
}

type Story = 'model' | 'hollow' | 'begun'

/** Who did what: a good chain, one that believed the report, one left in the middle. */
const stories: [login: string, caseKey: string, story: Story, daysAgo: number][] = [
  ['learner', 's01-cold-radiators', 'hollow', 9],
  ['learner', 's01-cold-radiators', 'model', 6],
  ['learner', 's05-snowed-in-village', 'begun', 1],
  ['learner2', 's05-snowed-in-village', 'model', 8],
  ['learner2', 's01-cold-radiators', 'hollow', 4],
  ['learner3', 's01-cold-radiators', 'model', 12],
  ['learner4', 's01-cold-radiators', 'hollow', 11],
  ['learner5', 's01-cold-radiators', 'hollow', 10],
]

export async function seedPracticeStory(database: Database, { now }: { now: Date }): Promise<void> {
  for (const [login, caseKey, story, daysAgo] of stories) {
    const user = await database.user.findUnique({ where: { email: castEmail(login) }, select: { id: true } })
    if (!user) continue
    const at = new Date(now.getTime() - daysAgo * day)
    const viewer = { userId: user.id }
    const started = await startExercise(viewer, caseKey, { now: at, on: database })
    if (!started || started.outcome === 'refused') continue
    const { versionId } = await database.practiceAttempt.findUniqueOrThrow({
      where: { id: started.attemptId },
      select: { versionId: true },
    })
    const events = eventsOf(await getCase(versionId, database), story)
    for (const [revision, event] of events.entries()) {
      const press = { event, revision, eventKey: `seed-${revision}` }
      const pressed = await pressButton(viewer, started.attemptId, press, {
        now: new Date(at.getTime() + (revision + 1) * 60_000),
        on: database,
      })
      if (pressed?.outcome !== 'moved')
        throw new Error(`The story of ${login} in ${caseKey} breaks at ${event.kind}`)
    }
  }
}

/** A finished shift of the learner: three messages were reached, the rest were not. */
export async function seedShift(database: Database, { now }: { now: Date }): Promise<void> {
  const user = await database.user.findUnique({
    where: { email: castEmail('learner') },
    select: { id: true },
  })
  if (!user) return
  const viewer = { userId: user.id }
  const at = new Date(now.getTime() - 3 * day)
  const shift = await startShift(viewer, { now: at, on: database, seed: 'demo' })
  if (shift.outcome === 'refused') return
  const attempts = await database.practiceAttempt.findMany({
    where: { shiftId: shift.shiftId },
    orderBy: { shiftPosition: 'asc' },
    take: 3,
    select: { id: true, versionId: true },
  })
  for (const [place, { id, versionId }] of attempts.entries()) {
    const events = modelEvents(await getCase(versionId, database)).filter(({ kind }) => kind !== 'need')
    for (const [revision, event] of events.slice(0, 3).entries())
      await pressButton(
        viewer,
        id,
        { event, revision, eventKey: `seed-${revision}` },
        { now: new Date(at.getTime() + (place * 9 + revision * 2 + 1) * 60_000), on: database },
      )
  }
  await finishShift(viewer, shift.shiftId, { now: new Date(at.getTime() + 40 * 60_000), on: database })
}

function eventsOf(source: CaseSource, story: Story): ChainEvent[] {
  const events = modelEvents(source)
  if (story === 'begun') return events.slice(0, 3)
  if (story === 'model') return events
  const hollow = source.exchange.flatMap(({ executor, intents }) =>
    intents.flatMap(({ id, answers }) =>
      answers.some((answer) => answer.hollow) ? [{ executor, intent: id }] : [],
    ),
  )[0]
  const untrue = source.reply.done.find(({ counts }) => counts === 'false') ?? source.reply.done[0]
  return events.flatMap((event): ChainEvent[] => {
    if (event.kind === 'ask' || event.kind === 'check') return []
    if (event.kind !== 'reply') return [event]
    const reply: ChainEvent = {
      ...event,
      text: source.bad.reply,
      done: untrue ? [untrue.id] : [],
      who: null,
      when: null,
    }
    return [...(hollow ? [{ kind: 'ask' as const, note: '', ...hollow }] : []), reply, reply]
  })
}
