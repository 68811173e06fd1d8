// The materials of a session and the form that adds one.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import { opensTitles } from './agenda.schema.ts'

interface Shown {
  id: string
  title: string
  opens: string
  url: string | null
  materialKey: string | null
  fileName: string | null
  size: number | null
}

export function MaterialList({
  materials,
  versionId,
  busy,
}: {
  materials: Shown[]
  /** Null: the programme has no materials. */
  versionId: string | null
  busy: boolean
}) {
  return (
    <ul className="divide-y divide-line rounded-surface border border-line bg-card px-5">
      {materials.map((material) => (
        <li key={material.id} className="flex flex-wrap items-center gap-x-5 gap-y-1 py-3">
          <div className="min-w-0 grow basis-60">
            <a
              href={
                material.materialKey && versionId
                  ? `/teach/programmes/${versionId}/materials/${material.materialKey}`
                  : (material.url ?? `/organise/session-materials/${material.id}`)
              }
              className="break-words font-medium"
              {...(material.url && { rel: 'noreferrer' })}
            >
              {material.title}
            </a>
            <p className="text-[0.9rem] text-ink-2">
              Откроется {opensTitles[material.opens as keyof typeof opensTitles]}
              {material.fileName ? ` · ${material.fileName}, ${sizeOf(material.size)}` : ''}
            </p>
          </div>
          <Form method="post">
            <input type="hidden" name="materialId" value={material.id} />
            <Button
              tone="quiet"
              name="intent"
              value="remove"
              busy={busy}
              aria-label={`Удалить: ${material.title}`}
            >
              Удалить
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

export function MaterialForm({
  choices,
  busy,
}: {
  choices: { key: string; title: string }[]
  busy: boolean
}) {
  return (
    <Card aria-labelledby="new-material">
      <h2 id="new-material">Добавить материал</h2>
      <Form method="post" encType="multipart/form-data" className="mt-4 space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            id="material-title"
            name="title"
            label="Название"
            hint="У материала программы можно оставить его собственное"
            maxLength={200}
          />
          <SelectField id="material-opens" name="opens" label="Когда откроется">
            {Object.entries(opensTitles).map(([value, title]) => (
              <option key={value} value={value}>
                {title[0]?.toLocaleUpperCase('ru-RU') + title.slice(1)}
              </option>
            ))}
          </SelectField>
        </div>
        {choices.length ? (
          <SelectField id="material-key" name="materialKey" label="Материал программы">
            <option value="">другое: ссылка или файл</option>
            {choices.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </SelectField>
        ) : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            id="material-url"
            name="url"
            type="url"
            label="Ссылка"
            hint="Или файл"
            placeholder="https://"
          />
          <TextField id="material-file" name="file" type="file" label="Файл" hint="До 10 МБ" />
        </div>
        <Button tone="secondary" name="intent" value="add" busy={busy}>
          Добавить
        </Button>
      </Form>
    </Card>
  )
}

function sizeOf(bytes: number | null): string {
  if (bytes === null) return ''
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} КБ`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} МБ`
}
