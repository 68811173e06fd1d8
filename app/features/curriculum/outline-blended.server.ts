// Sessions, stages, parts to come and the path of a compiled programme, from its checked sources.
import { randomUUID } from 'node:crypto'
import type { Attestation } from './attestation-outline.ts'
import type {
  DiagnosticOutline,
  ExamOutline,
  PathStep,
  PendingOutline,
  SessionOutline,
  StageOutline,
} from './blended-outline.ts'
import type { Sources } from './read-folder.ts'

export interface BlendedOutline {
  sessions: SessionOutline[]
  stages: StageOutline[]
  pending: PendingOutline[]
  diagnostics: DiagnosticOutline[]
  exam: ExamOutline | null
  path: PathStep[]
  attestation: Attestation | null
}

export function outlineBlended({ programme, modules, blended }: Sources): BlendedOutline {
  const { admission, pending, finalTest } = programme.value
  const diagnostics = programme.value.diagnostics.map((part) => ({ ...part, componentId: randomUUID() }))
  const exam = programme.value.exam ? examPart(programme.value.exam) : null
  const sessions = blended.sessions.map(({ value: { key, number, title, hours, summary } }) => ({
    ...{ componentId: randomUUID(), key, number, title, hours, summary },
  }))
  const stages = blended.stages.map(({ value, body }) => ({
    ...value,
    componentId: randomUUID(),
    dueSession: value.dueSession ?? null,
    admission: admission.includes(value.key),
    body,
  }))
  const kinds = new Map<string, PathStep['kind']>([
    ...modules.map(({ value }): [string, PathStep['kind']] => [value.key, 'module']),
    ...stages.map(({ key }): [string, PathStep['kind']] => [key, 'stage']),
    ...pending.map(({ key }): [string, PathStep['kind']] => [key, 'pending']),
    ...diagnostics.map(({ key }): [string, PathStep['kind']] => [key, 'diagnostic']),
    ...(exam ? [[exam.key, 'exam'] as [string, PathStep['kind']]] : []),
  ])
  const before: PathStep[] = blended.sessions.flatMap(({ value: { key, after } }) => [
    ...after.map((part): PathStep => ({ kind: kinds.get(part) ?? 'module', key: part })),
    { kind: 'session', key },
  ])
  const placed = new Set(before.map(({ key }) => key))
  const rest = [...kinds].flatMap(([key, kind]): PathStep[] => (placed.has(key) ? [] : [{ kind, key }]))
  // Measurings that no session names frame the whole: «до» first, «после» after the final test.
  const unplaced = (wanted: DiagnosticOutline['wave']) =>
    rest.filter(({ key }) => diagnostics.some((part) => part.key === key && part.wave === wanted))
  const path: PathStep[] = [
    ...unplaced('before'),
    ...before,
    ...rest.filter(({ kind }) => kind !== 'pending' && kind !== 'diagnostic'),
    { kind: 'final', key: finalTest.key },
    ...unplaced('after'),
    ...rest.filter(({ kind }) => kind === 'pending'),
  ]
  return {
    sessions,
    stages,
    pending: pending.map(({ key, title, hours, note }) => ({ key, title, hours, note })),
    diagnostics,
    exam,
    path,
    attestation: programme.value.attestation ?? null,
  }
}

function examPart({ key, title, hours, passPercent, note }: Omit<ExamOutline, 'componentId'>): ExamOutline {
  return { componentId: randomUUID(), key, title, hours, passPercent, note }
}
