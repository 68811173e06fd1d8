// Finds the printed materials of a programme folder and checks their heads and texts.
import type { z } from 'zod'
import { stageHead } from './blended-source.ts'
import { splitHead } from './front-matter.ts'
import {
  type MaterialDetail,
  materialDetail,
  type MaterialFace,
  type MaterialKind,
  plainHead,
  sheetHead,
} from './material.ts'
import { readMaterial } from './material-markdown.ts'
import type { MaterialText } from './material-tree.ts'
import { decodeText, type Folder } from './programme-folder.ts'
import type { Problem } from './problem.ts'
import { partSlides } from './slide-notes.ts'
import { readYaml } from './yaml-source.ts'

export interface SourcedMaterial extends MaterialFace {
  file: string
  text: MaterialText
}

interface Place {
  kind: MaterialKind
  /** The parts of the path that name it: module, session or stage, then the file's own name. */
  subject: string
  name: string
}

const places: [RegExp, MaterialKind][] = [
  [/^modules\/([a-z0-9-]+)\/memo\.md$/, 'memo'],
  [/^modules\/([a-z0-9-]+)\/teacher\.md$/, 'teacher'],
  [/^()workbook\.md$/, 'workbook'],
  [/^sessions\/([a-z0-9-]+)\/guide\.md$/, 'guide'],
  [/^sessions\/([a-z0-9-]+)\/slides\.md$/, 'slides'],
  [/^sessions\/([a-z0-9-]+)\/sheets\/([a-z0-9-]+)\.md$/, 'sheet'],
  [/^project\/([a-z0-9]+)\.md$/, 'project'],
  [/^project\/samples\/([a-z0-9]+)-([a-z0-9-]+)\.md$/, 'sample'],
]

function placeOf(file: string): Place | null {
  for (const [pattern, kind] of places) {
    const [match, subject = '', name = ''] = pattern.exec(file) ?? []
    if (match) return { kind, subject, name }
  }
  return null
}

/** The reader of the folder leaves these files to this one. */
export function isMaterialFile(file: string): boolean {
  return placeOf(file) !== null
}

export function readMaterials(folder: Folder, problems: Problem[]): SourcedMaterial[] {
  const found = [...folder.keys()].sort().flatMap((file) => {
    const place = placeOf(file)
    const material = place && readOne(file, place, folder, problems)
    if (!material) return []
    return material.kind === 'slides' ? withWords(material) : [material]
  })
  const keys = new Set<string>()
  for (const { file, key } of found) {
    if (keys.has(key)) problems.push({ file, line: null, message: `Материал «${key}» уже есть в программе.` })
    keys.add(key)
  }
  return found
}

function readOne(file: string, place: Place, folder: Folder, problems: Problem[]): SourcedMaterial | null {
  const decoded = decodeText(folder.get(file) ?? new Uint8Array())
  if ('refusal' in decoded) {
    problems.push({ file, line: null, message: decoded.refusal })
    return null
  }
  const parts = splitHead(decoded.text)
  if (!parts) {
    problems.push({ file, line: 1, message: 'Файл начинается с полей между строками «---»: title.' })
    return null
  }
  const text = readMaterial({ file, ...parts }, (path) => folder.has(path), problems)
  const head = <T>(schema: z.ZodType<T>): T | null => {
    const result = readYaml(file, parts.head, schema, 2)
    if ('value' in result) return result.value
    problems.push(...result.problems)
    return null
  }
  const { kind, subject, name } = place
  const base = { file, kind, subject, text, key: keyOf(place), paper: 'A4', orientation: 'portrait' } as const
  const detail = (more: Partial<MaterialDetail> = {}) => materialDetail.parse(more)

  if (kind === 'sheet') {
    const value = head(sheetHead)
    if (!value) return null
    const { columns, copies = null, ...rest } = value
    return { ...base, ...rest, detail: detail({ columns, copies }) }
  }
  if (kind === 'project') {
    const value = head(stageHead)
    if (!value) return null
    const { title, key, ...project } = value
    if (key !== subject)
      problems.push({ file, line: 2, message: `«key»: у файла ${subject}.md ключ должен быть ${subject}.` })
    return { ...base, title, layout: 'page', detail: detail({ project }) }
  }
  const value = head(plainHead)
  if (!value) return null
  if (kind === 'slides')
    return { ...base, ...value, orientation: 'landscape', layout: 'slides', detail: detail() }
  const quality = kind === 'sample' && (name === 'good' || name === 'weak') ? name : null
  return { ...base, ...value, layout: kind === 'memo' ? 'memo' : 'page', detail: detail({ quality }) }
}

/** What the presenter says stands on paper of its own, not on the slides. */
function withWords(material: SourcedMaterial): SourcedMaterial[] {
  const { slides, words } = partSlides(material.text)
  const shown = { ...material, text: slides }
  if (!words) return [shown]
  const { file, subject, title, detail } = material
  const place = { kind: 'words', subject, key: `${subject}-words`, layout: 'page' } as const
  return [shown, { file, title, detail, ...place, paper: 'A4', orientation: 'portrait', text: words }]
}

function keyOf({ kind, subject, name }: Place): string {
  if (kind === 'workbook') return 'workbook'
  if (kind === 'project') return subject
  return [subject, kind === 'sheet' || kind === 'sample' ? name : kind].join('-')
}
