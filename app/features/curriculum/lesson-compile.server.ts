// Compiles one lesson: text in, segments or problems out. Knows neither the database nor the folder.
import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { renderMdx, type MdxFault } from '#app/platform/mdx.server.ts'
import { blockRecorder, splitAtMarkers } from './lesson-blocks.server.ts'
import { refuseBulk } from './lesson-bounds.ts'
import { liftParts } from './lesson-lift.ts'
import { checkLesson } from './lesson-syntax.ts'
import { type Definition, glossaryList, textComponents } from './lesson-text.server.ts'
import type { TreeNode } from './lesson-tree.ts'
import type { Problem } from './problem.ts'
import type { Segment } from './segment.ts'

/** Raised whenever the compiler's output changes: what was compiled before is compiled anew. */
export const compilerVersion = 2

export interface LessonSource {
  file: string
  /** Markdown after the front matter, and the line of the file it begins on. */
  text: string
  firstLine: number
}

export interface LessonSurroundings {
  glossary: Map<string, Definition>
  /** Size of a file of the programme, null when it is not there. */
  bytesOf: (file: string) => number | null
}

export type CompiledLesson = { segments: Segment[] } | { problems: Problem[] }

/** Everything that the segments depend on. */
export function hashLesson({ text }: LessonSource, { glossary, bytesOf }: LessonSurroundings): string {
  const terms = [...glossary.values()].filter(({ slug }) => text.includes(slug))
  const files = [...new Set(text.match(/files\/[A-Za-z0-9._/-]+/g))].map((file) => [file, bytesOf(file)])
  return createHash('sha256')
    .update(JSON.stringify([compilerVersion, text, terms, files]))
    .digest('hex')
}

export async function compileLesson(
  source: LessonSource,
  surroundings: LessonSurroundings,
): Promise<CompiledLesson> {
  const { file, text, firstLine } = source
  const { glossary, bytesOf } = surroundings
  const problems: Problem[] = []
  const report = (line: number | null, column: number | null, message: string) =>
    problems.push({ file, line: line && line + firstLine - 1, column, message })
  const bulk = refuseBulk(text)
  if (bulk) {
    report(bulk.line, null, bulk.message)
    return { problems }
  }
  const texts = textComponents(glossary)
  const blocks = blockRecorder({ seed: hashLesson(source, surroundings), bytesOf })
  const result = await renderMdx({
    source: text,
    inspect: (tree: TreeNode) => {
      liftParts(tree)
      checkLesson(tree, glossary, ({ position }, message) =>
        // The renderer puts one empty line before the text.
        report(position ? position.start.line - 1 : null, position?.start.column ?? null, message),
      )
      return problems.length === 0
    },
    components: { ...texts.components, ...blocks.components },
    footnotes: {
      title: 'Сноски',
      backLabel: (index) => `Назад к тексту, сноска ${index + 1}`,
      prefix: 'note-',
    },
  })
  if ('fault' in result) report(result.fault.line, result.fault.column, sayFault(result.fault))
  if (problems.length || !('html' in result)) return { problems }

  const pieces = splitAtMarkers(result.html)
  if (texts.used.size) pieces.push(renderToStaticMarkup(glossaryList(texts.used.values())))
  return {
    segments: pieces.flatMap((piece, index): Segment[] => {
      const anchor = `s${index}`
      if (typeof piece === 'string') return [{ anchor, html: piece }]
      const block = blocks.recorded[piece]
      return block ? [{ anchor, block }] : []
    }),
  }
}

/** The parser's English in words for the author of a lesson. */
function sayFault({ message }: MdxFault): string {
  if (/acorn|expression|import\/exports?/i.test(message))
    return 'Фигурные скобки, import и export в уроке запрещены: это текст, а не программа.'
  if (/clos(e|ing)|end-tag|end tag/i.test(message)) {
    const tag = /<\/?([A-Za-z]\w*)/.exec(message)?.[1]
    return `Блок${tag ? ` <${tag}>` : ''} не закрыт или закрыт не там, где открыт.`
  }
  if (/in (attribute )?name|before name|in opening tag|attribute value|after attribute/i.test(message))
    return 'Тег не разбирается. Свойства пишут как имя="значение"; знак «меньше» в тексте — &lt;.'
  return 'Разметка не разбирается: проверьте теги и скобки рядом с этой строкой.'
}
