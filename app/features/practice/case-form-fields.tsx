// Groups and rows of the case form. Rows are added, moved and removed by buttons of the form itself: no scripts are needed.
import { classes } from '#app/ui/classes.ts'
import { FieldErrors } from '#app/ui/field.tsx'
import { CaseControl, FoldSummary, saidChoice } from './case-form-control.tsx'
import {
  asList,
  asObject,
  asWords,
  controlId,
  controlName,
  type FieldPath,
  type FormField,
  type GroupField,
  type RowsField,
} from './case-form-field.ts'
import { FormItems, FormTitle, type NestedProps as Props, RowsFrame } from './case-form-rows-frame.tsx'
import { RowButtons } from './case-form-row-buttons.tsx'

export function CaseField(props: Props) {
  const { field } = props
  switch (field.kind) {
    case 'group':
      return <Group {...props} field={field} />
    case 'rows':
      return <Rows {...props} field={field} />
    case 'items':
      return <FormItems {...props} field={field} />
    default:
      return <CaseControl {...props} field={field} />
  }
}

const narrow = ['choice', 'moment', 'duration']

function takesHalf(field: FormField): boolean {
  return narrow.includes(field.kind) || ('short' in field && field.short === true)
}

/** Short controls stand two in a line where there is room. */
export function FieldGrid({
  fields,
  path,
  value,
  depth,
  ...rest
}: Omit<Props, 'field'> & { fields: FormField[] }) {
  const scores = fields.length > 0 && fields.every((field) => field.kind === 'choice' && field.numeric)
  return (
    <div
      className={classes('grid items-end gap-5', scores ? 'sm:grid-cols-2 xl:grid-cols-4' : 'sm:grid-cols-2')}
    >
      {fields.map((field) => (
        <div key={field.name} className={classes('min-w-0', !scores && !takesHalf(field) && 'sm:col-span-2')}>
          <CaseField
            {...rest}
            depth={depth}
            field={field}
            path={[...path, field.name]}
            value={asObject(value)[field.name]}
          />
        </div>
      ))}
    </div>
  )
}

function Group({ field, path, value, context, errors, depth }: Props<GroupField>) {
  const name = controlName(path)
  const id = controlId(path)
  const inside = (
    <FieldGrid
      fields={field.fields}
      path={path}
      value={value}
      context={context}
      errors={errors}
      depth={depth === 2 ? 3 : 4}
    />
  )
  if (field.folded !== undefined) {
    const broken = Object.keys(errors).some((one) => one.startsWith(name))
    return (
      <details id={id} className="group rounded-control border border-line px-4" open={broken}>
        <FoldSummary label={field.label} said={saidGroup(field, value, context)} />
        <FieldErrors id={id} errors={errors[name]} />
        <div className="pt-1 pb-4">{inside}</div>
      </details>
    )
  }
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="outline-none">
      <FormTitle id={`${id}-title`} depth={depth}>
        {field.label}
      </FormTitle>
      {field.hint ? <p className="mt-1 text-[0.95rem] text-ink-2">{field.hint}</p> : null}
      <FieldErrors id={id} errors={errors[name]} />
      <div className="mt-4">{inside}</div>
    </section>
  )
}

function saidGroup({ fields, folded = '' }: GroupField, value: Props['value'], context: Props['context']) {
  const said = fields.flatMap((field) => {
    const chosen = asList(asObject(value)[field.name]).map(asWords)
    return field.kind === 'picks' && chosen.length
      ? [`${field.label.toLocaleLowerCase('ru-RU')} — ${saidChoice(field.options(context), chosen, '')}`]
      : []
  })
  return said.join('; ') || folded
}

function Rows({ field, path, value, context, errors, depth }: Props<RowsField>) {
  const rows = asList(value)
  return (
    <RowsFrame field={field} path={path} errors={errors} depth={depth} count={rows.length}>
      {rows.map((row, index) => {
        const at: FieldPath = [...path, index]
        const id = controlId(at)
        const title = `${field.one} ${index + 1}`
        return (
          <li
            key={asWords(asObject(row).id) || index}
            id={id}
            tabIndex={-1}
            aria-label={title}
            className="scroll-mt-6 rounded-surface border border-line bg-card p-4 sm:p-5"
          >
            <input type="hidden" name={`${controlName(at)}.row`} value={index} />
            <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4">
              <p className="font-semibold text-ink-2">{title}</p>
              <RowButtons path={at} title={title} first={index === 0} last={index === rows.length - 1} asks />
            </div>
            <FieldErrors id={id} errors={errors[controlName(at)]} />
            <FieldGrid
              fields={field.fields}
              path={at}
              value={row}
              context={context}
              errors={errors}
              depth={depth === 2 ? 3 : 4}
            />
          </li>
        )
      })}
    </RowsFrame>
  )
}
