// The cells of a row as they lie in the database: sealed, for this certificate only.
import { seal, unseal } from '#app/platform/data-key.server.ts'
import type { FrdoValues } from './columns.ts'

export function sealRow(certificateId: string, values: FrdoValues): string {
  return seal(JSON.stringify(values), contextOf(certificateId))
}

export function openRow(certificateId: string, sealed: string): FrdoValues {
  return JSON.parse(unseal(sealed, contextOf(certificateId))) as FrdoValues
}

function contextOf(certificateId: string): string {
  return `frdo-row:${certificateId}`
}
