// What ФИС ФРДО answered: one of three, and its words. Rows are found in the words by their numbers.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FieldErrors, FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { answers, answerTitles } from './batch.ts'
import { answerForm } from './frdo.schema.ts'

export function AnswerForm({
  lastResult,
  busy,
}: {
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'answer',
    lastResult,
    constraint: getZodConstraint(answerForm),
    shouldValidate: 'onSubmit',
    onValidate: ({ formData }) => parseForm(formData, { schema: answerForm }),
  })
  const { kind } = fields
  return (
    <Card aria-labelledby="answer-title" className="max-w-3xl">
      <h2 id="answer-title">Что ответила ФИС ФРДО</h2>
      <Form method="post" {...getFormProps(form)} className="mt-4 space-y-5">
        <input type="hidden" name="intent" value="answer" />
        <FormErrors errors={form.errors} />
        <fieldset aria-describedby={kind.errors ? `${kind.id}-error` : undefined}>
          <legend className="pb-1 font-medium">Пакет</legend>
          {answers.map((value) => (
            <label key={value} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={kind.name}
                value={value}
                required
                defaultChecked={kind.initialValue === value}
              />
              {answerTitles[value]}
            </label>
          ))}
          <FieldErrors id={kind.id} errors={kind.errors} />
        </fieldset>
        <TextAreaField
          {...fieldOf(fields.text)}
          label="Текст ответа"
          hint="Строки с ошибками начните с номера строки файла: «12: неверный СНИЛС». Первый человек стоит в строке 2. Можно вставить протокол целиком."
          rows={6}
        />
        <Button busy={busy}>Записать ответ</Button>
      </Form>
    </Card>
  )
}
