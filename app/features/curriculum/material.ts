// The printed materials of a programme: their kinds, whom each is for, what may stand in their heads. Pure.
import { z } from 'zod'
import { stageHead } from './blended-source.ts'

export const materialKinds = [
  'memo',
  'teacher',
  'workbook',
  'glossary',
  'guide',
  'slides',
  'words',
  'sheet',
  'project',
  'sample',
] as const
export type MaterialKind = (typeof materialKinds)[number]

/** `teacher`: instructors and organisers only. */
export type Audience = 'learner' | 'teacher'

export function audienceOf(kind: MaterialKind): Audience {
  return ['teacher', 'guide', 'slides', 'words', 'sheet'].includes(kind) ? 'teacher' : 'learner'
}

export const layouts = ['page', 'memo', 'sheet', 'cards', 'slides', 'glossary'] as const
export type Layout = (typeof layouts)[number]
export type Paper = 'A4' | 'A3'
export type Orientation = 'portrait' | 'landscape'

const title = z.string().trim().min(1).max(200)
const words = z.string().trim().min(1).max(500)

export const plainHead = z.strictObject({ title })

export const sheetHead = z.strictObject({
  title,
  paper: z.enum(['A4', 'A3']).default('A4'),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  layout: z.enum(['sheet', 'cards']).default('sheet'),
  /** Cards in a row of the grid. */
  columns: z.number().int().min(1).max(6).default(2),
  copies: words.optional(),
})

/** What is kept of a head besides its title and paper. */
export const materialDetail = z.object({
  columns: z.number().default(2),
  copies: z.string().nullable().default(null),
  project: stageHead
    .pick({ week: true, hours: true, kind: true, criteria: true, dueSession: true })
    .nullable()
    .default(null),
  /** A sample shows a good or a weak work. */
  quality: z.enum(['good', 'weak']).nullable().default(null),
  /** How the text is fitted to its paper, found out when the programme is loaded: the height of a cell to write in. */
  fit: z.object({ space: z.number() }).default({ space: 9 }),
})
export type MaterialDetail = z.infer<typeof materialDetail>

export interface MaterialFace {
  key: string
  kind: MaterialKind
  /** Key of the module, session or project stage; empty for what belongs to the whole programme. */
  subject: string
  title: string
  paper: Paper
  orientation: Orientation
  layout: Layout
  detail: MaterialDetail
}

/** The number in a key: 3 for «m3», null where there is none. */
export function numberOf(subject: string): number | null {
  const digits = /(\d+)$/.exec(subject)?.[1]
  return digits ? Number(digits) : null
}

const eyebrows: Record<MaterialKind, (number: number | null) => string> = {
  memo: (number) => withNumber('Памятка', 'Модуль', number),
  teacher: (number) => withNumber('Заметки преподавателю', 'Модуль', number),
  workbook: () => 'Рабочая тетрадь участника',
  glossary: () => 'Словарь',
  guide: (number) => withNumber('Сценарий ведущего', 'Стратегическая сессия', number),
  slides: (number) => withNumber('Слайды', 'Стратегическая сессия', number),
  words: (number) => withNumber('Слова к слайдам', 'Стратегическая сессия', number),
  sheet: (number) => withNumber('Раздаточный лист', 'Стратегическая сессия', number),
  project: (number) => withNumber('Командный проект', 'Этап', number),
  sample: (number) => withNumber('Пример с разбором', 'Этап проекта', number),
}

/** «Памятка. Модуль 3»: what stands above the title. */
export function eyebrowOf({
  kind,
  subject,
  layout,
}: Pick<MaterialFace, 'kind' | 'subject' | 'layout'>): string {
  const words = eyebrows[kind](numberOf(subject))
  return layout === 'cards' ? words.replace('Раздаточный лист', 'Карточки') : words
}

function withNumber(what: string, of: string, number: number | null): string {
  return number === null ? what : `${what}. ${of} ${number}`
}

/** «Памятка. Модуль 3. Обращение»: without what file systems refuse. */
export function fileNameOf(material: Pick<MaterialFace, 'kind' | 'subject' | 'layout' | 'title'>): string {
  const line = eyebrowOf(material)
  const name = material.title.startsWith(line) ? material.title : `${line}. ${material.title}`
  return name
    .replace(/[\\/:*?"<>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}

/** «A3, горизонтально» */
export function paperInWords({ paper, orientation }: Pick<MaterialFace, 'paper' | 'orientation'>): string {
  return orientation === 'landscape' ? `${paper}, горизонтально` : paper
}
