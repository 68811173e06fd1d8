// Reads a programme folder as a course to be judged: lessons as trees, banks, companion texts, drawings. Judges nothing.
import { renderMdx } from '#app/platform/mdx.server.ts'
import type { CourseLesson } from './course-text.ts'
import { liftParts } from './lesson-lift.ts'
import type { TreeNode } from './lesson-tree.ts'
import { decodeText, type Folder, isNoise } from './programme-folder.ts'
import type { GlossarySource, ModuleSource } from './programme-source.ts'
import { formatProblem, type Problem } from './problem.ts'
import type { QuestionSource } from './question-source.ts'
import { readFolder } from './read-folder.ts'
import type { Sourced } from './sourced.ts'

export interface Course {
  modules: (ModuleSource & { file: string })[]
  lessons: CourseLesson[]
  banks: Sourced<QuestionSource[]>[]
  glossary: GlossarySource
  /** Texts of the folder by path: what is not a lesson, a list or a drawing. */
  texts: Map<string, string>
  files: string[]
}

/** The folder must compile: what does not parse cannot be judged. */
export async function readCourse(given: Folder): Promise<Course> {
  const folder: Folder = new Map([...given].filter(([path]) => !isNoise(path)))
  const problems: Problem[] = []
  const sources = readFolder(folder, problems)
  if (!sources) throw new Error(problems.map(formatProblem).join('\n'))
  const lessons: CourseLesson[] = []
  for (const { value: module, lessons: written } of sources.modules)
    for (const { file, text, firstLine, value } of written) {
      const { id, minutes, takeaway } = value
      // The renderer puts one empty line before the text.
      const tree = await readTree(text)
      lessons.push({ file, module: module.key, id, minutes, takeaway, firstLine: firstLine - 1, tree })
    }
  const texts = new Map<string, string>()
  for (const [path, bytes] of folder) {
    const decoded = /\.(md|svg|vtt)$/.test(path) ? decodeText(bytes) : null
    if (decoded && 'text' in decoded) texts.set(path, decoded.text)
  }
  return {
    modules: sources.modules.map(({ value, file }) => ({ ...value, file })),
    lessons,
    banks: sources.modules.map(({ questions }) => questions),
    glossary: sources.glossary.value,
    texts,
    files: [...folder.keys()].filter((path) => path.startsWith('files/')),
  }
}

/** The syntax tree of a lesson's text, its blocks lifted out of their paragraphs. */
export async function readTree(source: string): Promise<TreeNode> {
  let found: TreeNode | undefined
  await renderMdx({
    source,
    inspect: (tree: TreeNode) => {
      liftParts(tree)
      found = tree
      return false
    },
    components: {},
    footnotes: { title: '', backLabel: String, prefix: '' },
  })
  if (!found) throw new Error('The lesson does not parse')
  return found
}
