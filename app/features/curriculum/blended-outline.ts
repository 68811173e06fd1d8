// The part of a programme that is not read alone: sessions, project stages, what is still to come, the order of it all.
import { z } from 'zod'
import { attestationSource } from './attestation-outline.ts'
import { waveKeys } from './wave.ts'

export const sessionOutline = z.object({
  componentId: z.string(),
  key: z.string(),
  /** 1 of 3, 2 of 3 … */
  number: z.number(),
  title: z.string(),
  /** Academic hours. */
  hours: z.number(),
  summary: z.string(),
})
export type SessionOutline = z.infer<typeof sessionOutline>

export const stageKinds = ['team', 'individual'] as const

export const stageOutline = z.object({
  componentId: z.string(),
  key: z.string(),
  title: z.string(),
  /** The week of the programme in which it is handed in. */
  week: z.number(),
  /** Academic hours. */
  hours: z.number(),
  kind: z.enum(stageKinds),
  /** What is looked at before it is accepted. */
  criteria: z.array(z.string()),
  /** Key of the session that it is needed for. */
  dueSession: z.string().nullable(),
  /** Must be accepted before the final test. */
  admission: z.boolean(),
  /** The instruction in Markdown. */
  body: z.string(),
})
export type StageOutline = z.infer<typeof stageOutline>

/** A part that the programme has and the platform does not yet: nobody is certified until it is there. */
export const pendingOutline = z.object({
  key: z.string(),
  title: z.string(),
  hours: z.number(),
  note: z.string(),
})
export type PendingOutline = z.infer<typeof pendingOutline>

/** A measuring moment on the path. It is voluntary: neither the final test nor the certificate waits for it. */
export const diagnosticOutline = z.object({
  componentId: z.string(),
  key: z.string(),
  wave: z.enum(waveKeys),
  title: z.string(),
  minutes: z.number(),
  note: z.string(),
})
export type DiagnosticOutline = z.infer<typeof diagnosticOutline>

/** The exam on citizen messages: a part of the attestation, taken in «Приёмная» and marked by people. */
export const examOutline = z.object({
  componentId: z.string(),
  key: z.string(),
  title: z.string(),
  /** Academic hours. */
  hours: z.number(),
  /** The least final mark of practice, 0 to 100. */
  passPercent: z.number(),
  note: z.string(),
})
export type ExamOutline = z.infer<typeof examOutline>

export const pathStep = z.object({
  kind: z.enum(['module', 'session', 'stage', 'diagnostic', 'exam', 'pending', 'final']),
  key: z.string(),
})
export type PathStep = z.infer<typeof pathStep>

/** Programmes published before there were sessions hold none of these. */
export const blendedParts = {
  sessions: z.array(sessionOutline).default([]),
  stages: z.array(stageOutline).default([]),
  pending: z.array(pendingOutline).default([]),
  diagnostics: z.array(diagnosticOutline).default([]),
  exam: examOutline.nullable().default(null),
  path: z.array(pathStep).default([]),
  /** Null: the final test alone. */
  attestation: attestationSource.nullable().default(null),
}

interface Ordered {
  modules: { key: string }[]
  finalTest: { key: string }
  path: PathStep[]
}

/** The order of everything; an older outline names none: modules, then the final test. */
export function pathOf({ modules, finalTest, path }: Ordered): PathStep[] {
  if (path.length) return path
  return [
    ...modules.map(({ key }): PathStep => ({ kind: 'module', key })),
    { kind: 'final', key: finalTest.key },
  ]
}
