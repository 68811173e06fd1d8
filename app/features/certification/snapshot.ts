// What a certificate says, kept as it was on the day of issue. Papers and the public page read nothing else.
import { z } from 'zod'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { issuerDetails } from './issuer.ts'

const day = z.iso.date()

export const certificateSnapshot = z.object({
  surname: z.string().min(1),
  givenName: z.string().min(1),
  patronymic: z.string().nullable(),
  programme: z.object({
    title: z.string().min(1),
    hours: z.number().int().min(1),
    form: z.string().min(1),
    version: z.number().int().nullable(),
    modules: z.array(z.string()),
  }),
  cohort: z.object({ name: z.string(), code: z.string() }),
  studiedFrom: day,
  studiedTo: day,
  completedOn: day,
  issuedOn: day,
  /** «000000000001»: leading noughts count, so a string. */
  blankNumber: z.string(),
  finalTestTitle: z.string(),
  /** Without what only other papers need. */
  issuer: issuerDetails.omit({ commission: true, control: true, numbering: true }),
  /** The revoked paper in whose place this one was issued. */
  duplicateOf: z.object({ number: z.string(), issuedOn: day }).nullable().default(null),
})
export type CertificateSnapshot = z.infer<typeof certificateSnapshot>

export function readSnapshot(json: string): CertificateSnapshot {
  return certificateSnapshot.parse(JSON.parse(json))
}

export type CertificateStatus = 'valid' | 'replaced' | 'revoked'

export const statusTitles: Record<CertificateStatus, string> = {
  valid: 'действительно',
  replaced: 'заменено',
  revoked: 'аннулировано',
}

/** Replaced: another was issued in its place because it was lost, spoiled or wrong, and nobody revoked it. */
export function certificateStatus({
  revokedAt,
  replacedBy = null,
}: {
  revokedAt: Date | null
  replacedBy?: object | null
}): CertificateStatus {
  if (revokedAt) return 'revoked'
  return replacedBy ? 'replaced' : 'valid'
}

/** All that a stranger may learn. Built field by field, so that nothing personal slips in with a new property. */
export interface PublicCertificate {
  number: string
  status: CertificateStatus
  sample: boolean
  organisation: string
  programme: string
  hours: number
  studiedFrom: string
  studiedTo: string
  issuedOn: string
  holder: string
  /** Numbers without their codes: of the paper that took this one's place, and of the one whose place it took. */
  replacedBy: string | null
  duplicateOf: string | null
}

export function publicCertificate(row: {
  number: string
  sample: boolean
  revokedAt: Date | null
  replacedBy: { number: string } | null
  snapshot: CertificateSnapshot
}): PublicCertificate {
  const { snapshot } = row
  return {
    number: row.number,
    status: certificateStatus(row),
    sample: row.sample,
    organisation: snapshot.issuer.fullName,
    programme: snapshot.programme.title,
    hours: snapshot.programme.hours,
    studiedFrom: snapshot.studiedFrom,
    studiedTo: snapshot.studiedTo,
    issuedOn: snapshot.issuedOn,
    holder: surnameWithInitials(snapshot),
    replacedBy: row.replacedBy?.number ?? null,
    duplicateOf: snapshot.duplicateOf?.number ?? null,
  }
}
