// One criterion of the scorecard: four levels in words, «не применимо», the cause of a low mark and a note.
import { classes } from '#app/ui/classes.ts'
import type { Scorecard } from './catalogue-source.ts'
import { isLow, lowCauses } from './marking-score.ts'
import { longestNote } from './marking.schema.ts'

type Criterion = Scorecard['criteria'][number]

export interface CriterionFieldProps {
  criterion: Criterion
  /** What to look at in this very case. */
  hint?: string
  level: number | null | undefined
  cause?: string
  note?: string
  missing: boolean
  /** Whether a cause and a note are kept with this mark. */
  remarks: boolean
  comments: { id: string; text: string }[]
  onLevel: (level: number | null) => void
  onNote: (note: string) => void
  onCause: (cause: string) => void
  /** A kept remark was put into the note. */
  onUse?: (id: string) => void
  /** Keeps the note for reuse; without scripts there is no such button. */
  onKeep?: (note: string) => void
}

export function CriterionField(props: CriterionFieldProps) {
  const { criterion, hint, level, missing, onLevel } = props
  const { key, title, weight, levels } = criterion
  const choices = [...levels.map((text, value) => ({ value, text })).reverse(), notApplicable]
  return (
    <fieldset
      data-criterion={key}
      aria-describedby={missing ? `${key}-missing` : undefined}
      className={classes('border-t border-line pt-4', missing && 'border-t-2 border-t-wax')}
    >
      <legend className="float-left w-full pb-1 font-semibold">
        <span className="text-ink-2">{key}</span> {title}{' '}
        <span className="font-normal text-ink-2">· вес {weight}</span>
      </legend>
      <div className="clear-both">
        {hint ? <p className="text-[0.9rem] text-ink-2">{hint}</p> : null}
        {missing ? (
          <p id={`${key}-missing`} className="text-[0.95rem] font-medium text-wax">
            Выберите уровень.
          </p>
        ) : null}
        <div className="mt-1">
          {choices.map(({ value, text }) => (
            <label
              key={String(value)}
              className={classes(
                'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-2 py-1 text-[0.95rem] leading-snug hover:bg-pine-wash',
                level === value && 'bg-pine-wash font-medium',
              )}
            >
              <input
                type="radio"
                name={`levels.${key}`}
                value={value ?? 'na'}
                checked={level === value}
                onChange={() => onLevel(value)}
              />
              <span className="w-4 shrink-0 text-center font-semibold tabular-nums" aria-hidden="true">
                {value ?? '–'}
              </span>
              <span className="min-w-0">
                <span className="sr-only">{value === null ? '' : `${value}: `}</span>
                {text}
              </span>
            </label>
          ))}
        </div>
        {props.remarks ? <Remarks {...props} /> : null}
      </div>
    </fieldset>
  )
}

const notApplicable = { value: null, text: 'не применимо' }

function Remarks({
  criterion: { key },
  level,
  cause,
  note,
  comments,
  onNote,
  onCause,
  onUse,
  onKeep,
}: CriterionFieldProps) {
  const filled = Boolean(note) || Boolean(cause)
  return (
    <details open={isLow(level) || filled} className="mb-2 mt-1 px-2 text-[0.95rem]">
      <summary className="inline-flex min-h-11 items-center text-sky">
        {isLow(level) ? 'Почему низкая оценка' : 'Замечание'}
      </summary>
      <div className="space-y-2 pb-2">
        <label htmlFor={`cause-${key}`} className="block">
          Причина низкой оценки
        </label>
        <select
          id={`cause-${key}`}
          name={`causes.${key}`}
          value={cause ?? ''}
          onChange={(event) => onCause(event.target.value)}
          className="block min-h-11 w-full rounded-control border border-(--field-line) bg-card px-3"
        >
          <option value="">не выбрана</option>
          {Object.entries(lowCauses).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <label htmlFor={`note-${key}`} className="block">
          Замечание слушателю к {key}
        </label>
        <textarea
          id={`note-${key}`}
          name={`notes.${key}`}
          rows={2}
          maxLength={longestNote}
          value={note ?? ''}
          onChange={(event) => onNote(event.target.value)}
          className="block w-full rounded-control border border-(--field-line) bg-card px-3 py-2"
        />
        {onKeep ? (
          <div className="flex flex-wrap gap-x-4">
            {comments.map(({ id, text }) => (
              <button
                key={id}
                type="button"
                className="min-h-11 text-left text-sky underline"
                onClick={() => {
                  onNote([note, text].filter(Boolean).join(' '))
                  onUse?.(id)
                }}
              >
                {text}
              </button>
            ))}
            {note?.trim() && comments.every(({ text }) => text !== note.trim()) ? (
              <button
                type="button"
                className="min-h-11 text-ink-2 underline"
                onClick={() => onKeep(note.trim())}
              >
                Запомнить как заготовку
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </details>
  )
}
