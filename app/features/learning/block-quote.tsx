// A citizen's words, with who says them and where they came from.
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { LessonHtml } from './lesson-context.tsx'

export function BlockQuote({ block }: { block: BlockOf<'quote'> }) {
  return (
    <figure className="lesson-quote">
      <figcaption>
        {block.who}
        {block.channel ? `, ${block.channel}` : null}
      </figcaption>
      <LessonHtml as="blockquote" html={block.body} />
    </figure>
  )
}
