// Quotas of a cohort: the places of each municipality change in place, and a form adds one more.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Badge } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { quotaForm } from './cohort.schema.ts'

interface Line {
  municipalityId: string
  name: string
  regionName: string
  places: number
  enrolled: number
  waiting: number
}

export function QuotaTable({ quotas }: { quotas: Line[] }) {
  return (
    <DataTable
      caption="Квоты муниципалитетов"
      rows={quotas}
      rowKey={({ municipalityId }) => municipalityId}
      columns={[
        {
          key: 'name',
          title: 'Муниципалитет',
          cell: ({ name, regionName }) => (
            <div className="min-w-44">
              <p className="font-semibold">{name}</p>
              <p className="text-[0.9rem] font-normal text-ink-2">{regionName}</p>
            </div>
          ),
        },
        {
          key: 'taken',
          title: 'Занято',
          cell: ({ places, enrolled, waiting }) => (
            <div className="min-w-32 space-y-1">
              <p>
                {enrolled} из {places}
              </p>
              {waiting ? <p className="text-[0.9rem] text-ink-2">ждут решения: {waiting}</p> : null}
              {enrolled > places ? <Badge tone="amber">сверх квоты</Badge> : null}
            </div>
          ),
        },
        {
          key: 'places',
          title: 'Мест',
          cell: ({ municipalityId, name, places }) => (
            <Form method="post" className="flex items-center gap-2">
              <input type="hidden" name="municipalityId" value={municipalityId} />
              <input
                name="places"
                type="number"
                min={0}
                max={5000}
                required
                defaultValue={places}
                key={places}
                aria-label={`Мест: ${name}`}
                className="min-h-11 w-24 rounded-control border border-(--field-line) bg-card px-3 text-ink"
              />
              <button className="min-h-11 text-sky underline" aria-label={`Сохранить квоту: ${name}`}>
                Сохранить
              </button>
            </Form>
          ),
        },
      ]}
    />
  )
}

export function QuotaForm({
  choices,
  lastResult,
}: {
  choices: { id: string; title: string; also: string }[]
  lastResult?: SubmissionResult<string[]> | null
}) {
  const [form, fields] = useForm({
    id: 'new-quota',
    lastResult,
    constraint: getZodConstraint(quotaForm),
    onValidate: ({ formData }) => parseForm(formData, { schema: quotaForm }),
  })
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors errors={form.errors} />
      <Combobox {...fieldOf(fields.municipalityId)} label="Муниципалитет" options={choices} />
      <TextField
        {...fieldOf(fields.places)}
        type="number"
        min={0}
        max={5000}
        label="Мест"
        hint="Ноль убирает квоту"
      />
      <Button>Добавить квоту</Button>
    </Form>
  )
}
