// Choosing a list of people.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { ImportProgressBar } from '#app/ui/import-progress.tsx'
import { Card } from '#app/ui/page.tsx'

export function ListForm({
  here,
  progressKey,
  errors,
}: {
  here: string
  progressKey: string
  errors: string[] | null
}) {
  const busy = useNavigation().formData?.has('list') ?? false
  return (
    <Card aria-label="Список людей" className="max-w-2xl">
      <p>
        Таблица с заголовками «Фамилия», «Имя», «Отчество», «Почта», «Муниципалитет», «Организация»,
        «Должность», «СНИЛС» в любом порядке. Обязательны фамилия, имя и почта. Сначала мы всё проверим и
        покажем, что будет с каждой строкой.
      </p>
      <p className="mt-3 flex flex-wrap gap-x-5">
        <a href={`${here}/sample/xlsx`} download className="flex min-h-11 items-center">
          Образец XLSX
        </a>
        <a href={`${here}/sample/csv`} download className="flex min-h-11 items-center">
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
          label="Файл со списком"
          hint="XLSX или CSV, до 5 МБ и 2000 строк"
          errors={errors}
          className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
        />
        <Button busy={busy}>{busy ? 'Проверяем…' : 'Проверить список'}</Button>
        <ImportProgressBar at={`${here}/progress/${progressKey}`} busy={busy} />
      </Form>
    </Card>
  )
}
