// Loads questions that are kept outside the repository into the private bank of the published version.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import type { Problem } from './problem.ts'
import { decodeText } from './programme-folder.ts'
import { privateBank } from './publish-version.server.ts'
import { type BankQuestion, bankSource, toBankQuestion } from './question-source.ts'
import { readYaml } from './yaml-source.ts'

export type BankResult =
  | { outcome: 'refused'; reason: 'no-programme' }
  | { outcome: 'refused'; reason: 'broken'; problems: Problem[] }
  | { outcome: 'loaded'; added: number; kept: number; total: number }

/** Questions already answered must stay as they were: a changed question needs a new id. */
export async function loadPrivateBank(
  database: Database,
  slug: string,
  { file, bytes }: { file: string; bytes: Uint8Array },
  now: Date,
): Promise<BankResult> {
  const broken = (problems: Problem[]): BankResult => ({ outcome: 'refused', reason: 'broken', problems })
  const decoded = decodeText(bytes)
  if ('refusal' in decoded) return broken([{ file, line: null, message: decoded.refusal }])
  const read = readYaml(file, decoded.text, bankSource)
  if ('problems' in read) return broken(read.problems)
  const questions = read.value.map((source) => toBankQuestion(privateBank, source))

  return inTransaction(async (tx): Promise<BankResult> => {
    const version = await tx.programmeVersion.findFirst({
      where: { programme: { slug }, number: { not: null } },
      orderBy: { number: 'desc' },
      select: {
        id: true,
        questions: {
          select: { bank: true, key: true, kind: true, stem: true, payload: true, explanation: true },
        },
      },
    })
    if (!version) return { outcome: 'refused', reason: 'no-programme' }
    const stored = new Map(version.questions.map((question) => [question.key, question]))
    const problems: Problem[] = []
    const seen = new Set<string>()
    const fresh = questions.filter((question, index) => {
      const complain = (message: string) =>
        problems.push({
          file,
          line: read.lineOf([index, 'id']),
          message: `Вопрос «${question.key}» ${message}`,
        })
      const before = stored.get(question.key)
      if (seen.has(question.key)) complain('стоит в файле дважды.')
      seen.add(question.key)
      if (before && before.bank !== privateBank) complain('есть в открытом банке: дайте другой id.')
      else if (before && !sameQuestion(before, question))
        complain('уже загружен с другим содержанием: изменённому вопросу дайте новый id.')
      return !before
    })
    if (problems.length) return broken(problems)
    await tx.question.createMany({ data: fresh.map((question) => ({ ...question, versionId: version.id })) })
    const total = version.questions.filter(({ bank }) => bank === privateBank).length + fresh.length
    if (fresh.length)
      await recordAudit(
        tx,
        {
          actorId: null,
          action: 'bank.loaded',
          objectType: 'ProgrammeVersion',
          objectId: version.id,
          detail: { added: fresh.length, total },
        },
        now,
      )
    return { outcome: 'loaded', added: fresh.length, kept: questions.length - fresh.length, total }
  }, database)
}

function sameQuestion(a: BankQuestion, b: BankQuestion): boolean {
  return a.kind === b.kind && a.stem === b.stem && a.payload === b.payload && a.explanation === b.explanation
}
