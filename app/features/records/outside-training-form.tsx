// Records training taken elsewhere.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'

type Fields = Record<'title' | 'provider' | 'hours' | 'completedOn' | 'number', string>

export function OutsideTrainingForm({
  lastResult,
  scanErrors,
}: {
  lastResult?: SubmissionResult<string[]> | null
  scanErrors?: string[] | null
}) {
  const [form, fields] = useForm<Fields>({ id: 'training', lastResult })
  const busy = useNavigation().formData?.has('title') ?? false
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-5" {...getFormProps(form)}>
      <FormErrors errors={form.errors} />
      <TextField label="Название программы" autoComplete="off" {...fieldOf(fields.title)} required />
      <TextField label="Кто обучал" autoComplete="off" {...fieldOf(fields.provider)} required />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Академических часов"
          inputMode="numeric"
          autoComplete="off"
          {...fieldOf(fields.hours)}
          required
        />
        <TextField label="Когда закончил" type="date" {...fieldOf(fields.completedOn)} required />
      </div>
      <TextField label="Номер документа" hint="Если есть" autoComplete="off" {...fieldOf(fields.number)} />
      <TextField
        id="scan"
        name="scan"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        label="Скан документа"
        hint="PDF, JPEG или PNG, до 10 МБ"
        errors={scanErrors}
        className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
      />
      <Button busy={busy}>Записать обучение</Button>
    </Form>
  )
}
