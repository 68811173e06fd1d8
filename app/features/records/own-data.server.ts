// Everything the platform holds on a person, for that person: counted on a page, whole in an archive.
import { zipSync } from 'fflate'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { nameFormsOf } from './name-forms.server.ts'
import { countRows, type Person, readRows, type Row } from './person-rows.server.ts'
import { personTables } from './person-tables.ts'
import { openRecords } from './record-values.server.ts'

export interface OwnPart {
  title: string
  rows: number
}

/** What there is and how much of it; empty parts are left out. */
export async function countOwnData(person: Person, reader: Reader = database()): Promise<OwnPart[]> {
  const parts: OwnPart[] = []
  for (const table of personTables)
    parts.push({ title: table.title, rows: await countRows(reader, person, table) })
  return parts.filter(({ rows }) => rows > 0)
}

export interface OwnFile {
  name: string
  bytes: Uint8Array
}

/** The archive: data as JSON, a note what is what, the files that the caller brings. Taking it is an entry of the journal. */
export async function packOwnData(
  viewer: Viewer,
  files: OwnFile[],
  now: Date = new Date(),
): Promise<Uint8Array> {
  const { userId } = viewer
  const data = await inTransaction(async (tx) => {
    const fact = { actorId: userId, action: 'own-data.exported', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
    return collect(tx, viewer)
  })
  const text = JSON.stringify({ составлено: now.toISOString(), человек: fullName(viewer), ...data }, plain, 2)
  const encoder = new TextEncoder()
  return zipSync({
    'прочтите.txt': encoder.encode(readMe),
    'данные.json': encoder.encode(text),
    ...Object.fromEntries(files.map(({ name, bytes }) => [`документы/${name}`, bytes])),
  })
}

async function collect(reader: Reader, viewer: Viewer): Promise<Record<string, unknown>> {
  const { userId } = viewer
  const parts: Record<string, Row[]> = {}
  for (const table of personTables) {
    const rows = await readRows(reader, viewer, table)
    if (rows.length) parts[table.title] = rows
  }
  const opened = (await openRecords(reader, [userId])).get(userId)
  const forms = (await nameFormsOf(reader, [userId])).get(userId)
  const journal = await reader.auditEntry.findMany({
    where: { OR: [{ objectType: 'user', objectId: userId }, { actorId: userId }] },
    orderBy: { id: 'asc' },
    select: { at: true, action: true, objectType: true, objectId: true, detail: true },
  })
  return {
    'Данные для документов, открытые': opened,
    'Имя в падежах': forms,
    ...parts,
    'Журнал действий': journal,
  }
}

/** Numbers that JSON does not know, and bytes that are a file of their own. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  return value instanceof Uint8Array ? `файл, ${value.length} байт` : value
}

const readMe = `Здесь всё, что платформа «Решаю» хранит о Вас.

данные.json — записи по разделам: учётная запись, согласия, обучение, ответы, оценки, документы, журнал.
Открывается любым текстовым редактором. Дата и время записаны по Гринвичу: московское время на три часа больше.
документы — Ваши удостоверения в PDF.

Паролей, ключей и одноразовых ссылок в архиве нет: платформа сама не знает их открытого вида.
В архиве Ваши личные данные: не пересылайте его и храните так же бережно, как паспорт.
`
