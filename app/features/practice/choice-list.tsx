// Choices as large targets: one of several, or several of several. A plain fieldset without JavaScript.
import type { ReactNode } from 'react'

export interface ChoiceItem {
  value: string
  text: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

export function ChoiceList({
  legend,
  hint,
  name,
  kind = 'radio',
  items,
  chosen,
  required = kind === 'radio',
}: {
  legend: ReactNode
  hint?: ReactNode
  name: string
  kind?: 'radio' | 'checkbox'
  items: ChoiceItem[]
  chosen?: string[]
  required?: boolean
}) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {hint ? <p className="mb-3 text-[0.95rem] text-ink-2">{hint}</p> : null}
      <div className="grid gap-2">
        {items.map(({ value, text, hint: note, disabled }) => (
          <label key={value} className="choice">
            <input
              type={kind}
              name={name}
              value={value}
              required={required}
              disabled={disabled}
              defaultChecked={chosen?.includes(value)}
              className="shrink-0"
            />
            <span>
              {text}
              {note ? <span className="block text-[0.9rem] text-ink-2">{note}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
