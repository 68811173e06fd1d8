// Turns a programme folder into rows ready to be stored, or into the list of everything that is wrong with it.
import { randomUUID } from 'node:crypto'
import { type CompiledMaterial, compileMaterials } from './compile-materials.server.ts'
import { compileLesson, hashLesson, type LessonSurroundings } from './lesson-compile.server.ts'
import { hashFolder } from './folder-hash.server.ts'
import { isOwnFile } from './lesson-link.ts'
import type { LessonOutline, ModuleOutline, ProgrammeOutline } from './outline.ts'
import type { Folder } from './programme-folder.ts'
import { isNoise, refusePath } from './programme-folder.ts'
import { checkBlended } from './blended-rules.ts'
import { outlineBlended } from './outline-blended.server.ts'
import { checkProgramme } from './programme-rules.ts'
import { type Problem, sortProblems } from './problem.ts'
import { type BankQuestion, toBankQuestion } from './question-source.ts'
import { readFolder, type SourcedLesson, type SourcedModule, type Sources } from './read-folder.ts'
import { type Block, isAnswered, type Segment } from './segment.ts'
import { judgeFile } from './stored-file.ts'

export interface CompiledProgramme {
  contentHash: string
  outline: ProgrammeOutline
  components: {
    id: string
    key: string
    kind: 'module' | 'task' | 'session' | 'stage' | 'diagnostic' | 'exam' | 'final-test'
    position: number
    title: string
  }[]
  lessons: (Pick<LessonOutline, 'id' | 'key' | 'title' | 'minutes' | 'contentHash'> & {
    moduleKey: string
    position: number
  })[]
  /** Segments by content hash: only of lessons that are not stored yet. */
  contents: Map<string, Segment[]>
  questions: BankQuestion[]
  files: { path: string; mimeType: string; bytes: Uint8Array }[]
  materials: CompiledMaterial[]
}

export type Compilation = { programme: CompiledProgramme } | { problems: Problem[] }

/** `findCompiled` returns what an earlier load has compiled from the same text. */
export async function compileProgramme(
  given: Folder,
  findCompiled: (hash: string) => Promise<Segment[] | null> = async () => null,
): Promise<Compilation> {
  const folder: Folder = new Map([...given].filter(([path]) => !isNoise(path)))
  const problems: Problem[] = [...folder.keys()].flatMap((file) => {
    const message = refusePath(file)
    return message ? [{ file, line: null, message }] : []
  })
  if (problems.length) return { problems: sortProblems(problems) }
  const files = judgeFiles(folder, problems)
  const sources = readFolder(folder, problems)
  if (!sources) return { problems: sortProblems(problems) }
  problems.push(...checkProgramme(sources), ...checkBlended(sources))

  const surroundings: LessonSurroundings = {
    glossary: new Map(sources.glossary.value.map((entry) => [entry.slug, entry])),
    bytesOf: (file) => folder.get(file)?.length ?? null,
  }
  const contents = new Map<string, Segment[]>()
  const compile = async (source: SourcedLesson): Promise<LessonOutline> => {
    const { id, title, minutes, takeaway } = source.value
    const contentHash = hashLesson(source, surroundings)
    const stored = await findCompiled(contentHash)
    const result = stored ? { segments: stored } : await compileLesson(source, surroundings)
    const segments = 'segments' in result ? result.segments : []
    if ('problems' in result) problems.push(...result.problems)
    else if (!stored) contents.set(contentHash, segments)
    const blocks = segments.flatMap((segment) => ('block' in segment ? [segment.block] : []))
    problems.push(...missingFiles(source, blocks, folder))
    const requiredBlocks = blocks.filter(isAnswered).flatMap((block) => (block.required ? [block.id] : []))
    return { id: randomUUID(), key: id, title, minutes, takeaway, contentHash, requiredBlocks }
  }
  const modules: ModuleOutline[] = []
  for (const module of sources.modules)
    modules.push(await outlineModule(module, compile, surroundings, problems))
  const materials = compileMaterials(
    folder,
    {
      programme: sources.programme.value.title,
      modules: modules.map(({ key }) => key),
      glossary: sources.glossary.value,
    },
    problems,
  )
  if (problems.length) return { problems: sortProblems(problems) }
  for (const module of modules) {
    module.memo = materials.find(({ kind, subject }) => kind === 'memo' && subject === module.key)?.key
    module.notes = materials.find(({ kind, subject }) => kind === 'teacher' && subject === module.key)?.key
  }
  const rest = { contents, files, materials, contentHash: hashFolder(folder) }
  return { programme: assemble(sources, modules, rest) }
}

