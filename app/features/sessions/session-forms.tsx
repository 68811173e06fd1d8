// The forms of a session: a new one whole, its rules alone, its time and place alone.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { ConflictList, type ShownConflicts } from './conflict-list.tsx'
import { newSessionForm, sessionMoveForm, sessionRulesForm } from './plan.schema.ts'
import { type PartOption, RulesFields, TitleFields } from './rules-fields.tsx'
import { type Fields, partOf, WhenFields } from './when-fields.tsx'
import { type RoomOption, WhereFields } from './where-fields.tsx'

type Values = Record<string, string | string[] | undefined>

interface Common {
  values: Values
  lastResult?: SubmissionResult<string[]> | null | undefined
  conflicts?: ShownConflicts | null | undefined
  busy: boolean
}

export function NewSessionForm({
  values,
  parts,
  rooms,
  lastResult,
  conflicts,
  busy,
}: Common & { parts: PartOption[]; rooms: RoomOption[] }) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(newSessionForm),
    defaultValue: values,
    shouldRevalidate: 'onBlur',
    onValidate: ({ formData }) => parseForm(formData, { schema: newSessionForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-8">
      <FormErrors errors={form.errors} />
      <TitleFields fields={fields as Fields} parts={parts} />
      <WhenFields fields={fields as Fields} />
      <WhereFields fields={fields as Fields} rooms={rooms} />
      <fieldset className="space-y-4">
        <legend className="text-[1.1rem] font-semibold">Места</legend>
        <TextField
          {...partOf(fields as Fields, 'capacity')}
          type="number"
          label="Сколько мест"
          hint="Квоты муниципалитетов и места, оставленные для них, задаются потом на странице «Места»"
        />
      </fieldset>
      <RulesFields fields={fields as Fields} />
      {conflicts ? <ConflictList conflicts={conflicts} busy={busy} /> : null}
      <Button busy={busy}>Сохранить черновик</Button>
    </Form>
  )
}

export function SessionRulesForm({ values, parts, lastResult, busy }: Common & { parts: PartOption[] }) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(sessionRulesForm),
    defaultValue: values,
    shouldRevalidate: 'onBlur',
    onValidate: ({ formData }) => parseForm(formData, { schema: sessionRulesForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-8">
      <FormErrors errors={form.errors} />
      <TitleFields fields={fields as Fields} parts={parts} />
      <RulesFields fields={fields as Fields} />
      <Button busy={busy}>Сохранить</Button>
    </Form>
  )
}

export function SessionMoveForm({
  values,
  rooms,
  lastResult,
  conflicts,
  busy,
  confirm,
}: Common & { rooms: RoomOption[]; confirm: string }) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(sessionMoveForm),
    defaultValue: values,
    shouldRevalidate: 'onBlur',
    onValidate: ({ formData }) => parseForm(formData, { schema: sessionMoveForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-8">
      <FormErrors errors={form.errors} />
      <WhenFields fields={fields as Fields} />
      <WhereFields fields={fields as Fields} rooms={rooms} />
      {conflicts ? <ConflictList conflicts={conflicts} busy={busy} /> : null}
      <Button busy={busy}>{confirm}</Button>
    </Form>
  )
}
