// A callout: a rule, a note, a warning, a law or a small thing to do at work.
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { LessonHtml } from './lesson-context.tsx'

const kinds = {
  rule: { label: 'Правило', sign: '✓' },
  note: { label: 'Заметка', sign: 'i' },
  warning: { label: 'Осторожно', sign: '!' },
  law: { label: 'Закон', sign: '§' },
  action: { label: 'Малое дело на работе', sign: '→' },
} as const

export function BlockCallout({ block }: { block: BlockOf<'callout'> }) {
  const { label, sign } = kinds[block.kind]
  const title = block.title ?? label
  return (
    <aside aria-label={title} className="lesson-callout" data-kind={block.kind}>
      <span aria-hidden="true" className="lesson-callout-sign">
        {sign}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <LessonHtml html={block.body} className="lesson-words mt-1" />
      </div>
    </aside>
  )
}
