// Makes a draft of a paper: the snapshot of everything it says. A draft moves nobody and has no number.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { readPaperwork } from '#app/features/cohorts/enrolment-state.ts'
import { readStudyForm, studyFormWords } from '#app/features/cohorts/study-form.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { readDemoMark } from '#app/features/operations/demo-mark.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { commissionOf } from './commission.server.ts'
import { findPaperCohort, findReferences, marksKept, type PaperCohort } from './paper-cohort.server.ts'
import { decideDraft, type DraftRefusal } from './paper-decision.ts'
import type { PaperIssuer } from './paper-issuer.ts'
import { type PaperKind, paperWords } from './paper-kinds.ts'
import { listPaperPeople, type PaperCandidate } from './paper-people.server.ts'
import { lessonsOf, listPaperSessions } from './paper-sessions.server.ts'
import {
  type AttestationRow,
  type PaperAnswers,
  type PaperPerson,
  paperPerson,
  type PaperSnapshot,
  paperSnapshot,
} from './paper-snapshot.ts'

export interface DraftWanted {
  cohortId: string
  kind: PaperKind
  /** Whom it names, and what the commission decided where no marks are kept here. */
  people: readonly { enrolmentId: string; outcome: AttestationRow['outcome'] | null }[]
  answers: PaperAnswers
  /** The registered paper it corrects. */
  correctsId?: string | null
  issuer: PaperIssuer | null
  /** Certificates of the people, for letters and the book: certification knows them. */
  certificates?: ReadonlyMap<string, NonNullable<PaperPerson['certificate']>>
}

export type DraftOutcome =
  | { outcome: 'drafted'; paperIds: string[] }
  | { outcome: 'refused'; reason: DraftRefusal; names?: string[] }
  | { outcome: 'unknown' }

export async function draftPaper(
  viewer: Viewer,
  wanted: DraftWanted,
  now = new Date(),
  on: Database = database(),
): Promise<DraftOutcome> {
  return inTransaction(async (tx): Promise<DraftOutcome> => {
    const cohort = await findPaperCohort(tx, viewer, wanted.cohortId)
    if (!cohort) return { outcome: 'unknown' }
    const old = wanted.correctsId ? await findCorrected(tx, wanted) : null
    if (wanted.correctsId && !old) return { outcome: 'unknown' }
    const sessions = await listPaperSessions(tx, { cohortId: cohort.id, versionId: cohort.versionId })
    const place = { kind: wanted.kind, correctsId: wanted.correctsId ?? null }
    const everybody = await listPaperPeople(tx, { cohort, sessions, paper: place }, now)
    const chosen = chooseFrom(everybody, wanted)
    const recorded = new Set(everybody.flatMap((one) => (one.attestation ? [one.enrolmentId] : [])))
    const outline = await getOutline(cohort.versionId, tx)
    const commission = await commissionOf(tx, cohort.id, wanted.issuer)
    const before = new Set(old?.people.map(({ enrolmentId }) => enrolmentId))
    const named = new Set(chosen.map(({ enrolmentId }) => enrolmentId))
    const decision = decideDraft({
      kind: wanted.kind,
      paperwork: readPaperwork(cohort.paperwork),
      hours: cohort.version.hours,
      issuerKnown: wanted.issuer !== null,
      commission,
      people: chosen.map(({ enrolmentId, name, state, attestation }) => ({
        ...{ name, state, outcome: attestation?.outcome ?? null },
        namedBefore: before.has(enrolmentId),
        chosen: !recorded.has(enrolmentId),
      })),
      marksKept: marksKept(cohort, outline),
      answers: wanted.answers,
      dropped: everybody.flatMap(({ enrolmentId, name }) =>
        before.has(enrolmentId) && !named.has(enrolmentId) ? [name] : [],
      ),
      corrected: old?.correctedBy?.registeredAt != null,
    })
    if (decision.outcome === 'refused') return decision
    if (!wanted.issuer) return { outcome: 'refused', reason: 'issuer-missing' }
    const sample = (await readDemoMark(tx)) || (outline?.sample ?? false)
    const common = {
      kind: wanted.kind,
      sample,
      issuer: wanted.issuer,
      programme: cohort.version,
      cohort: cohortWords(cohort),
      commission: paperWords[wanted.kind].asks.includes('commission') ? commission : [],
      lessons: wanted.kind === 'journal' ? lessonsOf(sessions, chosen[0]?.sections ?? []) : [],
      answers: wanted.answers,
      corrects: old?.number && old.signedOn ? { number: old.number, date: isoDay(old.signedOn) } : null,
    }
    const groups = paperWords[wanted.kind].single ? chosen.map((person) => [person]) : [chosen]
    const paperIds: string[] = []
    for (const people of groups) {
      const ids = people.map(({ enrolmentId }) => enrolmentId)
      const refs = await findReferences(tx, cohort.id, ids)
      const snapshot = paperSnapshot.parse({ ...common, refs, people: people.map(plain(wanted.kind)) })
      paperIds.push(await writeDraft(tx, viewer, { wanted, snapshot, ids }, now))
    }
    return { outcome: 'drafted', paperIds }
  }, on)
}

