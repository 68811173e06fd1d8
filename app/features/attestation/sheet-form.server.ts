// A member's sheet as posted, by who signed in or holds the link: saved, or the sentence that refuses it.
import { readSheetForm } from './attestation.schema.ts'
import { saveDefenceMarks } from './defence-marks.server.ts'
import { markRefusals } from './sheet-view.ts'

export type SheetAnswer =
  { outcome: 'saved' } | { outcome: 'refused'; refusal: string; status: 409 | 422 } | { outcome: 'unknown' }

export async function saveSheetForm(memberId: string, slotId: string, form: FormData): Promise<SheetAnswer> {
  const sheet = readSheetForm(form)
  if (!sheet) return { outcome: 'refused', refusal: markRefusals['unknown-criterion'], status: 422 }
  const saved = await saveDefenceMarks(memberId, { slotId, ...sheet })
  if (saved.outcome !== 'refused') return saved
  return { outcome: 'refused', refusal: markRefusals[saved.reason], status: 409 }
}
