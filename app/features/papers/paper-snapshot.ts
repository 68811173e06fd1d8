// What a paper says, kept as it was on the day it was made. Files are drawn from it and from nothing else.
import { z } from 'zod'
import { grammaticalCases, sexes } from '#app/features/records/grammatical-case.ts'
import { paperKinds } from './paper-kinds.ts'
import { commissionPerson, paperIssuer } from './paper-issuer.ts'

const day = z.iso.date()
const reference = z.object({ number: z.string(), date: day })

/** What a commission decided of a person. Null component: there is none, or it is missing. */
export const attestationRow = z.object({
  test: z.number().nullable(),
  practice: z.number().nullable(),
  project: z.number().nullable(),
  total: z.number().nullable(),
  outcome: z.enum(['attested', 'not-attested', 'absent']),
})
export type AttestationRow = z.infer<typeof attestationRow>

export const paperPerson = z.object({
  enrolmentId: z.string(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  forms: z.record(z.enum(grammaticalCases), z.string()),
  post: z.string().nullable(),
  organisation: z.string().nullable(),
  attestation: attestationRow.nullable().default(null),
  /** Of the certificate the person holds. */
  certificate: z
    .object({ number: z.string(), blankNumber: z.string(), issuedOn: day })
    .nullable()
    .default(null),
  /** Parts of the programme and how far the person is. */
  sections: z.array(z.object({ title: z.string(), hours: z.number(), done: z.boolean() })).default([]),
  /** Sessions of the cohort: hours present, null where the person was not. */
  presence: z.array(z.object({ date: day, hours: z.number().nullable() })).default([]),
  /** The order that let the person go. */
  expelledBy: reference.nullable().default(null),
})
export type PaperPerson = z.infer<typeof paperPerson>

export const paperSnapshot = z.object({
  kind: z.enum(paperKinds),
  sample: z.boolean(),
  issuer: paperIssuer,
  programme: z.object({ title: z.string(), hours: z.number() }),
  cohort: z.object({
    name: z.string(),
    code: z.string(),
    startsOn: day,
    endsOn: day,
    studyForm: z.string(),
  }),
  people: z.array(paperPerson),
  commission: z.array(commissionPerson),
  lessons: z
    .array(
      z.object({
        date: day.nullable(),
        topic: z.string(),
        hours: z.number(),
        form: z.string(),
        teacher: z.string(),
      }),
    )
    .default([]),
  answers: z.object({
    effectiveOn: day.nullable().default(null),
    attestationOn: day.nullable().default(null),
    place: z.string().nullable().default(null),
    basis: z.string().nullable().default(null),
    control: z.string().nullable().default(null),
    reason: z.string().nullable().default(null),
    addressee: z.string().nullable().default(null),
  }),
  refs: z.object({
    enrolmentOrder: reference.nullable(),
    admissionOrder: reference.nullable(),
    minutes: reference.nullable(),
    completionOrder: reference.nullable(),
  }),
  corrects: reference.nullable().default(null),
})
export type PaperSnapshot = z.infer<typeof paperSnapshot>
export type PaperAnswers = PaperSnapshot['answers']

export function readPaperSnapshot(json: string): PaperSnapshot {
  return paperSnapshot.parse(JSON.parse(json))
}
