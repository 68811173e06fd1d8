// Makes the snapshot of a certificate from what is true on the day of issue.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import type { PersonName } from '#app/lib/russian.ts'
import type { IssuerDetails } from './issuer.ts'
import { type CertificateSnapshot, certificateSnapshot } from './snapshot.ts'

export interface SnapshotFacts {
  user: PersonName
  cohort: { name: string; code: string }
  version: { number: number | null; title: string; hours: number }
  outline: Pick<ProgrammeOutline, 'form' | 'modules' | 'finalTest'>
  issuer: IssuerDetails
  blankNumber: string
  issuedOn: Date
  dates: { studiedFrom: Date; studiedTo: Date; completedOn: Date }
}

export function buildSnapshot(facts: SnapshotFacts): CertificateSnapshot {
  const { user, cohort, version, outline, dates } = facts
  return certificateSnapshot.parse({
    surname: user.surname,
    givenName: user.givenName,
    patronymic: user.patronymic ?? null,
    programme: {
      title: version.title,
      hours: version.hours,
      form: outline.form,
      version: version.number,
      modules: outline.modules.map(({ title }) => title),
    },
    cohort: { name: cohort.name, code: cohort.code },
    studiedFrom: isoDay(dates.studiedFrom),
    studiedTo: isoDay(dates.studiedTo),
    completedOn: isoDay(dates.completedOn),
    issuedOn: isoDay(facts.issuedOn),
    blankNumber: facts.blankNumber,
    finalTestTitle: outline.finalTest.title,
    issuer: facts.issuer,
  })
}

/** Days are UTC midnights. */
function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
