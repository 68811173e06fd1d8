// The form of one section of a draft. Every button saves what was typed; without scripts it is a plain form.
import { Form, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { CaseField, FieldGrid } from './case-form-fields.tsx'
import {
  type FieldPath,
  type FormContext,
  type FormField,
  type LooseObject,
  valueAt,
} from './case-form-field.ts'
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
  return (
    <Form ref={form} method="post" preventScrollReset className="space-y-10">
      {/* Enter in a field presses the first button. */}
      <button name="do" value="save" hidden tabIndex={-1} />
      <input type="hidden" name="base" defaultValue={base} />
      {blocksOf(section).map(({ parent, fields }) => {
        const [only] = fields
        const shared = { context, errors, depth: 2 } as const
        // The page's own heading says what the only group of it is.
        if (only?.kind === 'group' && section.parts.length === 1)
          return (
            <div key={only.name} id={only.name} tabIndex={-1} className="outline-none">
              {only.hint ? <p className="mb-5 text-ink-2">{only.hint}</p> : null}
              <FieldGrid
                {...shared}
                fields={only.fields}
                path={[...parent, only.name]}
                value={valueAt(draft, [...parent, only.name])}
              />
            </div>
          )
        return only && 'fields' in only ? (
          <CaseField
            key={only.name}
            {...shared}
            field={only}
            path={[...parent, only.name]}
            value={valueAt(draft, [...parent, only.name])}
          />
        ) : (
          <FieldGrid
            key={fields.map(({ name }) => name).join()}
            {...shared}
            fields={fields}
            path={parent}
            value={valueAt(draft, parent)}
          />
        )
      })}
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

interface Block {
  parent: FieldPath
  fields: FormField[]
}

/** Groups and lists stand alone, single fields beside their neighbours. */
function blocksOf(section: Section): Block[] {
  const blocks: Block[] = []
  for (const part of section.parts) {
    const field = fieldOfPart(part)
    const parent = part.path.slice(0, -1)
    const last = blocks.at(-1)
    const joins =
      last?.parent.join() === parent.join() &&
      !('fields' in field) &&
      last.fields.every((one) => !('fields' in one))
    if (joins) last.fields.push(field)
    else blocks.push({ parent, fields: [field] })
  }
  return blocks
}

/** Where a link to a field or a new row leads, the keyboard goes too. */
function useArrival(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.focus()
  }, [hash, key])
}
