// «/teach/programmes/upload»: an archive becomes a preview, or a report by file and line.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ProblemTable } from '#app/features/curriculum/problem-table.tsx'
import { UploadForm } from '#app/features/curriculum/upload-form.tsx'
import { uploadProgramme } from '#app/features/curriculum/upload-programme.server.ts'
import { uploadSchema } from '#app/features/curriculum/upload.schema.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { counted } from '#app/lib/russian.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Загрузка программы — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'instructor', 'admin')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const form = await request.formData().catch(() => new FormData())
  const parsed = uploadSchema.safeParse({ archive: form.get('archive') })
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ message }) => message).slice(0, 1)
    return data({ errors, archive: '', problems: [] }, { status: 422 })
  }
  const { archive } = parsed.data
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const result = await uploadProgramme({ name: archive.name, bytes }, viewer.userId)
  if (result.outcome === 'refused')
    return data({ errors: null, archive: archive.name, problems: result.problems }, { status: 422 })
  return redirect(
    `/teach/programmes/${result.versionId}?loaded=${result.outcome === 'unchanged' ? 'before' : 'now'}`,
  )
}

export const clientAction = keepingForm((sentence) => ({ errors: [sentence], archive: '', problems: [] }), {
  mostMegabytes: 49,
})

const sampleFiles = [
  { file: 'chelovekocentrichnost-online.zip', title: 'Образец: онлайн-программа (ZIP)' },
  { file: 'format.md', title: 'Как устроена папка (MD)' },
]

export default function ProgrammeUpload() {
  const answer = useActionData<typeof action>()
  const problems = answer?.problems ?? []
  return (
    <Page>
      <PageHeader
        title="Загрузка программы"
        lead="Архив проверят целиком. Если всё верно, появится черновик: его видят только преподаватели, пока Вы не опубликуете."
        crumbs={[{ to: '/teach/programmes', title: 'Программы' }]}
      />
      {problems.length ? (
        <section aria-labelledby="report" className="mb-10 space-y-4">
          <Notice tone="wax" live>
            <h2 id="report" className="text-[1.1rem]">
              {answer?.archive}: {counted(problems.length, 'ошибка', 'ошибки', 'ошибок')}
            </h2>
            <p>Ничего не загружено. Исправьте файлы, соберите архив и загрузите снова.</p>
          </Notice>
          <ProblemTable problems={problems} />
        </section>
      ) : null}
      <div className="max-w-xl">
        <UploadForm errors={answer?.errors ?? null} />
      </div>
      <section aria-labelledby="sample" className="mt-12 max-w-2xl border-t border-line pt-6">
        <h2 id="sample">С чего начать</h2>
        <p className="mt-2">
          Возьмите готовую программу как образец: поправьте уроки и вопросы в любом текстовом редакторе,
          соберите папку в архив и загрузите здесь. Что лежит в каждом файле, сказано в описании.
        </p>
        <p className="mt-3 flex flex-wrap gap-x-6">
          {sampleFiles.map(({ file, title }) => (
            <a
              key={file}
              href={`/teach/programmes/sample/${file}`}
              download
              className="inline-flex min-h-11 items-center"
            >
              {title}
            </a>
          ))}
        </p>
      </section>
    </Page>
  )
}
