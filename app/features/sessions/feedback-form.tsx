// The anonymous form: three statements from 1 to 5 and an open question, with what is kept and what is not.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FieldErrors, FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/page.tsx'
import { fewestAnswers, grades, openQuestion, statements } from './feedback.ts'

export function FeedbackForm({
  errors,
  error,
  typed,
  busy,
}: {
  errors: Record<string, string[] | null>
  error: string | null
  typed: Record<string, string>
  busy: boolean
}) {
  return (
    <div className="space-y-8">
      <Notice>
        <p className="font-semibold">Ответ безымянный</p>
        <p className="mt-1">
          В нём нет ни имени, ни времени. То, что Вы ответили, записано отдельно и никак с ним не связано.
          Организатор увидит общие итоги, когда ответов будет не меньше {fewestAnswers}. В тексте не пишите
          того, по чему Вас можно узнать.
        </p>
      </Notice>
      <Form method="post" className="space-y-8" noValidate>
        <FormErrors errors={error ? [error] : null} />
        {statements.map(({ key, title }) => (
          <fieldset
            key={key}
            className="space-y-3"
            aria-describedby={errors[key]?.length ? `${key}-error` : undefined}
          >
            <legend className="text-[1.1rem] font-semibold">{title}</legend>
            <FieldErrors id={key} errors={errors[key] ?? null} />
            <div className="grid gap-2 sm:grid-cols-5">
              {grades.map((grade) => (
                <label
                  key={grade.value}
                  className="flex min-h-11 items-center gap-3 rounded-control border border-field-line bg-card px-3 py-2 has-[:checked]:border-pine has-[:checked]:bg-pine-wash sm:flex-col sm:items-start sm:gap-1"
                >
                  <span className="flex items-center gap-2">
                    <input
                      type="radio"
                      name={key}
                      value={grade.value}
                      defaultChecked={typed[key] === String(grade.value)}
                      required
                    />
                    <span className="font-semibold tabular-nums">{grade.value}</span>
                  </span>
                  <span className="text-[0.9rem] text-ink-2">{grade.title}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <TextAreaField
          id="text"
          name="text"
          label={openQuestion}
          hint="Можно не отвечать"
          rows={5}
          maxLength={2000}
          defaultValue={typed.text ?? ''}
          errors={errors.text ?? null}
        />
        <Button busy={busy}>Отправить</Button>
      </Form>
    </div>
  )
}
