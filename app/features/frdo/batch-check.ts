// Checks that see all rows at once: the same document twice, and how many files they make.
import { type FrdoValues, mostRows } from './columns.ts'
import { problem, type RowProblem } from './row-problem.ts'

/** For each row the problem of standing in the list twice, by registration number, programme and day. */
export function checkDuplicates(rows: readonly FrdoValues[]): (RowProblem | null)[] {
  const seen = new Set<string>()
  return rows.map(({ registration, programme, issuedOn }) => {
    const key = JSON.stringify([registration, programme, issuedOn])
    if (seen.has(key))
      return problem('registration', 'document', `Документ ${registration} стоит в списке дважды.`)
    seen.add(key)
    return null
  })
}

/** In order, at most a thousand each. */
export function splitIntoFiles<Row>(rows: readonly Row[], most = mostRows): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, file) =>
    rows.slice(file * most, (file + 1) * most),
  )
}
