// Reads closed figures: of every cell asked for the last quarter in which it had people, in one statement. The caller asks
// for cells of its own scope only.
import { database } from '#app/platform/database.server.ts'
import { type ClosedFigure, type ClosedMeasure, closedMeasures } from './closed-measure.ts'
import { type CellKind, keyOf } from './closing-cells.ts'

export interface Cell {
  kind: CellKind
  id: string
}

/** Null: no closed quarter has anything of this cell. */
export type CellFigures = Record<ClosedMeasure, ClosedFigure | null>

type Row = ClosedFigure & {
  measure: ClosedMeasure
  cellKind: CellKind
  cellId: string
  n: number | bigint | null
}

/** By «kind:id», as `keyOf` writes it; every cell asked for is there. */
export async function listClosedFigures(cells: readonly Cell[]): Promise<Map<string, CellFigures>> {
  const found = new Map(cells.map(({ kind, id }) => [keyOf(kind, id), nothing()]))
  if (!cells.length) return found
  const rows = await database().$queryRaw<Row[]>`
    SELECT f."quarter", f."measure", f."cellKind", f."cellId", f."status", f."n", f."mean", f."low", f."high"
      FROM json_each(${JSON.stringify(cells.map(({ kind, id }) => [kind, id]))}) j
      JOIN "ClosedFigure" f ON f."cellKind" = j.value ->> 0 AND f."cellId" = j.value ->> 1
     -- Quarters follow each other in the order of their keys.
     ORDER BY f."quarter"`
  for (const { measure, cellKind, cellId, n, ...figure } of rows) {
    const cell = found.get(keyOf(cellKind, cellId))
    if (cell) cell[measure] = { ...figure, n: n === null ? null : Number(n) }
  }
  return found
}

function nothing(): CellFigures {
  return Object.fromEntries(closedMeasures.map((measure) => [measure, null])) as unknown as CellFigures
}
