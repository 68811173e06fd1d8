// Sessions, stages, parts to come and the path of a compiled programme, from its checked sources.
import { randomUUID } from 'node:crypto'
import type { PathStep, PendingOutline, SessionOutline, StageOutline } from './blended-outline.ts'
import type { Sources } from './read-folder.ts'

export interface BlendedOutline {
  sessions: SessionOutline[]
  stages: StageOutline[]
  pending: PendingOutline[]
  path: PathStep[]
}

export function outlineBlended({ programme, modules, blended }: Sources): BlendedOutline {
  const { admission, pending, finalTest } = programme.value
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
  ])
  const before: PathStep[] = blended.sessions.flatMap(({ value: { key, after } }) => [
    ...after.map((part): PathStep => ({ kind: kinds.get(part) ?? 'module', key: part })),
    { kind: 'session', key },
  ])
  const placed = new Set(before.map(({ key }) => key))
  const rest = [...kinds].flatMap(([key, kind]): PathStep[] => (placed.has(key) ? [] : [{ kind, key }]))
  const path: PathStep[] = [
    ...before,
    ...rest.filter(({ kind }) => kind !== 'pending'),
    { kind: 'final', key: finalTest.key },
    ...rest.filter(({ kind }) => kind === 'pending'),
  ]
  return {
    sessions,
    stages,
    pending: pending.map(({ key, title, hours, note }) => ({ key, title, hours, note })),
    path,
  }
}
