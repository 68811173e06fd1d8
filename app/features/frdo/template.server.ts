// The template in use: the newest that the registrar uploaded, else the one that the project ships.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { type FrdoTemplate, readTemplate } from './template.ts'

/** With its bytes; `id` is null for the shipped one. */
export interface TemplateAtHand extends FrdoTemplate {
  id: string | null
  bytes: Uint8Array
}

// Reading takes a third of a second, and a template never changes.
const read = new LRUCache<string, TemplateAtHand>({ max: 4 })

/** The template to be filled now. */
export async function findTemplate(reader: Reader = database()): Promise<TemplateAtHand> {
  const newest = await reader.frdoTemplate.findFirst({
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return getTemplate(newest?.id ?? null, reader)
}

/** The template of a batch, as it was when the batch was composed. */
export async function getTemplate(id: string | null, reader: Reader = database()): Promise<TemplateAtHand> {
  const known = read.get(id ?? shipped)
  if (known) return known
  const bytes = id
    ? (await reader.frdoTemplate.findUniqueOrThrow({ where: { id }, select: { bytes: true } })).bytes
    : readFileSync(path.resolve('content/frdo/template-dpo.xlsx'))
  const reading = readTemplate(bytes)
  if (reading.outcome === 'refused') throw new Error(`Template ${id ?? shipped}: ${reading.reason}`)
  const template = { ...reading.template, id, bytes }
  read.set(id ?? shipped, template)
  return template
}

const shipped = 'shipped'

export interface TemplateFacts {
  fileName: string
  uploadedAt: Date
}

/** What is said of the uploaded template; null while the shipped one is in use. */
export async function findTemplateFacts(): Promise<TemplateFacts | null> {
  return database().frdoTemplate.findFirst({
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    select: { fileName: true, uploadedAt: true },
  })
}

export type TemplateSaving =
  | { outcome: 'saved' | 'same' }
  /** A sentence for the registrar. */
  | { outcome: 'refused'; reason: string }

/** Keeps an uploaded template when it is the official one by its sheets, headers and lists. */
export async function saveTemplate(
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  now = new Date(),
): Promise<TemplateSaving> {
  if (!hasPlatformRole(viewer, 'registrar'))
    return { outcome: 'refused', reason: 'Шаблон загружает учебная часть платформы.' }
  const reading = readTemplate(file.bytes)
  if (reading.outcome === 'refused') return reading
  const digest = createHash('sha256').update(file.bytes).digest('hex')
  return inTransaction(async (tx) => {
    const newest = await tx.frdoTemplate.findFirst({
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      select: { digest: true },
    })
    if (newest?.digest === digest) return { outcome: 'same' }
    const { id } = await tx.frdoTemplate.create({
      data: {
        fileName: file.name.slice(0, 200),
        bytes: file.bytes,
        digest,
        uploadedAt: now,
        uploadedById: viewer.userId,
      },
      select: { id: true },
    })
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'frdo.template-uploaded',
        objectType: 'frdo-template',
        objectId: id,
        detail: { digest },
      },
      now,
    )
    return { outcome: 'saved' }
  })
}
