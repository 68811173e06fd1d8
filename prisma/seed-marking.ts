// Marks in the demo: replies of the cast at every stage of the queue, and a trial group that two markers read.
import { writeAppeal } from '#app/features/practice/appeal.server.ts'
import { handInReply } from '#app/features/practice/hand-in.server.ts'
import { claimReply } from '#app/features/practice/marking-claim.server.ts'
import { keepComment } from '#app/features/practice/marking-comments.server.ts'
import { postMarks } from '#app/features/practice/marking-post.server.ts'
import { submitSheet } from '#app/features/practice/marking-sheet.server.ts'
import { scorecardForm } from '#app/features/practice/marking.schema.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { seedTrialReplies } from './seed-marking-trial.ts'

const hour = 3_600_000
const kinds: ('first' | 'second')[] = ['first', 'second']

/** What happened to each: handed in so many days ago, then marked, posted, disputed. */
const stories: { login: string; daysAgo: number; levels?: string; posted?: boolean; appeal?: string }[] = [
  {
    login: 'learner',
    daysAgo: 5,
    levels: '33323332',
    posted: true,
    appeal: 'По K4: в ответе есть и день, и час контрольного звонка — «сегодня до 18:00 позвоню».',
  },
  { login: 'learner2', daysAgo: 3, levels: '10001120' },
  { login: 'learner3', daysAgo: 2, levels: '33333332', posted: true },
  { login: 'learner4', daysAgo: 2 },
  { login: 'learner5', daysAgo: 1 },
]

const comments: [criterion: 'K2' | 'K3' | 'K4' | 'K8', text: string][] = [
  ['K2', 'Нет временной меры на сегодня.'],
  ['K3', 'Назовите человека и телефон, а не отдел.'],
  ['K4', 'Добавьте день и час, когда напишете сами.'],
  ['K8', 'Спросите у заявителя, а не у исполнителя.'],
]

export async function seedMarking(on: Database, { now }: { now: Date }): Promise<void> {
  const marker = await viewerOf(on, 'instructor')
  const second = await viewerOf(on, 'analyst')
  if (!marker || !second) return
  for (const [criterion, text] of comments) await keepComment(marker, { text, criterion }, now, on)
  await on.savedComment.updateMany({ data: { usedCount: 3 } })
  await seedTrialReplies(on, { now })
  for (const story of stories) {
    const author = await viewerOf(on, story.login)
    const attempt =
      author &&
      (await on.practiceAttempt.findFirst({
        where: {
          userId: author.userId,
          finishedAt: { not: null },
          mode: 'exercise',
          enrolmentId: { not: null },
        },
        orderBy: { startedAt: 'desc' },
        select: { id: true },
      }))
    if (!author || !attempt) continue
    const at = new Date(now.getTime() - story.daysAgo * 24 * hour)
    await handInReply(author, attempt.id, at, on)
    if (!story.levels) continue
    const markedAt = new Date(at.getTime() + 5 * hour)
    await claimReply(marker, attempt.id, markedAt, on)
    const levels = Object.fromEntries([...story.levels].map((level, index) => [`K${index + 1}`, level]))
    const value = scorecardForm.parse({
      levels,
      notes: { K4: 'Не названо, когда напишете заявителю сами.' },
      comment: 'Хорошо, что проверили сами. Добавьте, кто и когда перезвонит.',
    })
    await submitSheet(marker, { attemptId: attempt.id, kinds, value }, markedAt, on)
    if (!story.posted) continue
    const postedAt = new Date(Math.max(markedAt.getTime(), now.getTime() - 20 * hour))
    // One in five is in the sample, whichever id it was given: then the analyst agrees.
    if ((await claimReply(second, attempt.id, markedAt, on)).outcome === 'claimed')
      await submitSheet(second, { attemptId: attempt.id, kinds, value }, markedAt, on)
    await postMarks(marker, [attempt.id], postedAt, on)
    const mark = await on.postedMark.findUnique({ where: { currentKey: attempt.id }, select: { id: true } })
    if (story.appeal && mark)
      await writeAppeal(author, { attemptId: attempt.id, markId: mark.id, text: story.appeal }, now, on)
  }
}

/** Somebody of the demo as a viewer who may mark everything. */
export async function viewerOf(on: Database, login: string): Promise<Viewer | null> {
  const user = await on.user.findUnique({ where: { email: castEmail(login) } })
  if (!user) return null
  const { id, email, surname, givenName, patronymic } = user
  return {
    ...{ userId: id, email, surname, givenName, patronymic },
    authSessionId: 'seed',
    timeZone: null,
    display: '{}',
    grants: [{ role: 'instructor', scope: { kind: 'platform', id: '' } }],
    consents: [],
  }
}
