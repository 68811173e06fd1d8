// Choosing a table: what must be in it, samples, the file and the bar that shows how far the server is with it.
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { ImportProgressBar } from './import-progress.tsx'
import { Card } from './page.tsx'

export function SheetForm({
  children,
  samples,
  progress,
  progressKey,
  limits,
  errors,
  title = 'Файл с таблицей',
  label = 'Файл',
  button = 'Проверить файл',
}: {
  /** What the columns are. */
  children: ReactNode
  /** Address of the samples, without the format. */
  samples: string
  /** Address of the progress, without the key; left out for tables that are short. */
  progress?: string
  progressKey: string
  /** «XLSX или CSV, до 5 МБ и 2000 строк» */
  limits: string
  errors: string[] | null
  title?: string
  label?: string
  button?: string
}) {
  const busy = useNavigation().formData?.has('list') ?? false
  return (
    <Card aria-label={title} className="max-w-2xl">
      {children}
      <p className="mt-3 flex flex-wrap gap-x-5">
        <a href={`${samples}/xlsx`} download className="flex min-h-11 items-center">
          Образец XLSX
        </a>
        <a href={`${samples}/csv`} download className="flex min-h-11 items-center">
          Образец CSV
        </a>
      </p>
      <Form method="post" encType="multipart/form-data" className="mt-3 space-y-5">
        <input type="hidden" name="progressKey" value={progressKey} />
        <TextField
          id="list"
          name="list"
          type="file"
          accept=".xlsx,.csv,.txt"
          required
          label={label}
          hint={limits}
          errors={errors}
          className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
        />
        <Button busy={busy}>{busy ? 'Проверяем…' : button}</Button>
        {progress ? <ImportProgressBar at={`${progress}/${progressKey}`} busy={busy} /> : null}
      </Form>
    </Card>
  )
}

/** The button that takes a checked table whole. */
export function TakeSheet({
  children,
  progress,
  progressKey,
}: {
  children: string
  progress?: string
  progressKey: string
}) {
  const busy = useNavigation().formData?.has('progressKey') ?? false
  return (
    <Form method="post" className="space-y-4">
      <input type="hidden" name="progressKey" value={progressKey} />
      <Button busy={busy}>{busy ? 'Записываем…' : children}</Button>
      {progress ? <ImportProgressBar at={`${progress}/${progressKey}`} busy={busy} /> : null}
    </Form>
  )
}
