// /teach/cases/new: a case is begun from a clean sheet, from another case, or from a file.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { beginDraft } from '#app/features/practice/case-draft.server.ts'
import { draftFromFile } from '#app/features/practice/case-draft-file.server.ts'
import { newCaseForm } from '#app/features/practice/case-form.schema.ts'
import { listCases } from '#app/features/practice/case-list.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, SelectField, TextField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Новое обращение — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  const from = new URL(request.url).searchParams.get('from') ?? ''
  const cases = (await listCases()).filter(({ version }) => version !== null)
  return {
    from: cases.some(({ key }) => key === from) ? from : '',
    cases: cases
      .map(({ key, title }) => ({ key, title }))
      .sort((a, b) => a.title.localeCompare(b.title, 'ru')),
  }
}

interface Answer {
  title: string
  from: string
  errors: string[]
  fileErrors: string[]
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const form = await request.formData()
  const answer: Answer = {
    title: String(form.get('title') ?? ''),
    from: String(form.get('from') ?? ''),
    errors: [],
    fileErrors: [],
  }
  const file = form.get('file')
  if (file !== null) {
    if (!(file instanceof File) || !file.size)
      return data({ ...answer, fileErrors: ['Выберите файл: он пустой.'] }, { status: 422 })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const taken = await draftFromFile(viewer, { name: file.name, bytes })
    if (taken.outcome === 'refused') return data({ ...answer, fileErrors: taken.reasons }, { status: 422 })
    return redirect(`/teach/case-drafts/${taken.draftId}`)
  }
  const parsed = parseForm(form, { schema: newCaseForm })
  if (parsed.status !== 'success')
    return data({ ...answer, errors: parsed.error?.title ?? ['Проверьте поля.'] }, { status: 422 })
  const draftId = await beginDraft(viewer, { title: parsed.value.title, from: parsed.value.from ?? null })
  if (!draftId) throw notFound()
  return redirect(`/teach/case-drafts/${draftId}/message`)
}

export const clientAction = keepingForm((sentence, typed): Answer => ({
  title: String(typed.get('title') ?? ''),
  from: String(typed.get('from') ?? ''),
  errors: typed.has('file') ? [] : [sentence],
  fileErrors: typed.has('file') ? [sentence] : [],
}))

export default function NewCaseRoute() {
  const { from, cases } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page>
      <PageHeader
        title="Новое обращение"
        lead="Получится черновик: его видят только преподаватели, пока Вы не опубликуете. Писать можно с перерывами."
        crumbs={[{ to: '/teach/cases', title: 'Обращения «Приёмной»' }]}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Form method="post" className="max-w-xl space-y-5">
          <TextField
            id="title"
            name="title"
            label="Заголовок"
            hint="Коротко о беде человека: «Холодные батареи у пожилой женщины»."
            defaultValue={answer?.title}
            errors={answer?.errors}
            maxLength={200}
            required
          />
          <SelectField
            id="from"
            name="from"
            label="По образцу"
            hint="Возьмём всё, кроме заголовка: менять проще, чем писать с начала."
            defaultValue={answer?.from ?? from}
          >
            <option value="">с чистого листа</option>
            {cases.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </SelectField>
          <Button busy={busy}>Начать</Button>
        </Form>
        <Card aria-labelledby="from-file">
          <h2 id="from-file" className="text-[1.1rem]">
            Из файла
          </h2>
          <p className="mt-2 mb-4 text-ink-2">
            Файл YAML такого же вида, как скачивается отсюда. Недописанный тоже подойдёт.
          </p>
          <Form method="post" encType="multipart/form-data" className="space-y-4">
            <FormErrors errors={answer?.fileErrors} />
            <TextField
              id="file"
              name="file"
              type="file"
              accept=".yaml,.yml"
              label="Файл обращения"
              required
              className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
            />
            <Button tone="secondary" busy={busy}>
              Загрузить
            </Button>
          </Form>
        </Card>
      </div>
    </Page>
  )
}
