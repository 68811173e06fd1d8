// /organise/sessions/:sessionId/day/import: attendance from a table. First looked at, then written whole or not at all.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { ImportLines, ImportProblems } from '#app/features/sessions/attendance-import.tsx'
import { bringAttendance } from '#app/features/sessions/attendance-table.server.ts'
import { attendanceTitles } from '#app/features/sessions/day-attendance.ts'
import { findStaffSession } from '#app/features/sessions/day-rows.server.ts'
import { importForm } from '#app/features/sessions/day.schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Загрузить посещение — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findStaffSession(viewer, params.sessionId ?? '')
  if (!found?.runs) throw notFound()
  return { id: found.session.id, title: found.session.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const sessionId = params.sessionId ?? ''
  const submission = parseForm(await request.formData(), { schema: importForm })
  if (submission.status !== 'success') {
    if (!(await findStaffSession(viewer, sessionId))?.runs) throw notFound()
    return data({ outcome: 'invalid' as const, errors: submission.error?.file ?? [] }, { status: 422 })
  }
  const { file, intent } = submission.value
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await bringAttendance(viewer, {
    ...{ sessionId, file: { name: file.name, bytes }, write: intent === 'write' },
  })
  if (answer.outcome === 'unknown') throw notFound()
  return data(answer, { status: answer.outcome === 'problems' ? 422 : 200 })
}

export const clientAction = keepingForm((error) => ({ outcome: 'invalid' as const, errors: [error] }), {
  mostMegabytes: 2,
})

export default function AttendanceImportRoute() {
  const { id, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page>
      <PageHeader
        title="Загрузить посещение"
        lead={title}
        crumbs={[{ to: `/organise/sessions/${id}/day`, title: 'Список участников' }]}
      />
      <div className="space-y-8">
        <div className="max-w-2xl space-y-2">
          <p>
            Проще всего <a href={`/organise/sessions/${id}/day/attendance.xlsx`}>скачать таблицу посещения</a>
            , заполнить столбцы «Посещение» и «Часы» и загрузить её сюда. Людей находим по почте.
          </p>
          <p className="text-ink-2">
            Слова для «Посещения»: {Object.values(attendanceTitles).join(', ')}. Строки без отметки остаются
            как есть.
          </p>
        </div>
        <Form method="post" encType="multipart/form-data" className="max-w-xl space-y-4">
          <TextField
            id="file"
            name="file"
            type="file"
            label="Таблица XLSX или CSV"
            accept=".xlsx,.csv"
            required
            errors={answer?.outcome === 'invalid' ? answer.errors : null}
          />
          <div className="flex flex-wrap gap-3">
            <Button tone="secondary" name="intent" value="check" busy={busy}>
              Проверить
            </Button>
            <Button name="intent" value="write" busy={busy}>
              Записать
            </Button>
          </div>
        </Form>
        {answer?.outcome === 'problems' ? <ImportProblems problems={answer.problems} /> : null}
        {answer?.outcome === 'checked' || answer?.outcome === 'written' ? (
          <section aria-labelledby="lines" className="space-y-4">
            <h2 id="lines">{counted(answer.lines.length, 'отметка', 'отметки', 'отметок')} в файле</h2>
            <Notice tone={answer.outcome === 'written' ? 'pine' : 'sky'} live>
              {answer.outcome === 'written'
                ? 'Посещение записано.'
                : 'Ошибок нет, пока ничего не записано. Чтобы записать, нажмите «Записать».'}
            </Notice>
            <ImportLines lines={answer.lines} />
          </section>
        ) : null}
      </div>
    </Page>
  )
}
