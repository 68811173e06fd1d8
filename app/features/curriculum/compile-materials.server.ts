// Turns the printed materials of a folder into rows: each is laid out once, so that what is stored can be printed.
import { LRUCache } from 'lru-cache'
import { audienceOf, materialDetail, type MaterialFace } from './material.ts'
import { fitMaterial, hashMaterial, measurePdf, type Press } from './material-pdf.server.ts'
import type { Fit } from './material-print.ts'
import { type Block, figuresOf, type MaterialText } from './material-tree.ts'
import { glossaryText } from './glossary-text.ts'
import type { Folder } from './programme-folder.ts'
import type { GlossarySource } from './programme-source.ts'
import type { Problem } from './problem.ts'
import { readMaterials, type SourcedMaterial } from './read-materials.ts'

export interface CompiledMaterial extends Omit<MaterialFace, 'detail'> {
  audience: string
  position: number
  pages: number
  bytes: number
  hash: string
  detail: string
  body: string
}

export interface MaterialSurroundings {
  /** Title of the programme, for the foot of each page. */
  programme: string
  /** Keys of the modules, in their order. */
  modules: string[]
  glossary: GlossarySource
}

export function compileMaterials(
  folder: Folder,
  { programme, modules, glossary }: MaterialSurroundings,
  problems: Problem[],
): CompiledMaterial[] {
  const known = problems.length
  const found = readMaterials(folder, problems)
  problems.push(...strays(found, modules, folder))
  if (glossary.length) found.push(glossaryMaterial(glossary))
  if (problems.length > known) return []
  return found.sort(inOrder(modules)).flatMap((source, position) => {
    const { file, text: read, detail, ...face } = source
    const text = withCriteria(read, detail.project?.criteria ?? [])
    const figures = new Map(
      figuresOf(text.blocks).map((path) => [path, folder.get(path) ?? new Uint8Array()] as const),
    )
    const laid = layOut({ material: source, text, programme, figures })
    if ('refusal' in laid) {
      problems.push({ file, line: null, message: laid.refusal })
      return []
    }
    const { fit, ...paper } = laid
    const stored = { detail: JSON.stringify({ ...detail, fit }), body: JSON.stringify(text) }
    return [{ ...face, audience: audienceOf(face.kind), position, ...paper, ...stored }]
  })
}

type LaidOut = { fit: Fit; pages: number; bytes: number; hash: string } | { refusal: string }
const laidOut = new LRUCache<string, LaidOut>({ max: 300 })

/** The same text gives the same pages: a second load lays out only what is new. */
function layOut(press: Press): LaidOut {
  const before = hashMaterial({ ...press, fit: { space: 0 } })
  const known = laidOut.get(before)
  if (known) return known
  const fitted = fitMaterial(press)
  const made = 'refusal' in fitted ? fitted : { ...fitted, ...measurePdf({ ...press, fit: fitted.fit }) }
  laidOut.set(before, made)
  return made
}

function strays(found: SourcedMaterial[], modules: string[], folder: Folder): Problem[] {
  return found.flatMap(({ file, kind, subject }) => {
    if ((kind === 'memo' || kind === 'teacher') && !modules.includes(subject))
      return [{ file, line: null, message: 'Лишний файл: программа на него не ссылается.' }]
    if (kind === 'sample' && !folder.has(`project/${subject}.md`))
      return [{ file, line: null, message: `Нет этапа project/${subject}.md, к которому относится пример.` }]
    return []
  })
}

/** What is checked in a project's stage is its last part, as boxes to tick. */
function withCriteria({ blocks, notes }: MaterialText, criteria: string[]): MaterialText {
  if (!criteria.length) return { blocks, notes }
  const heading: Block = { kind: 'heading', depth: 2, children: [{ kind: 'text', text: 'Что проверим' }] }
  const items = criteria.map((text) => ({
    checked: false,
    children: [{ kind: 'paragraph' as const, children: [{ kind: 'text' as const, text }] }],
  }))
  return { blocks: [...blocks, heading, { kind: 'list', ordered: false, start: 1, items }], notes }
}

function glossaryMaterial(glossary: GlossarySource): SourcedMaterial {
  return {
    file: 'glossary.yaml',
    ...{ key: 'glossary', kind: 'glossary', subject: '', title: 'Словарь программы', layout: 'glossary' },
    ...{ paper: 'A4', orientation: 'portrait' },
    detail: materialDetail.parse({}),
    text: glossaryText(glossary),
  }
}

const ranks: MaterialFace['kind'][][] = [
  ['memo', 'teacher'],
  ['workbook', 'glossary'],
  ['guide', 'slides', 'words', 'sheet'],
  ['project', 'sample'],
]

/** Modules as the programme has them, then what is for all of it, sessions, the project. */
function inOrder(modules: string[]) {
  const group = ({ kind }: SourcedMaterial) => ranks.findIndex((kinds) => kinds.includes(kind))
  const rank = (one: SourcedMaterial) => ranks[group(one)]?.indexOf(one.kind) ?? 0
  return (a: SourcedMaterial, b: SourcedMaterial) =>
    group(a) - group(b) ||
    modules.indexOf(a.subject) - modules.indexOf(b.subject) ||
    a.subject.localeCompare(b.subject, 'ru', { numeric: true }) ||
    rank(a) - rank(b) ||
    a.file.localeCompare(b.file, 'ru', { numeric: true })
}
