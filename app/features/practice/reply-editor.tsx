// The text to the citizen: kept while it is written, counted against the channel, with hints beside it.
import { counted } from '#app/lib/russian.ts'
import { TextAreaField } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import { HintsPanel } from './hints-panel.tsx'
import { useKeptText } from './use-kept-text.tsx'
import { useReplyHints } from './use-reply-hints.tsx'

export function ReplyEditor({
  attemptId,
  field,
  label,
  initial,
  expects,
  longest,
  citizen,
  rows = 9,
  hints: wanted,
}: {
  attemptId: string | null
  field: 'interim' | 'reply'
  label: string
  initial: string
  expects: string
  longest: number
  citizen: string
  rows?: number
  /** Off in an exam. */
  hints: boolean
}) {
  const kept = useKeptText(initial, attemptId && `/practice/attempts/${attemptId}/draft?field=${field}`)
  const alive = useHydrated()
  const hints = useReplyHints(wanted ? kept.text : '', attemptId ?? '')
  const length = [...kept.text].length
  return (
    <div className="space-y-3">
      <TextAreaField
        id={`text-${field}`}
        name="text"
        label={label}
        hint={`${expects} Обращайтесь по имени: ${citizen}.`}
        rows={rows}
        value={kept.text}
        onChange={(event) => kept.setText(event.currentTarget.value)}
        className="text-[1.05rem] leading-relaxed"
      />
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-[0.95rem] text-ink-2">
        <p className={length > longest ? 'font-semibold text-amber' : undefined}>
          {counted(length, 'знак', 'знака', 'знаков')}
          {length > longest ? `: для этого канала многовато, принято до ${longest}` : ` из ${longest}`}
        </p>
        <p role="status">{kept.words}</p>
      </div>
      {alive && wanted ? <HintsPanel hints={hints} text={kept.text} /> : null}
    </div>
  )
}
