// Reads of printed materials and their PDFs, within what the viewer reaches. Absent and forbidden are both null.
import { zipSync } from 'fflate'
import { database } from '#app/platform/database.server.ts'
import { fileNameOf, type MaterialFace, materialDetail } from './material.ts'
import { knownPdf, materialPdf } from './material-pdf.server.ts'
import type { Reach } from './material-reach.server.ts'
import { figuresOf, type MaterialText, materialText } from './material-tree.ts'
import type { Term } from './glossary-text.ts'
import { getOutline } from './programme.server.ts'
import { packageOf, printList } from './material-groups.ts'

export interface MaterialCard extends MaterialFace {
  pages: number
  bytes: number
}

export interface ProgrammeMaterials {
  versionId: string
  programme: string
  materials: MaterialCard[]
}

interface RawCard extends Omit<MaterialCard, 'detail'> {
  detail: string
}

interface RawVersion {
  versionId: string
  programme: string
  materials: string
}

export async function listMaterials(reach: Reach): Promise<ProgrammeMaterials | null> {
  const [row] = await database().$queryRaw<RawVersion[]>`
    SELECT v."id" AS "versionId", v."title" AS "programme",
           (SELECT json_group_array(json_object('key', m."key", 'kind', m."kind", 'subject', m."subject",
                     'title', m."title", 'paper', m."paper", 'orientation', m."orientation", 'layout', m."layout",
                     'pages', m."pages", 'bytes', m."bytes", 'detail', m."detail") ORDER BY m."position")
              FROM "ProgrammeMaterial" m WHERE m."versionId" = v."id" AND ${reach.material}) AS "materials"
      FROM "ProgrammeVersion" v WHERE ${reach.version}`
  if (!row) return null
  const materials = (JSON.parse(row.materials) as RawCard[]).map((card) => ({
    ...card,
    detail: materialDetail.parse(JSON.parse(card.detail)),
  }))
  return { ...row, materials }
}

export interface Material extends MaterialCard {
  versionId: string
  programme: string
  text: MaterialText
}

export async function findMaterial(reach: Reach, key: string): Promise<Material | null> {
  const row = await findRow(reach, key)
  return row && readRow(row)
}

export interface MaterialFile {
  name: string
  bytes: Uint8Array
}

export async function findMaterialPdf(reach: Reach, key: string): Promise<MaterialFile | null> {
  const row = await findRow(reach, key)
  return row && printRow(row)
}

/** All that is printed for a session, or all memos: PDFs in one archive, with a list of what to print how often. */
export async function findPackage(reach: Reach, name: string): Promise<MaterialFile | null> {
  const found = await listMaterials(reach)
  const wanted = found ? packageOf(found.materials, name) : null
  if (!wanted) return null
  const files: Record<string, Uint8Array> = {}
  for (const [index, { key }] of wanted.materials.entries()) {
    const pdf = await findMaterialPdf(reach, key)
    if (pdf) files[`${String(index + 1).padStart(2, '0')} ${pdf.name}`] = pdf.bytes
  }
  files['Что печатать.txt'] = new TextEncoder().encode(printList(wanted))
  // PDFs are packed already.
  return { name: `${wanted.title}.zip`, bytes: zipSync(files, { level: 0 }) }
}

interface Row extends Omit<Material, 'detail' | 'text'> {
  detail: string
  body: string
  hash: string
  createdAt: string
}

async function findRow(reach: Reach, key: string): Promise<Row | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT m."key", m."kind", m."subject", m."title", m."paper", m."orientation", m."layout", m."pages", m."bytes",
           m."detail", m."body", m."hash", v."id" AS "versionId", v."title" AS "programme", v."createdAt"
      FROM "ProgrammeMaterial" m JOIN "ProgrammeVersion" v ON v."id" = m."versionId"
     WHERE m."key" = ${key} AND ${reach.material} AND ${reach.version}`
  return row ? { ...row, pages: Number(row.pages), bytes: Number(row.bytes) } : null
}

function readRow({ detail, body, ...row }: Row): Material {
  return {
    ...row,
    detail: materialDetail.parse(JSON.parse(detail)),
    text: materialText.parse(JSON.parse(body)),
  }
}

async function printRow(row: Row): Promise<MaterialFile> {
  const name = `${fileNameOf(row)}.pdf`
  const known = knownPdf(row.hash)
  if (known) return { name, bytes: known }
  const { text, programme, ...material } = readRow(row)
  const paths = figuresOf(text.blocks)
  const stored = paths.length
    ? await database().programmeFile.findMany({
        where: { versionId: row.versionId, path: { in: paths } },
        select: { path: true, bytes: true },
        orderBy: { path: 'asc' },
      })
    : []
  const figures = new Map(stored.map(({ path, bytes }) => [path, bytes]))
  const press = { material, text, programme, figures, fit: material.detail.fit }
  return { name, bytes: materialPdf(row.hash, press, new Date(row.createdAt)) }
}

/** The words of the programme; null outside the reach. */
export async function findGlossary(reach: Reach): Promise<{ programme: string; terms: Term[] } | null> {
  const [row] = await database().$queryRaw<{ id: string }[]>`
    SELECT v."id" FROM "ProgrammeVersion" v WHERE ${reach.version}`
  const outline = row && (await getOutline(row.id))
  return outline ? { programme: outline.title, terms: outline.glossary } : null
}
