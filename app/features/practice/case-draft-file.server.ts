// A file of a case becomes a draft, whatever is missing in it; a file that the form would cut is refused.
import { z } from 'zod'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import { decodeText } from '#app/features/curriculum/programme-folder.ts'
import { readYaml } from '#app/features/curriculum/yaml-source.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { insertDraft, takenKeys } from './case-draft.server.ts'
import { asObject, asWords, type Loose, type LooseObject } from './case-form-field.ts'
import { caseKeyOf } from './case-key.ts'
import { draftStructure, fitsForm } from './case-yaml.ts'

export type FileTaken = { outcome: 'begun'; draftId: string } | { outcome: 'refused'; reasons: string[] }

const largestFile = 200_000

/** A file that the form can hold whole becomes a draft, whatever is missing in it. With a known key it corrects that case. */
export async function draftFromFile(
  author: Pick<Viewer, 'userId'>,
  { name, bytes }: { name: string; bytes: Uint8Array },
  now = new Date(),
): Promise<FileTaken> {
  const read = readCaseFile(name, bytes)
  if ('reasons' in read) return { outcome: 'refused', reasons: read.reasons }
  return inTransaction(async (tx): Promise<FileTaken> => {
    const wanted = asWords(read.draft.key)
    const title = asWords(read.draft.title) || 'Без заголовка'
    const begun = await tx.caseDraft.findUnique({ where: { caseKey: wanted }, select: { title: true } })
    if (begun)
      return {
        outcome: 'refused',
        reasons: [`Черновик этого обращения уже есть: «${begun.title}». Удалите его или правьте в форме.`],
      }
    const fits = /^[a-z][a-z0-9-]{0,39}$/.test(wanted) && wanted !== 'new'
    const caseKey = fits ? wanted : caseKeyOf(title, await takenKeys(tx))
    const draftId = await insertDraft(tx, author, {
      caseKey,
      body: { ...read.draft, title },
      from: null,
      now,
    })
    return { outcome: 'begun', draftId }
  })
}

function readCaseFile(name: string, bytes: Uint8Array): { draft: LooseObject } | { reasons: string[] } {
  if (bytes.length > largestFile) return { reasons: ['Файл больше 200 КБ: это не одно обращение.'] }
  const decoded = decodeText(bytes)
  if ('refusal' in decoded) return { reasons: [decoded.refusal] }
  const read = readYaml(name, decoded.text, z.record(z.string(), z.unknown()))
  if ('problems' in read) return { reasons: read.problems.slice(0, 10).map(formatProblem) }
  const draft = asObject(read.value as Loose)
  if (fitsForm(draft)) return { draft: draftStructure(draft) }
  return { reasons: ['В файле есть то, чего нет в форме: неизвестный ключ или значение другого вида.'] }
}
