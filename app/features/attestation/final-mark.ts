// The final mark of a programme, from its parts. Source: shared/domain 03 §6.3 and 05 §6; the weights stand in programme.yaml.
import type { Attestation, AttestationPart } from '#app/features/curriculum/attestation-outline.ts'

/** Percent of each part; null: there is no mark yet. */
export type PartMarks = Record<AttestationPart, number | null>

export type Outcome = 'attested' | 'not-attested' | 'absent'

export const outcomeTitles: Record<Outcome, string> = {
  attested: 'аттестован',
  'not-attested': 'не аттестован',
  absent: 'не явился',
}

export const partTitles: Record<AttestationPart, string> = {
  test: 'Итоговый тест',
  practice: 'Экзамен на обращениях',
  project: 'Защита проекта',
}

export interface FinalMark {
  /** Whole percent; null while a part of the formula has no mark. */
  total: number | null
  /** Null while a part is missing: a missing part never counts as passed. */
  outcome: 'attested' | 'not-attested' | null
  missing: AttestationPart[]
  /** Parts under their own least mark. */
  below: AttestationPart[]
}

export function finalMark(marks: PartMarks, formula: Pick<Attestation, 'parts' | 'pass'>): FinalMark {
  const parts = partsOf(formula)
  const missing = parts.filter((part) => marks[part] === null)
  const below = parts.filter((part) => {
    const mark = marks[part]
    return mark !== null && mark < (formula.parts[part]?.atLeast ?? 0)
  })
  if (missing.length) return { total: null, outcome: null, missing, below }
  const weighted = parts.reduce(
    (sum, part) => sum + (marks[part] ?? 0) * (formula.parts[part]?.weight ?? 0),
    0,
  )
  // Decided by the number that stands on the paper.
  const total = Math.round(weighted / 100)
  const outcome = !below.length && total >= formula.pass ? 'attested' : 'not-attested'
  return { total, outcome, missing, below }
}

/** Parts that the formula has, in the order of papers. */
export function partsOf({ parts }: Pick<Attestation, 'parts'>): AttestationPart[] {
  return (['test', 'practice', 'project'] as const).filter((part) => parts[part] !== undefined)
}

export function closedByTestAlone(formula: Pick<Attestation, 'parts'>): boolean {
  return partsOf(formula).every((part) => part === 'test')
}

/** In words of the grade sheet (05 §6); null below 60. */
export function gradeOf(total: number): 'отлично' | 'хорошо' | 'удовлетворительно' | null {
  if (total >= 90) return 'отлично'
  if (total >= 75) return 'хорошо'
  return total >= 60 ? 'удовлетворительно' : null
}
