// The form of the issuer's details.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { parseForm } from '#app/lib/parse-form.ts'
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { issuerFields, issuerForm } from './certification.schema.ts'
import { paperKinds } from '#app/features/papers/paper-kinds.ts'
import { defaultNumbering } from '#app/features/papers/paper-number.ts'
import { CommissionFields, NumberingFields } from './issuer-paper-fields.tsx'
import { readTypedRows } from './typed-rows.ts'
import type { IssuerDetails } from './issuer.ts'

export function IssuerForm({
  issuer,
  lastResult,
  busy,
}: {
  issuer: IssuerDetails | null
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(issuerFields),
    defaultValue: issuer && {
      fullName: issuer.fullName,
      whereStudied: issuer.whereStudied,
      city: issuer.city,
      licenceNumber: issuer.licence?.number,
      licenceDate: issuer.licence?.date,
      licenceIssuer: issuer.licence?.issuer,
      signatoryPost: issuer.signatory.post,
      signatoryName: issuer.signatory.name,
      secretary: issuer.secretary,
      control: issuer.control,
    },
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: issuerForm }),
  })
  const typed = readTypedRows(lastResult?.initialValue)
  const numbering = issuer?.numbering ?? defaultNumbering
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-8">
      <FormErrors errors={form.errors} />
      <fieldset className="space-y-5">
        <legend className="mb-4 text-[1.1rem] font-semibold">Организация</legend>
        <TextField {...fieldOf(fields.fullName)} label="Полное название" />
        <TextField
          {...fieldOf(fields.whereStudied)}
          label="Где учились"
          hint="Как продолжить «прошла повышение квалификации…»: «в Корпоративном университете»"
        />
        <TextField {...fieldOf(fields.city)} label="Город" hint="«г. Нижний Новгород»" />
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="mb-1 text-[1.1rem] font-semibold">Лицензия</legend>
        <p className="mb-4 text-ink-2">Если её указывают на Ваших документах</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...fieldOf(fields.licenceNumber)} label="Номер" />
          <TextField {...fieldOf(fields.licenceDate)} type="date" label="Дата" />
        </div>
        <TextField {...fieldOf(fields.licenceIssuer)} label="Кем выдана" />
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="mb-4 text-[1.1rem] font-semibold">Подписи</legend>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...fieldOf(fields.signatoryPost)} label="Должность руководителя" hint="«Ректор»" />
          <TextField {...fieldOf(fields.signatoryName)} label="Имя руководителя" hint="«А. А. Иванов»" />
        </div>
        <TextField {...fieldOf(fields.secretary)} label="Имя секретаря" hint="Если подписывает и он" />
        <TextField
          {...fieldOf(fields.control)}
          label="На кого возлагают контроль"
          hint="В винительном падеже: «проректора Петрова П. П.». Если пусто, в приказе будет «оставляю за собой»"
        />
      </fieldset>
      <CommissionFields
        commission={typed?.commission ?? issuer?.commission ?? []}
        refused={typed !== null}
        errors={form.allErrors}
      />
      <NumberingFields
        patterns={typed?.patterns ?? paperKinds.map((kind) => numbering[kind])}
        errors={form.allErrors}
      />
      <Button busy={busy}>Сохранить</Button>
    </Form>
  )
}
