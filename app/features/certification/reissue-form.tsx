// Asks for the day before another certificate is issued in place of a revoked one, and says what will follow.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { reissueForm } from './certification.schema.ts'
import { copyReasons } from './issue.ts'

export function ReissueForm({
  number,
  valid,
  today,
  lastResult,
  busy,
}: {
  number: string
  /** Not revoked: the reason for another one is asked. */
  valid: boolean
  today: string
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'reissue',
    lastResult,
    defaultValue: { issuedOn: today },
    shouldValidate: 'onSubmit',
    onValidate: ({ formData }) => parseForm(formData, { schema: reissueForm }),
  })
  return (
    <Card aria-labelledby="reissue-title">
      <h2 id="reissue-title">{valid ? `Заменить № ${number}?` : `Выдать дубликат взамен № ${number}?`}</h2>
      <p className="mt-2 mb-5 text-ink-2">
        У него будет новый номер и ссылка на прежний. Имя и реквизиты возьмём нынешние, программу и дни
        обучения — из прежнего документа.{' '}
        {valid
          ? 'Проверка прежнего скажет, что он заменён.'
          : 'Прежний останется аннулированным, и проверка скажет, чем он заменён.'}
        Владелец получит письмо.
      </p>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors errors={form.errors} />
        <input type="hidden" name="intent" value="reissue" />
        {valid ? (
          <SelectField {...fieldOf(fields.reason)} label="Почему нужен новый документ">
            <option value="">Выберите причину</option>
            <optgroup label="Утрачен: чем подтверждено">
              {copyReasons.duplicate.map((reason) => (
                <option key={reason}>{reason}</option>
              ))}
            </optgroup>
            <optgroup label="Обмен">
              {copyReasons.exchange.map((reason) => (
                <option key={reason}>{reason}</option>
              ))}
            </optgroup>
          </SelectField>
        ) : null}
        <div className="w-48">
          <TextField {...fieldOf(fields.issuedOn)} type="date" label="Дата выдачи" max={today} required />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button busy={busy}>{valid ? 'Заменить' : 'Выдать дубликат'}</Button>
          <ButtonLink tone="secondary" to="." preventScrollReset>
            Не выдавать
          </ButtonLink>
        </div>
      </Form>
    </Card>
  )
}
