// Handed-in replies for the tests of marking: a cohort on the shipped cases, learners in organisations, instructors.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import type { Role, Viewer } from '#app/features/identity/viewer.ts'
import { replyHash } from '#app/features/practice/attempt-event.server.ts'
import { resultColumns } from '#app/features/practice/result-columns.ts'
import { advance } from '#app/features/practice/chain.ts'
import { modelEvents } from '#app/features/practice/chain-model.ts'
import { type ChainState, startChain } from '#app/features/practice/chain-state.ts'
import type { CaseSource } from '#app/features/practice/case-source.ts'
import { loadPractice } from '#app/features/practice/load-practice.server.ts'
import { criteriaKeys } from '#app/features/practice/criteria.ts'
import { scorecardForm, type ScorecardValue } from '#app/features/practice/marking.schema.ts'
import { findCatalogue, getCase } from '#app/features/practice/practice-data.server.ts'
import { database } from '#app/platform/database.server.ts'
import { makePerson, viewerOf } from './people.ts'

export const fixtureStart = new Date('2026-11-02T09:00:00Z')

export interface HandedIn {
  attemptId: string
  authorId: string
}

export interface MarkingFixture {
  cohortId: string
  versionId: string
  catalogueId: string
  learner: (organisationId?: string) => Promise<{ userId: string; enrolmentId: string; viewer: Viewer }>
  /** With the role over this cohort. */
  instructor: (role?: Role) => Promise<Viewer>
  reply: (options?: ReplyOptions) => Promise<HandedIn>
}

export interface ReplyOptions {
  author?: { userId: string; enrolmentId: string }
  mode?: 'exercise' | 'exam'
  text?: string
  handedInAt?: Date | null
  id?: string
}

/** The model chain with these words as the reply. */
export function playModel(source: CaseSource, text: string): ChainState {
  return modelEvents(source).reduce(
    (state, event) => advance(source, state, event.kind === 'reply' ? { ...event, text } : event).state,
    startChain(source),
  )
}

export async function createMarkingFixture(): Promise<MarkingFixture> {
  const db = database()
  const folder = await readFolderFromDisk(path.resolve('content/practice'))
  const loaded = await loadPractice(db, folder, { actorId: null, now: fixtureStart })
  if (loaded.outcome === 'refused') throw new Error('The shipped cases do not load')
  const mark = randomUUID().slice(0, 8)
  const programme = await db.programme.create({ data: { slug: `p-${mark}`, createdAt: fixtureStart } })
  const programmeVersion = await db.programmeVersion.create({
    data: {
      programmeId: programme.id,
      number: 1,
      contentHash: mark,
      title: 'Человекоцентричность',
      hours: 16,
      outline: '{}',
      createdAt: fixtureStart,
      publishedAt: fixtureStart,
    },
  })
  const cohort = await db.cohort.create({
    data: {
      name: 'Поток проверки',
      code: mark,
      versionId: programmeVersion.id,
      startsOn: fixtureStart,
      endsOn: new Date('2026-12-30T00:00:00Z'),
      timeZone: 'Europe/Moscow',
      createdAt: fixtureStart,
    },
  })
  const version = await db.caseVersion.findFirstOrThrow({
    where: { citizenCase: { key: 's01-cold-radiators' }, currentKey: { not: null } },
  })
  const source = await getCase(version.id)
  const catalogueId = (await findCatalogue())?.id ?? ''

  const learner: MarkingFixture['learner'] = async (organisationId) => {
    const user = await makePerson({ now: fixtureStart })
    const enrolment = await db.enrolment.create({
      data: {
        cohortId: cohort.id,
        userId: user.id,
        versionId: programmeVersion.id,
        enrolledAt: fixtureStart,
      },
    })
    if (organisationId)
      await db.post.create({
        data: { userId: user.id, organisationId, title: 'Специалист', startsOn: fixtureStart },
      })
    return { userId: user.id, enrolmentId: enrolment.id, viewer: viewerOf(user) }
  }

  return {
    cohortId: cohort.id,
    versionId: version.id,
    catalogueId,
    learner,
    instructor: async (role = 'instructor') =>
      viewerOf(await makePerson({ now: fixtureStart }), {
        grants: [{ role, scope: { kind: 'cohort', id: cohort.id } }],
      }),
    reply: async (options = {}) => {
      const author = options.author ?? (await learner())
      const { mode = 'exam', text = `Здравствуйте. Слесарь придёт сегодня, ${randomUUID()}.` } = options
      const { handedInAt = fixtureStart } = options
      const state = playModel(source, text)
      const before = await db.practiceAttempt.count({ where: { userId: author.userId } })
      const attempt = await db.practiceAttempt.create({
        data: {
          ...(options.id && { id: options.id }),
          userId: author.userId,
          enrolmentId: author.enrolmentId,
          versionId: version.id,
          catalogueId,
          mode,
          caseKey: source.key,
          number: before + 1,
          step: state.step,
          state: JSON.stringify(state),
          startedAt: fixtureStart,
          finishedAt: handedInAt,
          replyHash: replyHash(text),
          replyAt: fixtureStart,
          handedInAt,
          ...resultColumns(source, state),
        },
      })
      return { attemptId: attempt.id, authorId: author.userId }
    },
  }
}

/** A whole scorecard with one level everywhere, or with those named. */
export function sheetOf(
  level: number | Partial<Record<string, string>>,
  changes: { stops?: ScorecardValue['stops']; comment?: string } = {},
): ScorecardValue {
  const levels =
    typeof level === 'number' ? Object.fromEntries(criteriaKeys.map((key) => [key, String(level)])) : level
  return scorecardForm.parse({ levels, ...changes })
}
