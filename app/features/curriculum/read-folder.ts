// Reads every text of a programme folder into checked values. Says what is missing, broken or superfluous.
import { type z } from 'zod'
import { splitHead } from './front-matter.ts'
import { bankSource, type QuestionSource } from './question-source.ts'
import { decodeText, type Folder } from './programme-folder.ts'
import {
  glossarySource,
  type GlossarySource,
  lessonHead,
  type LessonHead,
  moduleSource,
  type ModuleSource,
  programmeSource,
  type ProgrammeSource,
} from './programme-source.ts'
import type { Problem } from './problem.ts'
import { type BlendedSources, readBlended } from './read-blended.ts'
import { isMaterialFile } from './read-materials.ts'
import type { Sourced } from './sourced.ts'
import { readYaml } from './yaml-source.ts'

/** Texts for people beside the programme: a read-me at the top. */
const companion = /^[^/]+\.md$/i

export interface SourcedLesson extends Sourced<LessonHead> {
  text: string
  firstLine: number
}

export interface SourcedModule extends Sourced<ModuleSource> {
  folder: string
  questions: Sourced<QuestionSource[]>
  lessons: SourcedLesson[]
}

export interface Sources {
  programme: Sourced<ProgrammeSource>
  glossary: Sourced<GlossarySource>
  modules: SourcedModule[]
  /** Banks that are files of their own, by file name. */
  banks: Map<string, Sourced<QuestionSource[]>>
  blended: BlendedSources
}

export function readFolder(folder: Folder, problems: Problem[]): Sources | null {
  const read = new Set<string>()
  const text = (file: string): string | null => {
    read.add(file)
    const bytes = folder.get(file)
    const decoded = bytes ? decodeText(bytes) : { refusal: 'Файла нет.' }
    if ('text' in decoded) return decoded.text
    problems.push({ file, line: null, message: decoded.refusal })
    return null
  }
  const yaml = <T>(file: string, schema: z.ZodType<T>): Sourced<T> | null => {
    const source = text(file)
    if (source === null) return null
    const result = readYaml(file, source, schema)
    if ('value' in result) return { file, ...result }
    problems.push(...result.problems)
    return null
  }
  const lesson = (file: string): SourcedLesson | null => {
    const source = text(file)
    if (source === null) return null
    const parts = splitHead(source)
    if (!parts) {
      problems.push({
        file,
        line: 1,
        message: 'Урок начинается с полей между строками «---»: id, title, minutes, takeaway.',
      })
      return null
    }
    const result = readYaml(file, parts.head, lessonHead, 2)
    if ('problems' in result) {
      problems.push(...result.problems)
      return null
    }
    return { file, ...result, text: parts.text, firstLine: parts.firstLine }
  }

  const programme = yaml('programme.yaml', programmeSource)
  const glossary = folder.has('glossary.yaml')
    ? yaml('glossary.yaml', glossarySource)
    : { file: 'glossary.yaml', value: [], lineOf: () => 1 }
  if (!programme) return null
  const banks = new Map<string, Sourced<QuestionSource[]>>()
  const bankFile = programme.value.finalTest.bank
  if (bankFile !== 'all') {
    const bank = yaml(bankFile, bankSource)
    if (bank) banks.set(bankFile, bank)
  }
  const modules = programme.value.modules.map((name): SourcedModule | null => {
    const base = `modules/${name}`
    const module = yaml(`${base}/module.yaml`, moduleSource)
    const questions = yaml(`${base}/questions.yaml`, bankSource)
    const files = [...folder.keys()]
      .filter((file) => file.startsWith(`${base}/lessons/`) && file.endsWith('.mdx'))
      .sort()
    if (!files.length) problems.push({ file: `${base}/lessons`, line: null, message: 'В модуле нет уроков.' })
    const lessons = files.map(lesson)
    if (!module || !questions || lessons.includes(null)) return null
    return { ...module, folder: name, questions, lessons: lessons as SourcedLesson[] }
  })
  const blended = readBlended(programme.value, { text, yaml }, problems)
  for (const file of folder.keys())
    if (!read.has(file) && !file.startsWith('files/') && !companion.test(file) && !isMaterialFile(file))
      problems.push({ file, line: null, message: 'Лишний файл: программа на него не ссылается.' })
  if (!glossary || !blended || modules.includes(null)) return null
  return { programme, glossary, modules: modules as SourcedModule[], banks, blended }
}