function findCorrected(tx: Transaction, { correctsId, cohortId, kind }: DraftWanted) {
  return tx.paper.findFirst({
    where: { id: correctsId ?? '', cohortId, kind, registeredAt: { not: null } },
    select: { number: true, signedOn: true, correctedBy: { select: { registeredAt: true } }, people: true },
  })
}

function chooseFrom(everybody: PaperCandidate[], { people, certificates }: DraftWanted): PaperCandidate[] {
  const wanted = new Map(people.map((person) => [person.enrolmentId, person]))
  return everybody.flatMap((person) => {
    const choice = wanted.get(person.enrolmentId)
    if (!choice) return []
    // Marks kept here win over what the form says.
    const attestation =
      person.attestation ?? (choice.outcome ? { ...unmarked, outcome: choice.outcome } : null)
    return [{ ...person, attestation, certificate: certificates?.get(person.enrolmentId) ?? null }]
  })
}

const unmarked = { test: null, practice: null, project: null, total: null }

/** Only what a paper may say; parts and presence only where the kind speaks of them. */
function plain(kind: PaperKind) {
  return (person: PaperCandidate) =>
    paperPerson.parse({
      ...person,
      ...(kind === 'journal' || kind === 'study-note' ? {} : { sections: [] }),
      ...(kind === 'journal' ? {} : { presence: [] }),
    })
}

function cohortWords(cohort: PaperCohort): PaperSnapshot['cohort'] {
  return {
    name: cohort.name,
    code: cohort.code,
    startsOn: isoDay(cohort.startsOn),
    endsOn: isoDay(cohort.endsOn),
    studyForm: studyFormWords[readStudyForm(cohort.studyForm)],
  }
}

interface Writing {
  wanted: DraftWanted
  snapshot: PaperSnapshot
  ids: string[]
}

async function writeDraft(tx: Transaction, viewer: Viewer, { wanted, snapshot, ids }: Writing, now: Date) {
  const { kind, cohortId, correctsId = null } = wanted
  // A correction is one row: its earlier draft makes room.
  if (correctsId)
    await tx.paper.updateMany({
      where: { correctsId, registeredAt: null },
      data: { correctsId: null, discardedAt: now },
    })
  const { id } = await tx.paper.create({
    data: {
      ...{ kind, cohortId, correctsId, createdAt: now, createdById: viewer.userId },
      snapshot: JSON.stringify(snapshot),
      people: { create: ids.map((enrolmentId, position) => ({ enrolmentId, position })) },
    },
    select: { id: true },
  })
  const fact = { actorId: viewer.userId, action: 'paper.drafted', objectType: 'paper', objectId: id }
  await recordAudit(tx, { ...fact, detail: { kind, people: ids.length } }, now)
  return id
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
