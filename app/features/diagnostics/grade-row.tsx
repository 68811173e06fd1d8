// One statement with its grades as a row of numbers: native radio buttons, wide enough for a thumb.
import { FieldErrors } from '#app/ui/field.tsx'

export interface GradeRowProps {
  name: string
  text: string
  most: number
  chosen: string | null
  low: string
  high: string
  /** Words of each grade, read out with its number. */
  words?: string[] | null
  /** Label of the grade 0, where there is one. */
  none?: string
  errors?: string[] | null
}

export function GradeRow({ name, text, most, chosen, low, high, words, none, errors }: GradeRowProps) {
  const error = errors?.length ? `${name}-error` : undefined
  return (
    <fieldset aria-describedby={error} className="min-w-0 border-t border-line py-5">
      <legend className="float-left mb-3 w-full text-[1.05rem] font-medium">{text}</legend>
      <div className="clear-both">
        <div className={error ? 'mb-2' : undefined}>
          <FieldErrors id={name} errors={errors ?? null} />
        </div>
        <div
          className="grid gap-1 xs:gap-2"
          style={{ gridTemplateColumns: `repeat(${most}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: most }, (_, index) => index + 1).map((grade) => (
            <label
              key={grade}
              className="relative grid min-h-12 place-items-center rounded-control border border-field-line bg-card font-semibold tabular-nums hover:border-pine hover:bg-pine-wash has-checked:border-pine has-checked:bg-pine has-checked:text-on-pine has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)"
            >
              <input
                type="radio"
                name={name}
                value={grade}
                defaultChecked={chosen === String(grade)}
                required
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <span>{grade}</span>
              {words?.[grade - 1] ? <span className="sr-only">: {words[grade - 1]}</span> : null}
            </label>
          ))}
        </div>
        <p aria-hidden="true" className="mt-1.5 flex justify-between gap-4 text-[0.85rem] text-ink-2">
          <span>{low}</span>
          <span className="text-right">{high}</span>
        </p>
        {none ? (
          <label className="choice mt-2 inline-flex">
            <input type="radio" name={name} value={0} defaultChecked={chosen === '0'} />
            <span>{none}</span>
          </label>
        ) : null}
      </div>
    </fieldset>
  )
}
