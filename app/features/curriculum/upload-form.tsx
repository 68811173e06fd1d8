// The form that sends an archive. Says that the check is under way; without JavaScript the browser does.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'

export function UploadForm({ errors }: { errors: string[] | null }) {
  const { state, formAction } = useNavigation()
  const busy = state !== 'idle' && formAction?.startsWith('/teach/programmes/upload') === true
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-5">
      <TextField
        id="archive"
        name="archive"
        type="file"
        accept=".zip,application/zip"
        required
        label="ZIP-архив с папкой программы"
        hint="До 50 МБ. Папка внутри архива может быть, а может не быть."
        errors={errors}
        className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button busy={busy}>{busy ? 'Проверяем…' : 'Проверить и загрузить'}</Button>
        <p role="status" className="text-ink-2">
          {busy ? 'Читаем уроки и вопросы. Это занимает несколько секунд.' : ''}
        </p>
      </div>
    </Form>
  )
}
