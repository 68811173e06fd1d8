// One control of the case form: words, a choice, a length of time, a tick, several of a list.
import { ChevronIcon } from '#app/ui/icons.tsx'
import { CheckboxField, FieldErrors, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import {
  asList,
  asWords,
  controlId,
  controlName,
  type FieldPath,
  type FormContext,
  type FormField,
  type GroupField,
  type ItemsField,
  type Loose,
  type Option,
  type PicksField,
  type RowsField,
} from './case-form-field.ts'
import { unitWords } from './case-form-lists.ts'
import { criteriaKeys } from './criteria.ts'

export type LeafField = Exclude<FormField, GroupField | RowsField | ItemsField>

export interface ControlProps<Field extends FormField = LeafField> {
  field: Field
  path: FieldPath
  value: Loose | undefined
  context: FormContext
  errors: Record<string, string[]>
}

export function CaseControl(props: ControlProps) {
  const { field, path, value, context, errors } = props
  const name = controlName(path)
  const parts = {
    id: controlId(path),
    name,
    label: labelOf(field, context),
    hint: field.hint,
    errors: errors[name],
  }
  switch (field.kind) {
    case 'line':
      return <TextField {...parts} defaultValue={asWords(value)} autoComplete="off" />
    case 'text':
      return <TextAreaField {...parts} rows={field.rows ?? 3} defaultValue={asWords(value)} />
    case 'moment':
      return <TextField {...parts} type="datetime-local" defaultValue={asWords(value)} className="max-w-60" />
    case 'choice':
      return (
        <SelectField {...parts} defaultValue={asWords(value)}>
          <option value="">{field.optional ? 'не выбрано' : 'выберите'}</option>
          {field.options(context).map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </SelectField>
      )
    case 'mark':
    case 'flag':
      return <CheckboxField {...parts} defaultChecked={value === true} />
    case 'duration':
      return <DurationControl {...props} />
    case 'picks':
      return <PicksControl {...props} field={field} />
  }
}

/** «3» and «часов», kept as «3h». */
function DurationControl({ field, path, value, errors }: ControlProps) {
  const name = controlName(path)
  const id = controlId(path)
  const [, amount = asWords(value), unit = ''] = /^(.*?)(wh|wd|m|h|d)$/.exec(asWords(value)) ?? []
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={errors[name] ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-medium">{field.label}</legend>
      <div className="flex gap-2">
        <div className="w-24 shrink-0 [&_label]:sr-only">
          <TextField
            id={`${id}-amount`}
            name={`${name}.amount`}
            label={`${field.label}: сколько`}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={amount}
            aria-invalid={errors[name] ? true : undefined}
          />
        </div>
        <div className="min-w-0 max-w-48 grow [&_label]:sr-only">
          <SelectField
            id={`${id}-unit`}
            name={`${name}.unit`}
            label={`${field.label}: чего`}
            defaultValue={unit}
            aria-invalid={errors[name] ? true : undefined}
          >
            <option value="">чего</option>
            {Object.entries(unitWords).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <FieldErrors id={id} errors={errors[name]} />
    </fieldset>
  )
}

/** A short list stands open, a long one is folded under what is chosen in it. */
function PicksControl({ field, path, value, context, errors }: ControlProps<PicksField>) {
  const name = controlName(path)
  const id = controlId(path)
  const options = field.options(context)
  const chosen = asList(value).map(asWords)
  const described = errors[name] ? `${id}-error` : undefined
  const boxes = <PickBoxes name={name} options={options} chosen={chosen} wide={options.length > 5} />
  if (options.length <= 5 && options.every(({ title }) => title.length < 30))
    return (
      <fieldset id={id} tabIndex={-1} aria-describedby={described}>
        <legend className="font-medium">{field.label}</legend>
        {field.hint ? <p className="text-[0.9rem] text-ink-2">{field.hint}</p> : null}
        {boxes}
        <FieldErrors id={id} errors={errors[name]} />
      </fieldset>
    )
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described}>
      <legend className="sr-only">{field.label}</legend>
      <details className="group rounded-control border border-line px-4" open={Boolean(errors[name])}>
        <FoldSummary label={field.label} said={saidChoice(options, chosen, field.none)} />
        <div className="pb-2">
          {options.length ? boxes : <p className="pb-2 text-ink-2">Выбирать пока не из чего.</p>}
        </div>
      </details>
      <FieldErrors id={id} errors={errors[name]} />
    </fieldset>
  )
}

/** The heading of something folded: what it is and what is chosen in it. */
export function FoldSummary({ label, said }: { label: string; said: string }) {
  return (
    <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 py-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {label}: <span className="text-ink-2">{said}</span>
      </span>
      <ChevronIcon className="text-ink-2 transition-transform duration-150 group-open:rotate-180" />
    </summary>
  )
}

function PickBoxes({
  name,
  options,
  chosen,
  wide,
}: {
  name: string
  options: Option[]
  chosen: string[]
  wide: boolean
}) {
  return (
    <div className={wide ? 'grid gap-x-6' : 'flex flex-wrap gap-x-6'}>
      {options.map(({ value, title }) => (
        <label key={value} className="flex min-h-11 items-center gap-3 py-1">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span className="min-w-0">{title}</span>
        </label>
      ))}
    </div>
  )
}

export function saidChoice(options: Option[], chosen: string[], none: string): string {
  const titles = options.filter(({ value }) => chosen.includes(value)).map(({ title }) => title)
  return titles.length ? titles.join('; ') : none
}

/** «K1. Понимание и скрытая потребность»: criteria are named by the scorecard. */
export function labelOf(field: FormField, { catalogue }: FormContext): string {
  if (!criteriaKeys.some((key) => key === field.name)) return field.label
  const title = catalogue.scorecard.criteria.find(({ key }) => key === field.name)?.title
  return title ? `${field.name}. ${title}` : field.label
}
