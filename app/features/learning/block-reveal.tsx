// A text the reader opens after thinking. The browser's own fold: works without script and on paper.
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { LessonHtml } from './lesson-context.tsx'

export function BlockReveal({ block }: { block: BlockOf<'reveal'> }) {
  return (
    <details className="lesson-reveal">
      <summary>{block.title}</summary>
      <LessonHtml html={block.body} className="lesson-words pb-5" />
    </details>
  )
}
