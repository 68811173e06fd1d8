// Programmes that stand in the lists of ФИС ФРДО otherwise than the rest: which, and a form for one more.
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, SelectField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { programmeForm } from './frdo.schema.ts'
import { ListField } from './settings-form.tsx'

export interface ClassifiedProgramme {
  id: string
  title: string
  area: string
  group: string
}

export function ProgrammeClasses({
  classified,
  programmes,
  lists,
  lastResult,
  busy,
}: {
  classified: ClassifiedProgramme[]
  programmes: { id: string; title: string }[]
  lists: { areas: string[]; groups: string[] }
  lastResult?: SubmissionResult<string[]> | null
  busy: boolean
}) {
  const [form, fields] = useForm({
    id: 'frdo-programme',
    lastResult,
    constraint: getZodConstraint(programmeForm),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, { schema: programmeForm }),
  })
  return (
    <Card aria-labelledby="programmes-title">
      <h2 id="programmes-title">Отдельные программы</h2>
      <p className="mt-2 text-ink-2">
        Здесь указывают программу, у которой область или группа не такие, как у всех. Действует для всех её
        версий.
      </p>
      {classified.length ? (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {classified.map(({ id, title, area, group }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="min-w-0 flex-1 basis-56">
                <span className="font-medium">{title}</span>
                <span className="block text-[0.95rem] text-ink-2">
                  {area}; {group}
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="programmeId" value={id} />
                <Button
                  tone="secondary"
                  name="intent"
                  value="same"
                  aria-label={`Как у всех: ${title}`}
                  busy={busy}
                >
                  Как у всех
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="mt-4 space-y-5">
        <input type="hidden" name="intent" value="programme" />
        <FormErrors errors={form.errors} />
        <SelectField {...fieldOf(fields.programmeId)} label="Программа">
          <option value="">выберите программу</option>
          {programmes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <ListField
          {...fieldOf(fields.area)}
          label="Область профессиональной деятельности"
          list={lists.areas}
          empty="выберите область"
        />
        <ListField
          {...fieldOf(fields.group)}
          label="Укрупнённая группа специальностей"
          list={lists.groups}
          empty="выберите группу"
        />
        <Button tone="secondary" busy={busy}>
          Указать для программы
        </Button>
      </Form>
    </Card>
  )
}
