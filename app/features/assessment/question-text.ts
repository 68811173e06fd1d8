// The words of a question (its stem, its explanation): Markdown, read on the server into a tree that holds no HTML.
import { type MarkdownNode, parseMarkdown } from '#app/lib/markdown.ts'

export type QuestionText = MarkdownNode[]

export function readQuestionText(source: string): QuestionText {
  return parseMarkdown(source).blocks
}
