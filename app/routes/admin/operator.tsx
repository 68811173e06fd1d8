// «/admin/operator»: who answers for personal data here. The facts stand in the consent.
import { getFormProps, useForm } from '@conform-to/react'
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { operatorSchema } from '#app/features/operations/operator.schema.ts'
import { findOperator, saveOperator } from '#app/features/operations/operator.server.ts'
import { type Operator, operatorFields, operatorLabels } from '#app/features/operations/operator.ts'
import { Button } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Оператор данных — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return { operator: await findOperator() }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const submission = parseForm(await request.formData(), { schema: operatorSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  await saveOperator(submission.value, viewer.userId)
  return redirect('/admin/operator?saved')
}

export const clientAction = keepingForm(formTrouble)

export default function OperatorPage() {
  const { operator } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<Operator>({ id: 'operator', lastResult, defaultValue: operator })
  const busy = useNavigation().state !== 'idle'
  const saved = useSearchParams()[0].has('saved') && !lastResult
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Оператор данных"
        lead="Эти сведения стоят в согласии, которое человек даёт при первом входе."
      />
      <Card>
        <Form method="post" className="space-y-5" {...getFormProps(form)}>
          {saved ? (
            <Notice tone="pine" live>
              Сохранено.
            </Notice>
          ) : null}
          <FormErrors errors={form.errors} />
          {operatorFields.map((name) => (
            <TextField key={name} label={operatorLabels[name]} {...fieldOf(fields[name])} required />
          ))}
          <Button busy={busy}>Сохранить</Button>
        </Form>
      </Card>
    </Page>
  )
}
