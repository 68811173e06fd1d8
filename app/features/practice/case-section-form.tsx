// The form of one section of a draft. Every button saves what was typed; without scripts it is a plain form.
import { Form, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { CaseField, FieldGrid } from './case-form-fields.tsx'
import { type FormContext, type LooseObject, valueAt } from './case-form-field.ts'
import { fieldOfPart, type Section } from './case-form-sections.ts'
import { useKeptSection } from './use-kept-section.tsx'

export interface SectionFormProps {
  section: Section
  draft: LooseObject
  context: FormContext
  errors: Record<string, string[]>
  /** What the draft held when this page was made. */
  base: string
  last: boolean
}

export function CaseSectionForm({ section, draft, context, errors, base, last }: SectionFormProps) {
  const busy = useNavigation().state !== 'idle'
  const form = useRef<HTMLFormElement>(null)
  const kept = useKeptSection(form, base)
  useArrival()
  const leaves = section.parts.map((part) => ({ part, field: fieldOfPart(part) }))
  return (
    <Form ref={form} method="post" preventScrollReset className="space-y-10">
      {/* Enter in a field presses the first button. */}
      <button name="do" value="save" hidden tabIndex={-1} />
      <input type="hidden" name="base" defaultValue={base} />
      {leaves.map(({ part, field }) =>
        'fields' in field ? (
          <CaseField
            key={part.path.join('.')}
            field={field}
            path={part.path}
            value={valueAt(draft, part.path)}
            context={context}
            errors={errors}
            depth={2}
          />
        ) : (
          <FieldGrid
            key={part.path.join('.')}
            fields={[field]}
            path={part.path.slice(0, -1)}
            value={valueAt(draft, part.path.slice(0, -1))}
            context={context}
            errors={errors}
            depth={2}
          />
        ),
      )}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <Button name="do" value="next" busy={busy}>
          {last ? 'Сохранить и к проверке' : 'Сохранить и дальше'}
        </Button>
        <Button name="do" value="save" tone="secondary" busy={busy}>
          Сохранить
        </Button>
        <p role="status" className="text-[0.95rem] text-ink-2">
          {kept}
        </p>
      </div>
    </Form>
  )
}

/** Where a link to a field or a new row leads, the keyboard goes too. */
function useArrival(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.focus()
  }, [hash, key])
}
