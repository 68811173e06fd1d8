// Stores a compiled programme as a version: a preview, or the next published one. All in one transaction.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type CompiledProgramme, compileProgramme } from './compile-programme.server.ts'
import type { Problem } from './problem.ts'
import type { Folder } from './programme-folder.ts'
import { publishInTransaction } from './publish-version.server.ts'
import { segments } from './segment.ts'

export interface LoadOptions {
  /** Who loads; null: the command line or the first start. */
  actorId: string | null
  now: Date
  /** Otherwise the version is a preview that only instructors see. */
  publish: boolean
}

export type LoadResult =
  | { outcome: 'refused'; problems: Problem[] }
  /** `unchanged`: the same content was loaded before; nothing was written. */
  | { outcome: 'loaded' | 'published' | 'unchanged'; versionId: string; number: number | null }

export async function loadProgramme(
  database: Database,
  source: Folder,
  { actorId, now, publish }: LoadOptions,
): Promise<LoadResult> {
  const compilation = await compileProgramme(source, async (hash) => {
    const row = await database.lessonContent.findUnique({ where: { hash }, select: { segments: true } })
    return row && segments.parse(JSON.parse(row.segments))
  })
  if ('problems' in compilation) return { outcome: 'refused', problems: compilation.problems }
  const { programme } = compilation

  return inTransaction(async (tx): Promise<LoadResult> => {
    const { id: programmeId } = await tx.programme.upsert({
      where: { slug: programme.outline.slug },
      create: { slug: programme.outline.slug, createdAt: now },
      update: {},
      select: { id: true },
    })
    const known = await tx.programmeVersion.findUnique({
      where: { programmeId_contentHash: { programmeId, contentHash: programme.contentHash } },
      select: { id: true, number: true },
    })
    if (known && (known.number !== null || !publish))
      return { outcome: 'unchanged', versionId: known.id, number: known.number }
    const versionId = known?.id ?? (await storeVersion(tx, programmeId, programme, { actorId, now, publish }))
    if (!publish) return { outcome: 'loaded', versionId, number: null }
    const number = await publishInTransaction(tx, versionId, { actorId, now })
    return { outcome: 'published', versionId, number }
  }, database)
}

async function storeVersion(
  tx: Transaction,
  programmeId: string,
  { contentHash, outline, components, lessons, contents, questions, files, materials }: CompiledProgramme,
  { actorId, now }: LoadOptions,
): Promise<string> {
  const { id: versionId } = await tx.programmeVersion.create({
    data: {
      programmeId,
      contentHash,
      title: outline.title,
      hours: outline.hours,
      outline: JSON.stringify(outline),
      createdAt: now,
      createdById: actorId,
    },
    select: { id: true },
  })
  for (const [hash, content] of contents)
    await tx.lessonContent.upsert({
      where: { hash },
      create: { hash, segments: JSON.stringify(content), createdAt: now },
      update: {},
    })
  await tx.component.createMany({ data: components.map((row) => ({ ...row, versionId })) })
  await tx.lesson.createMany({ data: lessons.map((row) => ({ ...row, versionId })) })
  await tx.question.createMany({ data: questions.map((row) => ({ ...row, versionId })) })
  await tx.programmeMaterial.createMany({ data: materials.map((row) => ({ ...row, versionId })) })
  for (const { bytes, ...file } of files)
    await tx.programmeFile.create({ data: { ...file, versionId, bytes: new Uint8Array(bytes) } })
  await recordAudit(
    tx,
    {
      actorId,
      action: 'programme.loaded',
      objectType: 'ProgrammeVersion',
      objectId: versionId,
      detail: {
        slug: outline.slug,
        lessons: lessons.length,
        questions: questions.length,
        materials: materials.length,
      },
    },
    now,
  )
  return versionId
}
