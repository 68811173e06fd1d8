// «/admin/retention»: how long personal data are kept before they are removed by themselves.
import { getFormProps, useForm } from '@conform-to/react'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { type RetentionKey, retentionKeys, retentionWords } from '#app/features/records/retention.ts'
import { retentionSchema } from '#app/features/records/retention.schema.ts'
import { readRetention, saveRetention } from '#app/features/records/retention.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сроки хранения — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return { periods: await readRetention() }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const submission = parseForm(await request.formData(), { schema: retentionSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  await saveRetention(viewer.userId, submission.value)
  return redirect('/admin/retention', { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm(formTrouble)

export default function RetentionPage() {
  const { periods } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<Record<RetentionKey, string>>({
    id: 'retention',
    lastResult,
    defaultValue: Object.fromEntries(retentionKeys.map((key) => [key, String(periods[key])])),
  })
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Сроки хранения"
        lead="Раз в час платформа сама удаляет то, чей срок вышел. Сколько удалено, видно в журнале действий."
      />
      <Card aria-label="Сроки">
        <Form method="post" className="space-y-5" {...getFormProps(form)}>
          <FormErrors errors={form.errors} />
          {retentionKeys.map((key) => (
            <TextField
              key={key}
              label={`${retentionWords[key].title}, дней`}
              hint={retentionWords[key].hint}
              inputMode="numeric"
              {...fieldOf(fields[key])}
              required
            />
          ))}
          <Button busy={busy}>Сохранить</Button>
        </Form>
      </Card>
    </Page>
  )
}
