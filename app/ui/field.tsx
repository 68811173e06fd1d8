// Labelled form controls with a hint and errors beside them. They keep what was typed through `defaultValue`.
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'

const control =
  'block w-full min-h-11 rounded-control border border-(--field-line) bg-card px-3.5 py-2 text-ink placeholder:text-ink-2 aria-invalid:border-2 aria-invalid:border-wax disabled:bg-paper disabled:text-ink-2'

interface FieldParts {
  id: string
  label: ReactNode
  /** One sentence under the label. */
  hint?: ReactNode
  errors?: string[] | null
}

function describedBy({ id, hint, errors }: FieldParts): string | undefined {
  return [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(' ') || undefined
}

function Labelled({ id, label, hint, errors, children }: FieldParts & { children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-[0.9rem] text-ink-2">
          {hint}
        </p>
      ) : null}
      {children}
      <FieldErrors id={id} errors={errors} />
    </div>
  )
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] | null }) {
  if (!errors?.length) return null
  return (
    <p id={`${id}-error`} className="text-[0.95rem] font-medium text-wax">
      {errors.join(' ')}
    </p>
  )
}

export function TextField({
  id,
  label,
  hint,
  errors,
  className,
  ...rest
}: FieldParts & InputHTMLAttributes<HTMLInputElement> & { id: string }) {
  const parts = { id, label, hint, errors }
  return (
    <Labelled {...parts}>
      <input
        id={id}
        className={classes(control, className)}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(parts)}
        {...rest}
      />
    </Labelled>
  )
}

export function TextAreaField({
  id,
  label,
  hint,
  errors,
  className,
  rows = 6,
  ...rest
}: FieldParts & TextareaHTMLAttributes<HTMLTextAreaElement> & { id: string }) {
  const parts = { id, label, hint, errors }
  return (
    <Labelled {...parts}>
      <textarea
        id={id}
        rows={rows}
        className={classes(control, className)}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(parts)}
        {...rest}
      />
    </Labelled>
  )
}

export function SelectField({
  id,
  label,
  hint,
  errors,
  className,
  children,
  ...rest
}: FieldParts & SelectHTMLAttributes<HTMLSelectElement> & { id: string }) {
  const parts = { id, label, hint, errors }
  return (
    <Labelled {...parts}>
      <select
        id={id}
        className={classes(control, className)}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(parts)}
        {...rest}
      >
        {children}
      </select>
    </Labelled>
  )
}

export function CheckboxField({
  id,
  label,
  hint,
  errors,
  ...rest
}: FieldParts & InputHTMLAttributes<HTMLInputElement> & { id: string }) {
  const parts = { id, label, hint, errors }
  return (
    <div>
      <div className="flex items-start gap-3 py-1.5">
        <input
          id={id}
          type="checkbox"
          className="mt-0.5"
          aria-invalid={errors?.length ? true : undefined}
          aria-describedby={describedBy(parts)}
          {...rest}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="ml-9 text-[0.9rem] text-ink-2">
          {hint}
        </p>
      ) : null}
      <FieldErrors id={id} errors={errors} />
    </div>
  )
}

/** All errors of a form at its top, for screen readers first; each field repeats its own. */
export function FormErrors({ errors }: { errors?: string[] | null }) {
  if (!errors?.length) return null
  return (
    <div role="alert" className="rounded-control border-l-4 border-wax bg-wax-wash px-4 py-3 text-ink">
      {errors.map((error) => (
        <p key={error}>{error}</p>
      ))}
    </div>
  )
}
