// The first session of the blended cohort has been held: who was seen, working groups, anonymous answers, what was decided.
import { randomUUID } from 'node:crypto'
import { type AttendanceKind, countsAsAttended } from '#app/features/learning/attendance.ts'
import { type FeedbackAnswers, writeFeedback } from '#app/features/sessions/feedback.ts'
import { addDays } from '#app/lib/dates.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { blendedDays, type BlendedStory, momentOn } from './blended-story.ts'
import { blendedSessions } from './seed-blended-sessions.ts'

const [sessionId] = blendedSessions
const dayId = `${sessionId}-day`

interface Mark {
  kind: AttendanceKind
  hours?: number
  remark?: string
}

/** What staff said by hand; everybody else was seen, or not. By place in the cohort. */
const byHand: Record<number, Mark> = {
  11: { kind: 'partly', hours: 2.5, remark: 'уехал после перерыва' },
  23: { kind: 'excused', remark: 'больничный' },
  29: { kind: 'partly', hours: 3.5, remark: 'опоздала на полчаса: автобус' },
}
const unseen = [17, 37, 43]

export async function seedBlendedHeld(database: Database, story: BlendedStory): Promise<void> {
  await inTransaction(async (tx) => {
    await markPeople(tx, story)
    await splitIntoGroups(tx, story)
    await answer(tx, story)
    await decide(tx, story)
  }, database)
}

async function markPeople(
  tx: Transaction,
  { members, outline, today, organiserId }: BlendedStory,
): Promise<void> {
  const [day] = blendedDays.sessions
  const closedAt = momentOn(today, day, 185)
  const people = members.map(({ enrolmentId }, index) => {
    const said = byHand[index]
    const mark: Mark = said ?? { kind: unseen.includes(index) ? 'no-show' : 'attended' }
    return { enrolmentId, index, byStaff: Boolean(said), hours: null, remark: null, ...mark }
  })
  await tx.checkIn.createMany({
    data: people
      .filter(({ kind }) => kind === 'attended' || kind === 'partly')
      .map(({ enrolmentId, index }, place) => {
        const seenAt = momentOn(today, day, -25 + place / 2)
        const method = index % 11 === 0 ? 'staff' : index % 5 === 0 ? 'code' : 'screen'
        const staffId = method === 'staff' ? organiserId : null
        return { dayId, enrolmentId, method, staffId, seenAt, recordedAt: seenAt }
      }),
  })
  await tx.sessionDay.update({ where: { id: dayId }, data: { closedAt, closedById: organiserId } })
  await tx.attendance.createMany({
    data: people.map(({ enrolmentId, kind, hours, remark, byStaff }) => ({
      ...{ sessionId, enrolmentId, kind, hours, remark, recordedAt: closedAt },
      // Null: it follows from who was seen.
      recordedById: byStaff ? organiserId : null,
    })),
  })
  const step = outline.sessions.find(({ number }) => number === 1)
  if (!step) return
  const marked = people.map(({ enrolmentId, kind, hours }) => {
    const counts = countsAsAttended(kind, hours, step.hours)
    return { enrolmentId, kind, hours, counts }
  })
  await tx.componentProgress.createMany({
    data: marked.map(({ enrolmentId, kind, counts }) => ({
      ...{ enrolmentId, componentId: step.componentId, attendance: kind, updatedAt: closedAt },
      completedAt: counts ? closedAt : null,
    })),
  })
  await tx.learningEvent.createMany({
    data: marked.map(({ enrolmentId, kind, hours }) => ({
      ...{ enrolmentId, kind: 'session-marked', subject: step.key, at: closedAt },
      detail: JSON.stringify({ attendance: kind, hours }),
    })),
  })
}

const tables = 8

async function splitIntoGroups(tx: Transaction, { members }: BlendedStory): Promise<void> {
  const idOf = (number: number) => `${sessionId}-group-${number}`
  const numbers = Array.from({ length: tables }, (_, index) => index + 1)
  await tx.workingGroup.createMany({
    data: numbers.map((number) => ({ id: idOf(number), sessionId, number })),
  })
  await tx.groupMember.createMany({
    data: members.map(({ enrolmentId }, index) => ({
      ...{ sessionId, enrolmentId, groupId: idOf((index % tables) + 1) },
    })),
  })
}

/** Twenty-three people answered, «learner» has not yet. */
async function answer(tx: Transaction, { members }: BlendedStory): Promise<void> {
  const answered = members.filter(
    ({ login }, index) => index % 2 === 1 && login !== 'learner' && !unseen.includes(index) && index !== 23,
  )
  const answers = answered.map((_, index): FeedbackAnswers => ({
    ...{ clear: [5, 4, 4, 3, 5][index % 5] ?? 4, close: [4, 5, 3, 4][index % 4] ?? 4 },
    ...{ worth: [5, 5, 4][index % 3] ?? 5, text: hindrances[index] ?? null },
  }))
  const rows = answers.map((given) => ({ id: randomUUID(), sessionId, answers: writeFeedback(given) }))
  await tx.feedbackAnswer.createMany({ data: rows.sort((a, b) => (a.id < b.id ? -1 : 1)) })
  await tx.feedbackReceipt.createMany({
    data: answered.map(({ enrolmentId }) => ({ sessionId, enrolmentId })),
  })
}

const hindrances = [
  'Нет времени на интервью: приём с утра до вечера',
  'Данные об обращениях лежат в трёх системах',
  'Соседний отдел считает, что это не его вопрос',
  'Шаблоны ответов утверждены, менять их долго',
]

async function decide(tx: Transaction, { today, organiserId }: BlendedStory): Promise<void> {
  const createdAt = momentOn(today, blendedDays.sessions[0], 178)
  await tx.sessionOutcome.createMany({
    data: outcomes.map(({ text, owner, due, done }) => ({
      ...{ sessionId, text, owner, dueOn: addDays(today, due), createdById: organiserId, createdAt },
      ...(done ? { doneAt: momentOn(today, -6), doneRemark: done } : {}),
    })),
  })
}

const outcomes: { text: string; owner: string; due: number; done?: string }[] = [
  {
    ...{ text: 'Собрать темы обращений за год по выбранной ситуации', owner: 'Каждая команда' },
    ...{ due: -7, done: 'Собраны у семи команд из восьми' },
  },
  {
    ...{ text: 'Убрать из шаблонов ответа фразу «вопрос на контроле»', owner: 'Соколова Марина' },
    ...{ due: -3, done: 'Убрали из шести шаблонов' },
  },
  { text: 'Договориться с МФЦ о пяти интервью в зале ожидания', owner: 'Дёмин Артём', due: 4 },
  { text: 'Открыть командам журнал звонков за сентябрь', owner: 'Отдел писем', due: -2 },
]
