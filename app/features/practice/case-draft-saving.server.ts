// Saving a section of a draft as it was typed, however unfinished; and the judgement of the whole draft.
import { createHash } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { readBody } from './case-draft.server.ts'
import { asWords, type LooseObject } from './case-form-field.ts'
import { type Posted, readSection } from './case-form-read.ts'
import { pressRow, type RowPress } from './case-form-rows.ts'
import { type Section, sectionContent, sectionsOf } from './case-form-sections.ts'
import { type FormFault, sayFaults } from './case-form-words.ts'
import { draftStructure } from './case-yaml.ts'
import { checkPrivacy } from './case-check.ts'
import type { Catalogue } from './catalogue-source.ts'
import { judgeCase } from './judge-case.ts'
import { findCatalogue } from './practice-data.server.ts'

/** JSON of a whole draft: fifty times what the longest shipped case takes. */
const longestBody = 1_000_000

export interface SectionPress {
  sectionKey: string
  posted: Posted
  /** What the page had shown of this section, as `sectionBase` names it. */
  base: string
  row: RowPress | null
}

export type SectionSaved =
  | { outcome: 'saved'; anchor: string | null; base: string; updatedAt: Date }
  | { outcome: 'refused'; reason: 'stale' | 'too-long'; draft: LooseObject; base: string }

/** Null: no such draft or section. */
export async function saveSection(
  author: Pick<Viewer, 'userId'>,
  draftId: string,
  { sectionKey, posted, base, row }: SectionPress,
  now = new Date(),
): Promise<SectionSaved | null> {
  return inTransaction(async (tx): Promise<SectionSaved | null> => {
    const stored = await tx.caseDraft.findUnique({ where: { id: draftId }, select: { body: true } })
    const found = await findCatalogue(tx)
    if (!stored || !found) return null
    const before = readBody(stored.body)
    const section = sectionsOf(before, found.catalogue).find(({ key }) => key === sectionKey)
    if (!section) return null
    const typed = readSection(section, posted, before)
    const current = sectionBase(section, before)
    const refused = (reason: 'stale' | 'too-long') =>
      ({ outcome: 'refused', reason, draft: typed, base: current }) as const
    // What was typed may be what is stored already: a form sent twice.
    if (base !== current && sectionBase(section, typed) !== current) return refused('stale')
    const { draft, anchor } = row ? pressRow(typed, row) : { draft: typed, anchor: null }
    const body = JSON.stringify(draft)
    if (body.length > longestBody) return refused('too-long')
    if (body !== stored.body)
      await tx.caseDraft.update({
        where: { id: draftId },
        data: { body, title: asWords(draft.title), updatedAt: now, updatedById: author.userId },
      })
    return { outcome: 'saved', anchor, base: sectionBase(section, draft), updatedAt: now }
  })
}

/** Names what a section holds: another tab that changed it is seen by this. */
export function sectionBase(section: Section, draft: LooseObject): string {
  return createHash('sha1')
    .update(JSON.stringify(sectionContent(section, draft)))
    .digest('hex')
}

/** What is wrong in a draft, by section and field. `private`: what looks like the data of a real person. */
export function judgeDraft(
  draft: LooseObject,
  catalogue: Catalogue,
): { all: FormFault[]; private: FormFault[] } {
  const plain = draftStructure(draft)
  return {
    all: sayFaults(judgeCase(plain, catalogue).faults ?? [], draft, catalogue),
    private: sayFaults(checkPrivacy(plain, catalogue), draft, catalogue),
  }
}

/** From now on the form says what is wrong beside the fields. */
export async function noteCheck(draftId: string, now = new Date()): Promise<void> {
  await database().caseDraft.updateMany({ where: { id: draftId }, data: { checkedAt: now } })
}
