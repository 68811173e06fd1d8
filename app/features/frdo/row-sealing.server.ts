// The cells of a row as they lie in the database: sealed with the person's own key, so that an erasure takes them too.
import { openPersonal, sealPersonal } from '#app/features/operations/person-key.server.ts'
import { allColumns, type FrdoValues } from './columns.ts'

/** What the row of this certificate is kept as. */
export function sealRow(key: Buffer, certificateId: string, values: FrdoValues): string {
  return sealPersonal(key, JSON.stringify(values), contextOf(certificateId))
}

/** The cells again; empty ones when the key is destroyed. */
export function openRow(key: Buffer | undefined, certificateId: string, sealed: string): FrdoValues {
  if (!key) return Object.fromEntries(allColumns.map((column) => [column.key, ''])) as FrdoValues
  return JSON.parse(openPersonal(key, sealed, contextOf(certificateId))) as FrdoValues
}

function contextOf(certificateId: string): string {
  return `frdo-row:${certificateId}`
}
