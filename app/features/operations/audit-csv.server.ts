// The audit log as a table file, batch by batch: a log of any length takes no memory. No cell becomes a formula.
import { formatDateTime } from '#app/lib/dates.ts'
import { writeCsv, writeCsvRows } from '#app/lib/csv.ts'
import { fullName } from '#app/lib/russian.ts'
import { auditTimeZone } from './audit-query.ts'
import { type AuditLine, type AuditWanted, exportAudit } from './audit-reading.server.ts'
import { objectWords } from './audit-object-words.ts'
import { actionWords } from './audit-words.ts'

const heading = ['№', 'Когда', 'Кто', 'Что', 'Код', 'Объект', 'Код объекта', 'Подробности']

export async function* auditCsv(
  actorId: string,
  wanted: AuditWanted,
  now: Date = new Date(),
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(writeCsv([heading]))
  for await (const lines of exportAudit(actorId, wanted, now))
    yield encoder.encode(writeCsvRows(lines.map(cellsOf)))
}

function cellsOf({ id, at, actor, actorId, action, objectType, objectId, detail }: AuditLine): string[] {
  const who = actor ? fullName(actor) : (actorId ?? 'платформа')
  const when = formatDateTime(at, auditTimeZone)
  return [String(id), when, who, actionWords(action), action, objectWords(objectType), objectId, detail]
}
