// Settings of ФИС ФРДО: the days given and how the programmes stand in its lists; below it, the template's file.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { settingsForm } from './frdo.schema.ts'

export function FrdoSettingsForm({
  settings,
  areas,
  groups,
  lastResult,
  busy,
}: {
  settings: { deadlineDays: string; area: string; group: string }
  areas: string[]
  groups: string[]
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'frdo-settings',
    lastResult,
    constraint: getZodConstraint(settingsForm),
    defaultValue: settings,
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: settingsForm }),
  })
  return (
    <Card aria-labelledby="settings-title">
      <h2 id="settings-title">Срок и классификация</h2>
      <Form method="post" {...getFormProps(form)} className="mt-4 space-y-5">
        <input type="hidden" name="intent" value="settings" />
        <FormErrors errors={form.errors} />
        <TextField
          {...fieldOf(fields.deadlineDays)}
          type="number"
          min={1}
          max={365}
          inputMode="numeric"
          label="Сколько дней на отправку"
          hint="Со дня выдачи документа. Обычно 60; сверьте с правилами, они меняются."
          className="max-w-32"
        />
        <ListField {...fieldOf(fields.area)} label="Область профессиональной деятельности" list={areas} />
        <ListField {...fieldOf(fields.group)} label="Укрупнённая группа специальностей" list={groups} />
        <Button busy={busy}>Сохранить</Button>
      </Form>
    </Card>
  )
}

/** A value that the list of the template in use has not is shown first, so that it is seen and changed. */
export function ListField({
  list,
  empty,
  ...field
}: Omit<Parameters<typeof SelectField>[0], 'children'> & { list: string[]; empty?: string }) {
  const { defaultValue } = field
  const strange = typeof defaultValue === 'string' && defaultValue && !list.includes(defaultValue)
  return (
    <SelectField
      {...field}
      hint={strange ? 'Нынешнего значения нет в списке шаблона: выберите другое.' : null}
    >
      {empty ? <option value="">{empty}</option> : null}
      {strange ? <option value={defaultValue}>{defaultValue}</option> : null}
      {list.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </SelectField>
  )
}

export function TemplateForm({
  inUse,
  errors,
  busy,
}: {
  /** «ФРДО.xlsx, загружен 20 ноября 2026 г.»; null while the platform's own is used. */
  inUse: string | null
  errors: string[] | null
  busy: boolean
}) {
  return (
    <Card aria-labelledby="template-title">
      <h2 id="template-title">Шаблон файла</h2>
      <p className="mt-2">
        {inUse ?? 'Пока заполняем шаблон платформы: в нём те же листы, колонки и списки, что в официальном.'}
      </p>
      <p className="mt-2 text-ink-2">
        Надёжнее загрузить шаблон «ДПО» из Вашего личного кабинета ФИС ФРДО. Мы впишем в него только строки
        людей, остальное не изменится. Списки значений тоже возьмём из него.
      </p>
      <Form method="post" encType="multipart/form-data" className="mt-4 space-y-5">
        <TextField
          id="template"
          name="template"
          type="file"
          accept=".xlsx"
          required
          label="Официальный шаблон"
          hint="Незаполненный файл XLSX, до 3 МБ"
          errors={errors}
          className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
        />
        <Button tone="secondary" busy={busy}>
          {busy ? 'Проверяем…' : 'Загрузить шаблон'}
        </Button>
      </Form>
    </Card>
  )
}
