// A list in the case form: its heading, its rows, the button for one more; and lists whose rows are one choice each.
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors, SelectField } from '#app/ui/field.tsx'
import { PlusIcon } from '#app/ui/icons.tsx'
import type { ControlProps } from './case-form-control.tsx'
import {
  asList,
  asWords,
  controlId,
  controlName,
  type FieldPath,
  type FormField,
  type ItemsField,
  type RowsField,
} from './case-form-field.ts'
import { RowButtons } from './case-form-row-buttons.tsx'

/** `depth`: how deep among headings, from 2. */
export type NestedProps<Field extends FormField = FormField> = ControlProps<Field> & { depth: 2 | 3 | 4 }

/** Lines of which each is one choice. */
export function FormItems({ field, path, value, context, errors, depth }: NestedProps<ItemsField>) {
  const items = asList(value)
  return (
    <RowsFrame field={field} path={path} errors={errors} depth={depth} count={items.length}>
      {items.map((item, index) => {
        const at: FieldPath = [...path, index]
        const title = `${field.one} ${index + 1}`
        return (
          // The same question may be asked twice: only its place tells it apart.
          <li key={index} className="flex flex-wrap items-end gap-x-3">
            <input type="hidden" name={`${controlName(at)}.row`} value={index} />
            <div className="min-w-0 grow basis-72">
              <SelectField
                id={controlId(at)}
                name={controlName(at)}
                label={title}
                defaultValue={asWords(item)}
                errors={errors[controlName(at)]}
              >
                <option value="">выберите</option>
                {field.options(context).map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.title}
                  </option>
                ))}
              </SelectField>
            </div>
            <RowButtons path={at} title={title} first={index === 0} last={index === items.length - 1} />
          </li>
        )
      })}
    </RowsFrame>
  )
}

export function RowsFrame({
  field,
  path,
  errors,
  depth,
  count,
  children,
}: Pick<NestedProps<RowsField | ItemsField>, 'field' | 'path' | 'errors' | 'depth'> & {
  count: number
  children: ReactNode
}) {
  const id = controlId(path)
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="scroll-mt-6 outline-none">
      <FormTitle id={`${id}-title`} depth={depth}>
        {field.label}
      </FormTitle>
      {field.hint ? <p className="mt-1 text-[0.95rem] text-ink-2">{field.hint}</p> : null}
      <FieldErrors id={id} errors={errors[controlName(path)]} />
      {count ? <ol className="mt-3 space-y-4">{children}</ol> : null}
      {count < field.most ? (
        <Button tone="secondary" name="do" value={`add:${controlName(path)}`} className="mt-3">
          <PlusIcon />
          Добавить: {field.one.toLocaleLowerCase('ru-RU')}
        </Button>
      ) : null}
    </section>
  )
}

export function FormTitle({
  id,
  depth,
  children,
}: {
  id: string
  depth: NestedProps['depth']
  children: string
}) {
  const Tag = `h${depth}` as const
  return (
    <Tag id={id} className={depth === 2 ? 'text-[1.25rem]' : 'text-[1.05rem]'}>
      {children}
    </Tag>
  )
}
