// Every text of a case with its place in the file.
import type { CaseSource } from './case-source.ts'

export interface CaseText {
  path: PropertyKey[]
  text: string
}

export function caseTexts(value: CaseSource): CaseText[] {
  return walk(value, [])
}

function walk(value: unknown, path: PropertyKey[]): CaseText[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((one, index) => walk(one, [...path, index]))
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key]))
  return []
}
