// Every text of a case with its place in the file.

export interface CaseText {
  path: PropertyKey[]
  text: string
}

/** Of a case or of any part of one. */
export function caseTexts(value: unknown): CaseText[] {
  return walk(value, [])
}

function walk(value: unknown, path: PropertyKey[]): CaseText[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((one, index) => walk(one, [...path, index]))
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key]))
  return []
}
