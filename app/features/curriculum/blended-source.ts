// What stands in session.yaml and in the head of a project stage. See content/README.md.
import { z } from 'zod'
import { attestationSource } from './attestation-outline.ts'
import { stageKinds } from './blended-outline.ts'
import { waveKeys } from './wave.ts'

const text = z.string().trim().min(1).max(2_000)
const title = z.string().trim().min(1).max(200)
export const partKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'латинские строчные буквы, цифры, дефис.')
const hours = z.number().min(0).max(1_000)

/** Fields of programme.yaml that only a programme with sessions and a project needs. */
export const blendedFields = {
  /** Folder beside this one whose modules, banks, words, files and workbook are taken. */
  base: partKey.optional(),
  sessions: z.array(partKey).max(20).default([]),
  stages: z.array(partKey).max(20).default([]),
  /** Stages that must be accepted before the final test. */
  admission: z.array(partKey).max(20).default([]),
  pending: z
    .array(z.strictObject({ key: partKey, title, hours, note: text, component: z.string().optional() }))
    .max(20)
    .default([]),
  /** Measuring moments that stand on the path; +30 and +90 days follow by themselves. */
  diagnostics: z
    .array(
      z.strictObject({
        key: partKey,
        wave: z.enum(waveKeys).extract(['before', 'after']),
        title,
        minutes: z.number().int().min(1).max(120),
        note: text,
      }),
    )
    .max(2)
    .default([]),
  /** The exam on citizen messages; opens with the final test. */
  exam: z
    .strictObject({
      key: partKey,
      title,
      /** Whose hours it takes among `components`. */
      component: z.string(),
      hours,
      passPercent: z.number().int().min(1).max(100),
      note: text,
    })
    .optional(),
  attestation: attestationSource.optional(),
}

export const sessionSource = z.strictObject({
  key: partKey,
  number: z.number().int().min(1).max(20),
  title,
  hours: z.number().min(0.5).max(100),
  summary: text,
  /** Everything that stands on the path between the session before and this one, in order. */
  after: z.array(partKey).max(60),
})
export type SessionSource = z.infer<typeof sessionSource>

export const stageHead = z.strictObject({
  key: partKey,
  title,
  week: z.number().int().min(1).max(60),
  hours: z.number().min(0.5).max(200),
  kind: z.enum(stageKinds),
  criteria: z.array(text).min(1).max(20),
  dueSession: partKey.optional(),
})
export type StageHead = z.infer<typeof stageHead>
