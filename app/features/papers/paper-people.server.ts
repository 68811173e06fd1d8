// The people of a cohort as papers need them: names in their cases, post, state, marks, progress. Few statements for all.
import { type EnrolmentState, readEnrolmentState } from '#app/features/cohorts/enrolment-state.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { declineName, type NameForms, suggestSex } from '#app/features/records/declension.ts'
import type { Sex } from '#app/features/records/grammatical-case.ts'
import { correctedForms, type StoredForms } from '#app/features/records/name-forms.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fullName, type PersonName } from '#app/lib/russian.ts'
import type { Reader } from '#app/platform/database.server.ts'
import { type PaperPlace, resultForPaper } from './minutes-results.ts'
import { keptResult, readKept } from './minutes-results.server.ts'
import { attestationRow, type PaperPerson } from './paper-snapshot.ts'
import type { PaperSession } from './paper-sessions.server.ts'

export interface PaperCandidate extends PaperPerson {
  userId: string
  name: string
  state: EnrolmentState
  withdrawn: boolean
  /** The sex is only guessed by the patronymic, or not known at all: the forms want a look. */
  formsUnsure: boolean
  /** What the learner's record still lacks. */
  missing: number
  municipality: string | null
}

export interface PeopleWanted {
  cohort: { id: string; versionId: string; timeZone: string }
  sessions: readonly PaperSession[]
  paper: PaperPlace
}

/** Everybody of the cohort, those who left too, by the alphabet. */
export async function listPaperPeople(
  reader: Reader,
  { cohort, sessions, paper }: PeopleWanted,
  now: Date,
): Promise<PaperCandidate[]> {
  const outline = await getOutline(cohort.versionId, reader)
  const today = dayOf(now, cohort.timeZone)
  const rows = await reader.enrolment.findMany({
    where: { cohortId: cohort.id },
    orderBy: [{ user: { sortName: 'asc' } }, { id: 'asc' }],
    select: {
      ...{ id: true, userId: true, state: true, withdrawnAt: true },
      user: {
        select: {
          ...{ surname: true, givenName: true, patronymic: true },
          record: { select: { sex: true, nameForms: true, formsCorrected: true, missing: true } },
          posts: {
            where: { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
            orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
            take: 1,
            select: {
              title: true,
              organisation: { select: { name: true } },
            },
          },
        },
      },
      componentProgress: { select: { componentId: true, completedAt: true, bestPercent: true } },
      attestations: { select: keptResult },
      steps: {
        where: { toState: 'expelled', paper: { isNot: null } },
        orderBy: { id: 'desc' },
        take: 1,
        select: { paper: { select: { number: true, signedOn: true } } },
      },
    },
  })
  return rows.map(({ id, userId, state, withdrawnAt, user, componentProgress, attestations, steps }) => {
    const { record, posts, ...name } = user
    const { sex, forms, unsure } = formsOfPerson(name, record)
    const [post] = posts
    const result = resultForPaper(attestations.map(readKept), paper)
    const order = steps[0]?.paper
    return {
      enrolmentId: id,
      userId,
      ...name,
      name: fullName(name),
      state: readEnrolmentState(state),
      withdrawn: withdrawnAt !== null,
      formsUnsure: unsure,
      missing: record ? (JSON.parse(record.missing) as unknown[]).length : 1,
      municipality: post?.organisation.name ?? null,
      sex,
      forms,
      post: post?.title ?? null,
      organisation: post?.organisation.name ?? null,
      attestation: result && attestationRow.parse(result),
      certificate: null,
      sections: outline ? sectionsOf(outline, componentProgress) : [],
      presence: sessions.map(({ date, present }) => ({ date, hours: present.get(id) ?? null })),
      expelledBy:
        order?.number && order.signedOn
          ? { number: order.number, date: order.signedOn.toISOString().slice(0, 10) }
          : null,
    }
  })
}

/** Forms written by hand win; else the library's, by the person's sex or by what the patronymic suggests. */
function formsOfPerson(
  name: PersonName,
  record: (StoredForms & { sex: string | null }) | null,
): { sex: Sex | null; forms: NameForms; unsure: boolean } {
  const own = record?.sex === 'male' || record?.sex === 'female' ? record.sex : null
  const sex = own ?? suggestSex(name.patronymic)
  const written = correctedForms(name, record)
  return { sex, forms: written ?? declineName(name, sex), unsure: !written && own === null }
}

function sectionsOf(
  outline: ProgrammeOutline,
  progress: readonly { componentId: string; completedAt: Date | null }[],
): PaperPerson['sections'] {
  const done = new Set(progress.flatMap((row) => (row.completedAt ? [row.componentId] : [])))
  const halves = (minutes: number) => Math.max(0.5, Math.round((minutes / 45) * 2) / 2)
  return [
    ...outline.modules.map(({ componentId, title, lessons, quiz }) => ({
      title,
      hours: halves(lessons.reduce((sum, { minutes }) => sum + minutes, 0) + quiz.minutes),
      done: done.has(componentId),
    })),
    ...outline.sessions.map(({ componentId, title, hours }) => ({
      title,
      hours,
      done: done.has(componentId),
    })),
    ...outline.stages.map(({ componentId, title, hours }) => ({ title, hours, done: done.has(componentId) })),
  ]
}
