// When: one to five days with their local start and end. Further days unfold.
import type { FieldMetadata } from '@conform-to/react'
import { fieldOf } from '#app/ui/conform-field.ts'
import { TextField } from '#app/ui/field.tsx'
import { dayNumbers } from './plan.schema.ts'

export type Fields = Record<string, FieldMetadata<unknown> | undefined>

/** What the kit takes from a field by its name. */
export function partOf(fields: Fields, name: string): ReturnType<typeof fieldOf> {
  const field = fields[name]
  if (!field) throw new Error(`the form has no field ${name}`)
  return fieldOf(field)
}

export function WhenFields({ fields }: { fields: Fields }) {
  const more = dayNumbers.slice(1)
  const filled = more.some((number) => has(fields[`date${number}`]) || has(fields[`start${number}`]))
  return (
    <fieldset className="space-y-4">
      <legend className="text-[1.1rem] font-semibold">Когда</legend>
      <p className="text-[0.9rem] text-ink-2">
        По местному времени: как часы показывают там, где собираетесь.
      </p>
      <Day number={1} fields={fields} />
      <details open={filled || undefined}>
        <summary className="inline-flex min-h-11 items-center text-sky underline">
          Сессия идёт несколько дней
        </summary>
        <div className="mt-3 space-y-4">
          {more.map((number) => (
            <Day key={number} number={number} fields={fields} />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function Day({ number, fields }: { number: number; fields: Fields }) {
  const part = (name: string) => ({ ...partOf(fields, `${name}${number}`), required: number === 1 })
  return (
    <div
      role="group"
      aria-label={`${number}-й день`}
      className="grid grid-cols-2 gap-4 sm:grid-cols-[2fr_1fr_1fr]"
    >
      <div className="col-span-2 sm:col-span-1">
        <TextField {...part('date')} type="date" label={number === 1 ? 'День' : `${number}-й день`} />
      </div>
      <TextField {...part('start')} type="time" label="Начало" />
      <TextField {...part('end')} type="time" label="Окончание" />
    </div>
  )
}

function has(field: FieldMetadata<unknown> | undefined): boolean {
  return Boolean(field?.initialValue ?? field?.errors?.length)
}
