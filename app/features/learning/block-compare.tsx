// Two replies to the same person: the open ring of an empty one, the solid disc of one that solves.
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { LessonHtml } from './lesson-context.tsx'

export function BlockCompare({ block }: { block: BlockOf<'compare'> }) {
  return (
    <div
      role="group"
      aria-label={`Сравните: ${block.before.title} и ${block.after.title}`}
      className="lesson-compare"
    >
      <div className="lesson-compare-sides">
        <Side side="before" {...block.before} />
        <Side side="after" {...block.after} />
      </div>
      {block.why ? (
        <div className="lesson-why">
          <p className="lesson-eyebrow">В чём разница</p>
          <LessonHtml html={block.why} className="lesson-words" />
        </div>
      ) : null}
    </div>
  )
}

function Side({ side, title, body }: { side: 'before' | 'after'; title: string; body: string }) {
  return (
    <section aria-label={title} className="lesson-side" data-side={side}>
      <p className="lesson-side-title">
        <span>{title}</span>
      </p>
      <LessonHtml html={body} className="lesson-side-text" />
    </section>
  )
}
