// A cohort of the small programme with its two measurings, and people who answer. For tests of diagnostics.
import type { WaveKey } from '#app/features/curriculum/wave.ts'
import { instrument } from '#app/features/diagnostics/instrument.server.ts'
import { itemsOf } from '#app/features/diagnostics/instrument.ts'
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import {
  beginWave,
  findOwnWave,
  handInWave,
  saveAnswers,
} from '#app/features/diagnostics/questionnaire.server.ts'
import { asksSelf } from '#app/features/diagnostics/questionnaire.ts'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme, smallOutline } from './small-programme.ts'

/** The cohort runs from 1 October to 30 November 2026. */
export const startOfBefore = new Date('2026-10-02T09:00:00Z')
export const startOfAfter = new Date('2026-11-18T09:00:00Z')
export const startOfMonth = new Date('2026-12-31T09:00:00Z')
export const startOfQuarter = new Date('2027-03-02T09:00:00Z')
export const longAfter = new Date('2027-05-01T09:00:00Z')

export async function insertMeasuredCohort(id: string, logins: string[], versionId = 'v1'): Promise<void> {
  const known = await database().programmeVersion.findUnique({ where: { id: versionId } })
  if (!known) {
    const diagnostics = (['before', 'after'] as const).map((wave) => ({
      ...{ componentId: `${versionId}:${wave}`, key: `diagnostics-${wave}`, wave },
      ...{ title: `Замер ${wave}`, minutes: 15, note: 'Девять ситуаций.' },
    }))
    await insertSmallProgramme(versionId, undefined, { ...smallOutline(versionId), diagnostics })
    await database().component.createMany({
      data: diagnostics.map(({ componentId, key, title }, index) => ({
        ...{ id: componentId, versionId, key, title },
        kind: 'diagnostic',
        position: 100 + index,
      })),
    })
  }
  await insertSmallCohort(id, logins, { versionId })
  const givenAt = new Date('2026-09-21T09:00:00Z')
  for (const userId of logins)
    await database().consent.upsert({
      where: {
        userId_document_version: { userId, document: consentDocument, version: consentVersion() },
      },
      create: { userId, document: consentDocument, version: consentVersion(), givenAt },
      update: {},
    })
}

/** Takes a whole wave as one does: option of the points wanted in every situation, the grade in every statement. */
export async function takeWave(
  cohortId: string,
  login: string,
  wave: WaveKey,
  now: Date,
  { points = 1, grade = 4 }: { points?: number; grade?: number } = {},
): Promise<void> {
  const find = async () => {
    const found = await findOwnWave({ userId: login }, { enrolmentId: `${cohortId}:${login}`, wave }, now)
    if (!found) throw new Error(`${login} has no ${wave}`)
    return found
  }
  await beginWave(await find(), now)
  const begun = await find()
  const whole = instrument()
  const chosen = itemsOf(whole, begun.form ?? '').map(({ id, options }) => [
    id,
    options.findIndex(({ score }) => score === points) + 1,
  ])
  const grades = whole.survey.scales.flatMap(({ statements }) => statements.map(({ key }) => [key, grade]))
  const self = asksSelf(wave) ? whole.observer.behaviours.map(({ key }) => [key, 4]) : []
  const answers = Object.fromEntries([...chosen, ...grades, ['attention', 2], ...self]) as Record<
    string,
    number
  >
  await saveAnswers(begun, answers, now)
  const handed = await handInWave(await find(), now)
  if (handed.outcome !== 'saved') throw new Error(`${login}: ${handed.reason}`)
}
