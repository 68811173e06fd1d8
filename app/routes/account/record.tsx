// «/account/record»: what my documents need of me: filled in by myself, shown masked.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { ReadinessNotice } from '#app/features/records/readiness-notice.tsx'
import { RecordForm } from '#app/features/records/record-form.tsx'
import { recordSchema } from '#app/features/records/record.schema.ts'
import { readMaskedRecord, recordRefusals, saveRecord } from '#app/features/records/record.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Данные для документов — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'learner')
  return readMaskedRecord(viewer.userId)
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'learner')
  const submission = parseForm(await request.formData(), { schema: recordSchema(new Date()) })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const ids = { actorId: viewer.userId, userId: viewer.userId }
  const result = await saveRecord(ids, submission.value)
  if (result.outcome === 'saved') return redirect('/account/record?saved')
  const formErrors = [recordRefusals[result.reason]]
  return data(submission.reply({ formErrors }), { status: 409 })
}

export const clientAction = keepingForm(formTrouble)

export default function OwnRecord() {
  const { readiness, masked, ...chosen } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const saved = useSearchParams()[0].has('saved') && !lastResult
  return (
    <Page>
      <PageHeader
        title="Данные для документов"
        lead="Без них нельзя выдать удостоверение и передать сведения о нём в федеральный реестр. Хватит пяти минут, паспорта и диплома."
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-5">
          {saved ? (
            <Notice tone="pine" live>
              Сохранено.
            </Notice>
          ) : null}
          <ReadinessNotice {...readiness} own />
          <Card aria-label="Данные">
            <RecordForm key={String(saved)} lastResult={lastResult} chosen={chosen} written={masked} />
          </Card>
        </div>
        <aside aria-labelledby="safe" className="space-y-3 text-ink-2">
          <h2 id="safe" className="text-ink">
            Кто это увидит
          </h2>
          <p>
            Только учебная часть, когда оформляет документы. Каждый просмотр записывается. На Вашем экране
            данные тоже закрыты звёздочками.
          </p>
          <p>
            Дату рождения, СНИЛС и диплом мы храним зашифрованными. Потребуете удалить — уничтожим ключ, и
            прочитать их не сможет никто.
          </p>
          <p>
            Имя для документов берём из <Link to="/account">профиля</Link>: сверьте его с паспортом, буква «ё»
            тоже важна.
          </p>
        </aside>
      </div>
    </Page>
  )
}
