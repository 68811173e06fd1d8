// /registry/papers/templates/:kind: the template of one kind: a sample to begin with, an upload, the fields explained.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { FieldTable } from '#app/features/papers/field-table.tsx'
import { listFields } from '#app/features/papers/field-list.ts'
import { isPaperKind, paperWords } from '#app/features/papers/paper-kinds.ts'
import { archiveProblems, mostTemplateBytes } from '#app/features/papers/template-archive.ts'
import { listTemplates } from '#app/features/papers/template-reads.server.ts'
import { uploadTemplate, withdrawTemplate } from '#app/features/papers/templates.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar')
  const kind = isPaperKind(params.kind ?? '')
  if (!kind) throw notFound()
  const own = (await listTemplates()).get(kind)
  return { kind, title: paperWords[kind].title, own: own?.fileName ?? null, fields: listFields(kind) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const kind = isPaperKind(params.kind ?? '')
  if (!kind) throw notFound()
  const here = `/registry/papers/templates/${kind}`
  const form = await request.formData()
  if (form.get('intent') === 'withdraw') {
    await withdrawTemplate(viewer, kind)
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('saved') } })
  }
  const file = form.get('file')
  if (!(file instanceof File) || !file.size)
    return data({ problems: ['Выберите файл DOCX.'] }, { status: 422 })
  if (file.size > mostTemplateBytes)
    return data({ problems: [archiveProblems['too-large']] }, { status: 422 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const result = await uploadTemplate(viewer, { kind, fileName: file.name, bytes })
  if (result.outcome === 'refused') throw notFound()
  if (result.outcome === 'problems') return data({ problems: result.problems }, { status: 422 })
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('template-taken') } })
}

export const clientAction = keepingForm((error) => ({ problems: [error] }), { mostMegabytes: 3 })

export default function PaperTemplate() {
  const { kind, title, own, fields } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const file = (version: string) => `/registry/papers/templates/${kind}/file/${version}`
  return (
    <Page width="text">
      <PageHeader
        title={title}
        lead={own ? `Сейчас используется Ваш шаблон: ${own}` : 'Сейчас используется встроенный шаблон'}
        crumbs={[
          { to: '/registry/papers', title: 'Документы' },
          { to: '/registry/papers/templates', title: 'Шаблоны' },
        ]}
      />
      <div className="space-y-6">
        {answer?.problems.length ? (
          <Notice tone="wax" live>
            <p className="font-semibold">Шаблон не принят, прежний остался</p>
            <ul className="mt-1 list-disc pl-5">
              {answer.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <ButtonLink tone="secondary" to={file('built-in')} reloadDocument>
            Скачать встроенный
          </ButtonLink>
          {own ? (
            <ButtonLink tone="secondary" to={file('own')} reloadDocument>
              Скачать Ваш
            </ButtonLink>
          ) : null}
          <ButtonLink tone="secondary" to={file('preview')} reloadDocument>
            Посмотреть заполненный
          </ButtonLink>
        </div>
        <Card aria-labelledby="upload">
          <h2 id="upload" className="mb-2">
            Свой шаблон
          </h2>
          <p className="mb-5 text-ink-2">
            Скачайте встроенный, поменяйте в нём слова, шрифт и бланк, оставьте метки в фигурных скобках и
            загрузите.
          </p>
          <p className="mb-5 text-ink-2">
            Ваш шаблон меняет только файл DOCX. PDF и то, что видно на странице документа, остаются по
            встроенному шаблону: поля те же, а Ваших слов и оформления в них нет.
          </p>
          <Form method="post" encType="multipart/form-data" className="space-y-4">
            <TextField
              id="file"
              name="file"
              type="file"
              accept=".docx"
              label="Файл DOCX"
              hint="До 3 МБ, без макросов"
              className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
            />
            <Button busy={busy}>Загрузить</Button>
          </Form>
          {own ? (
            <Form method="post" className="mt-5 border-t border-line pt-5">
              <ConfirmSubmit
                name="intent"
                value="withdraw"
                question="Вернуться к встроенному шаблону?"
                detail="Зарегистрированные документы не изменятся."
                confirm="Вернуться"
                busy={busy}
              >
                Вернуться к встроенному
              </ConfirmSubmit>
            </Form>
          ) : null}
        </Card>
        <FieldTable fields={fields} />
      </div>
    </Page>
  )
}
