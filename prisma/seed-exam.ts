// Exams in the demo, one at each stage: under way, waiting for marks, half marked, passed, not passed, with a resit.
import { replyHash } from '#app/features/practice/attempt-event.server.ts'
import { advance } from '#app/features/practice/chain.ts'
import { modelEvents } from '#app/features/practice/chain-model.ts'
import { startChain } from '#app/features/practice/chain-state.ts'
import type { CaseSource } from '#app/features/practice/case-source.ts'
import { endExam } from '#app/features/practice/exam-end.server.ts'
import { allowResit } from '#app/features/practice/exam-resit.server.ts'
import { startExam } from '#app/features/practice/exam.server.ts'
import { claimReply } from '#app/features/practice/marking-claim.server.ts'
import { postMarks } from '#app/features/practice/marking-post.server.ts'
import { submitSheet } from '#app/features/practice/marking-sheet.server.ts'
import { scorecardForm } from '#app/features/practice/marking.schema.ts'
import { getCase } from '#app/features/practice/practice-data.server.ts'
import { resultColumns } from '#app/features/practice/result-columns.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { examCohort, type ExamMember, openExamCohort } from './exam-cohort.ts'
import { viewerOf } from './seed-marking.ts'

const minute = 60_000
const kinds: ('first' | 'second')[] = ['first', 'second']

interface Story {
  login: string
  minutesAgo: number
  /** Cases closed, and after how many minutes. */
  closed: number
  /** Levels K1–K8 of each marked reply. */
  marks?: string[]
  posted?: boolean
  resit?: boolean
}

const day = 24 * 60
const good = ['33323332', '33333322', '32323332', '33333333']
const poor = ['11101121', '10001110', '21111121', '11001110']
const stories: Story[] = [
  { login: 'examinee', minutesAgo: 35, closed: 1 },
  { login: 'exam2', minutesAgo: 5 * day, closed: 4, marks: good, posted: true },
  { login: 'exam3', minutesAgo: 4 * day, closed: 4, marks: poor, posted: true },
  { login: 'exam4', minutesAgo: day, closed: 3 },
  { login: 'exam5', minutesAgo: 2 * day, closed: 4, marks: good.slice(2) },
  { login: 'exam6', minutesAgo: 6 * day, closed: 4, marks: poor, posted: true, resit: true },
]

export async function seedExams(on: Database, { now }: { now: Date }): Promise<void> {
  const members = await openExamCohort(on, now)
  const markers = [await viewerOf(on, 'instructor'), await viewerOf(on, 'analyst')]
  const [marker, second] = markers
  if (!members || !marker || !second) return
  for (const story of stories) {
    const member = members.find(({ login }) => login === story.login)
    if (member) await takeExam(on, { member, story, markers: [marker, second], now })
  }
}

interface Taken {
  member: ExamMember
  story: Story
  markers: [Viewer, Viewer]
  now: Date
}

async function takeExam(on: Database, { member, story, markers, now }: Taken): Promise<void> {
  const at = new Date(now.getTime() - story.minutesAgo * minute)
  const { enrolmentId } = member
  const started = await startExam(member, enrolmentId, { now: at, on, seed: `demo ${story.login}` })
  if (started?.outcome !== 'started') throw new Error(`The exam of ${story.login} does not begin`)
  const { examId } = started
  const attempts = await on.practiceAttempt.findMany({
    where: { examId },
    orderBy: { examPosition: 'asc' },
    select: { id: true, versionId: true },
  })
  const bad = story.marks === poor
  for (const [index, { id, versionId }] of attempts.entries())
    if (index <= story.closed && story.closed < 4 ? true : index < story.closed)
      await play(on, id, {
        source: await getCase(versionId, on),
        begun: index === story.closed,
        bad,
        at: new Date(at.getTime() + (index + 1) * 24 * minute),
      })
  if (story.login === 'examinee') return
  const endedAt = new Date(at.getTime() + 118 * minute)
  await inTransaction((tx) => endExam(tx, examId, endedAt, endedAt), on)
  await mark(on, { ...story, attemptIds: attempts.map(({ id }) => id), markers, endedAt })
  const cohort = await on.cohort.findUniqueOrThrow({ where: { code: examCohort.code }, select: { id: true } })
  const reason = 'В неделю экзамена — больничный лист.'
  if (story.resit) await allowResit(markers[0], { cohortId: cohort.id, enrolmentId, reason }, now, on)
}

interface Played {
  source: CaseSource
  /** Left in the middle. */
  begun: boolean
  bad: boolean
  at: Date
}

/** The rows that the presses would leave, without a transaction for each. */
async function play(on: Database, id: string, { source, begun, bad, at }: Played): Promise<void> {
  const events = modelEvents(source)
  const state = (begun ? events.slice(0, 3) : events).reduce(
    (before, event) =>
      advance(source, before, bad && event.kind === 'reply' ? { ...event, text: source.bad.reply } : event)
        .state,
    startChain(source),
  )
  const reply = state.replies.at(-1)
  const done = state.step === 'done'
  await on.practiceAttempt.update({
    where: { id },
    data: {
      ...{ step: state.step, state: JSON.stringify(state), revision: begun ? 3 : events.length },
      ...(reply ? { replyHash: replyHash(reply.text), replyAt: at } : {}),
      ...(done ? { ...resultColumns(source, state), finishedAt: at, handedInAt: at, openKey: null } : {}),
    },
  })
}

interface Marked extends Story {
  attemptIds: string[]
  markers: [Viewer, Viewer]
  endedAt: Date
}

async function mark(
  on: Database,
  { marks = [], posted, attemptIds, markers, endedAt }: Marked,
): Promise<void> {
  const [first, second] = markers
  const markedAt = new Date(endedAt.getTime() + 5 * 60 * minute)
  for (const [index, levels] of marks.entries()) {
    const attemptId = attemptIds[index] ?? ''
    const value = scorecardForm.parse({
      levels: Object.fromEntries([...levels].map((level, place) => [`K${place + 1}`, level])),
      comment: 'Проверьте, названы ли человек, день и час.',
    })
    await claimReply(first, attemptId, markedAt, on)
    await submitSheet(first, { attemptId, kinds, value }, markedAt, on)
    // One in five is in the sample, whichever id it was given: then the analyst agrees.
    if ((await claimReply(second, attemptId, markedAt, on)).outcome === 'claimed')
      await submitSheet(second, { attemptId, kinds, value }, markedAt, on)
  }
  if (posted) await postMarks(first, attemptIds, new Date(markedAt.getTime() + 60 * minute), on)
}
