// The learner's own page: every wave, the line, what the manager was asked, explanations once they may be seen. Five
// statements with the viewer's.
import { type WaveKey, waveKeys, type WaveState } from '#app/features/curriculum/wave.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { ownEnrolments } from '#app/features/learning/progress-rows.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { explain, type Explained, explanationsOpen } from './explanations.ts'
import { instrument } from './instrument.server.ts'
import {
  isMeasured,
  type Measured,
  readMeasured,
  standingOf,
  waveOf,
  type WaveRow,
} from './measured.server.ts'
import { type Beside, besideEachOther } from './observer.ts'
import { type OwnView, ownView } from './own-view.ts'
import { readResult } from './scoring.ts'

export interface OwnResult {
  person: Measured
  view: OwnView
  observer: { name: string; email: string; askedBy: string; invited: boolean; answered: boolean } | null
  /** Own and the manager's grades; null until one of them is there. */
  beside: Beside[] | null
  quarter: WaveState
  explained: Explained[]
}

/** Foreign, unknown, withdrawn and a programme without measurings are null. */
export async function findOwnResult(
  viewer: Pick<Viewer, 'userId'>,
  enrolmentId: string,
  now = new Date(),
): Promise<OwnResult | null> {
  const person = await findOwnPerson(viewer, enrolmentId, now)
  if (!person) return null
  const whole = instrument()
  const facts = waveKeys.map((wave) => {
    const { startedAt = null, submittedAt = null, percent = null, result = null } = waveOf(person, wave) ?? {}
    return { wave, ...standingOf(person, wave), startedAt, submittedAt, percent, result }
  })
  const states = Object.fromEntries(facts.map(({ wave, state }) => [wave, state])) as Record<
    WaveKey,
    WaveState
  >
  const observer = await readObserver(enrolmentId)
  const own = facts.find(({ wave }) => wave === 'quarter')?.result
  const self = own ? readResult(own).self : null
  const grades = observer?.submittedAt
    ? Object.fromEntries(observer.grades.map(({ itemKey, value }) => [itemKey, value]))
    : null
  return {
    person,
    view: ownView(whole, facts, person.cohort.timeZone, now),
    observer: observer && {
      name: observer.name,
      email: observer.email,
      askedBy: observer.askedById === viewer.userId ? 'Вы' : fullName(observer.askedBy),
      invited: observer.invitedAt !== null,
      answered: observer.submittedAt !== null,
    },
    beside: self || grades ? besideEachOther(whole.observer.behaviours, self, grades) : null,
    quarter: states.quarter,
    explained: states.quarter === 'over' ? await explainAll(person, states) : [],
  }
}

export async function findOwnPerson(
  viewer: Pick<Viewer, 'userId'>,
  enrolmentId: string,
  now = new Date(),
): Promise<Measured | null> {
  const own = Prisma.sql`e."id" = ${enrolmentId} AND ${ownEnrolments(viewer.userId)}`
  const [person] = await readMeasured(database(), own, now)
  return person && (await isMeasured(person.versionId)) ? person : null
}

function readObserver(enrolmentId: string) {
  return database().diagnosticObserver.findUnique({
    where: { enrolmentId },
    include: { askedBy: true, grades: true },
  })
}

async function explainAll(person: Measured, states: Record<WaveKey, WaveState>): Promise<Explained[]> {
  const people = await database().diagnosticPlan.count({ where: { cohortId: person.cohort.id } })
  const open = person.waves.filter(
    ({ form, submittedAt }) => submittedAt !== null && explanationsOpen(form, people, states),
  )
  const answers = await database().diagnosticAnswer.findMany({
    where: { waveId: { in: open.map(({ id }) => id) } },
    select: { waveId: true, itemKey: true, value: true },
  })
  const answersOf = ({ id }: WaveRow) =>
    new Map(answers.filter(({ waveId }) => waveId === id).map(({ itemKey, value }) => [itemKey, value]))
  return open.map((row) => explain(instrument(), row, answersOf(row)))
}