function judgeFiles(folder: Folder, problems: Problem[]): CompiledProgramme['files'] {
  return [...folder].flatMap(([path, bytes]) => {
    if (!path.startsWith('files/')) return []
    const judged = judgeFile(path, bytes)
    if ('mimeType' in judged) return [{ path, bytes, mimeType: judged.mimeType }]
    problems.push({ file: path, line: null, message: judged.refusal })
    return []
  })
}

function missingFiles({ file, text, firstLine }: SourcedLesson, blocks: Block[], folder: Folder): Problem[] {
  const named = blocks.flatMap((block) => {
    if (block.type === 'figure') return [block.src]
    if (block.type === 'download') return [block.file]
    return block.type === 'media' ? [block.src, block.captions ?? ''] : []
  })
  return named
    .filter((path) => isOwnFile(path) && !folder.has(path))
    .map((path) => ({
      file,
      line: text.slice(0, text.indexOf(path)).split('\n').length + firstLine - 1,
      message: `Файла «${path}» нет в папке программы.`,
    }))
}

async function outlineModule(
  module: SourcedModule,
  compile: (lesson: SourcedLesson) => Promise<LessonOutline>,
  surroundings: LessonSurroundings,
  problems: Problem[],
): Promise<ModuleOutline> {
  const { key, title, minutes, outcomes, test, task } = module.value
  const lessons: LessonOutline[] = []
  for (const lesson of module.lessons) lessons.push(await compile(lesson))
  const source = { file: module.file, text: task.body, firstLine: module.lineOf(['task', 'body']) + 1 }
  const body = await compileLesson(source, surroundings)
  const segments = 'segments' in body ? body.segments : []
  if ('problems' in body) problems.push(...body.problems)
  if (segments.some((segment) => 'block' in segment))
    problems.push({
      file: module.file,
      line: source.firstLine,
      message: 'В задании блоков нет: только текст.',
    })
  const bodyHtml = segments.map((segment) => ('html' in segment ? segment.html : '')).join('\n')
  return {
    componentId: randomUUID(),
    key,
    title,
    minutes,
    outcomes,
    lessons,
    quiz: { ...test, key, banks: [key] },
    task: { ...task, componentId: randomUUID(), bodyHtml },
  }
}

function assemble(
  read: Sources,
  modules: ModuleOutline[],
  rest: Pick<CompiledProgramme, 'contents' | 'files' | 'materials' | 'contentHash'>,
): CompiledProgramme {
  const { programme, glossary, modules: sources, banks } = read
  const { bank, ...quiz } = programme.value.finalTest
  const allBanks = modules.map(({ key }) => key)
  const finalTest = { ...quiz, componentId: randomUUID(), banks: bank === 'all' ? allBanks : [bank] }
  const blended = outlineBlended(read)
  const part = <K extends string>(kind: K, { componentId, key, title }: Part) => [
    { id: componentId, key, kind, title },
  ]
  return {
    ...rest,
    outline: { ...programme.value, modules, finalTest, glossary: glossary.value, ...blended },
    components: [
      ...modules.flatMap((module) => [...part('module', module), ...part('task', module.task)]),
      ...blended.sessions.flatMap((session) => part('session', session)),
      ...blended.stages.flatMap((stage) => part('stage', stage)),
      ...blended.diagnostics.flatMap((diagnostic) => part('diagnostic', diagnostic)),
      ...(blended.exam ? part('exam', blended.exam) : []),
      ...part('final-test', finalTest),
    ].map((component, position) => ({ ...component, position })),
    lessons: modules.flatMap((module) =>
      module.lessons.map(({ id, key, title, minutes, contentHash }, position) => {
        return { id, key, title, minutes, contentHash, moduleKey: module.key, position }
      }),
    ),
    questions: [
      ...sources.flatMap(({ value, questions }) =>
        questions.value.map((one) => toBankQuestion(value.key, one)),
      ),
      ...[...banks].flatMap(([name, { value }]) => value.map((one) => toBankQuestion(name, one))),
    ],
  }
}

type Part = { componentId: string; key: string; title: string }
