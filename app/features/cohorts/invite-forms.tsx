// The two ways to invite: a form for one person, a box for a pasted list with its problems by row.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { parseForm } from '#app/lib/parse-form.ts'
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextAreaField, TextField } from '#app/ui/field.tsx'
import { onePersonForm, rosterForm } from './cohort.schema.ts'
import type { RosterProblem } from './roster.ts'

interface FormState {
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}

export function OnePersonForm({ lastResult, busy }: FormState) {
  const [form, fields] = useForm({
    id: 'one-person',
    lastResult,
    constraint: getZodConstraint(onePersonForm),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: onePersonForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...fieldOf(fields.surname)} label="Фамилия" autoComplete="off" />
        <TextField {...fieldOf(fields.givenName)} label="Имя" autoComplete="off" />
        <TextField {...fieldOf(fields.patronymic)} label="Отчество" hint="Если есть" autoComplete="off" />
        <TextField {...fieldOf(fields.email)} label="Почта" hint="Рабочая" type="email" autoComplete="off" />
        <TextField
          {...fieldOf(fields.municipality)}
          label="Муниципалитет"
          hint="Можно оставить пустым"
          autoComplete="off"
        />
        <TextField
          {...fieldOf(fields.post)}
          label="Должность"
          hint="Вместе с муниципалитетом"
          autoComplete="off"
        />
      </div>
      <Button tone="secondary" busy={busy}>
        Пригласить
      </Button>
    </Form>
  )
}

export function RosterForm({ lastResult, busy, problems }: FormState & { problems: RosterProblem[] }) {
  const [form, fields] = useForm({
    id: 'roster',
    lastResult,
    constraint: getZodConstraint(rosterForm),
    onValidate: ({ formData }) => parseForm(formData, { schema: rosterForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      {problems.length ? <Problems problems={problems} /> : null}
      <TextAreaField
        {...fieldOf(fields.roster)}
        label="Люди, по одному в строке"
        hint="Фамилия Имя Отчество; почта; муниципалитет; должность. Муниципалитет и должность можно не писать. Таблица из Excel вставляется как есть."
        placeholder="Соколова Марина Сергеевна; m.sokolova@gorodets.example; Городецкий муниципальный округ; главный специалист"
        rows={8}
        spellCheck={false}
        className="font-mono text-[0.85rem]"
      />
      <Button busy={busy}>Проверить и пригласить</Button>
    </Form>
  )
}

function Problems({ problems }: { problems: RosterProblem[] }) {
  return (
    <div role="alert" className="rounded-control border-l-4 border-wax bg-wax-wash px-4 py-3">
      <p className="font-semibold">Пока никто не приглашён: в списке есть ошибки</p>
      <ul className="mt-2 space-y-1.5">
        {problems.map(({ line, text, message }) => (
          <li key={`${line}-${message}`}>
            {line ? <strong>Строка {line}. </strong> : null}
            {message} {text ? <span className="break-words text-ink-2">{text}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
