// What every block of a lesson needs to know about the lesson it stands in.
import { createContext, type ElementType, useContext } from 'react'

export interface LessonSurroundings {
  lessonId: string
  /** Goes before `files/…`. */
  fileBase: string
  /** False in a preview: forms are shown and cannot be sent. */
  answering: boolean
  /** What was wrong with an answer sent without JavaScript. */
  problem: { block: string; text: string } | null
}

export const LessonContext = createContext<LessonSurroundings>({
  lessonId: '',
  fileBase: '',
  answering: false,
  problem: null,
})

/** The level that keeps headings in order where a block stands. */
export const HeadingLevel = createContext<2 | 3>(3)

export function useLesson(): LessonSurroundings {
  return useContext(LessonContext)
}

/** Compiled HTML of a lesson. It was made safe when the lesson was compiled; no other HTML may come here. */
export function LessonHtml({
  html,
  as: Tag = 'div',
  ...rest
}: {
  html: string
  as?: ElementType
  className?: string
  id?: string
  'data-place'?: boolean
}) {
  const { fileBase } = useLesson()
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: withFiles(html, fileBase) }} />
}

function withFiles(html: string, fileBase: string): string {
  return html.includes('="files/') ? html.replace(/ (href|src)="files\//g, ` $1="${fileBase}files/`) : html
}
