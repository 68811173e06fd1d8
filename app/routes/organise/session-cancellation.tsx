// /organise/sessions/:sessionId/cancellation: cancels a session with a reason that everybody reads.
import { getFormProps, useForm } from '@conform-to/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { planRefusals } from '#app/features/sessions/plan.ts'
import { cancellationForm } from '#app/features/sessions/plan.schema.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { cancelSession } from '#app/features/sessions/session-endings.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { id, title, seated, waiting } = found.session
  return { id, title, people: seated + waiting }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: cancellationForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const sessionId = params.sessionId ?? ''
  const result = await cancelSession(viewer, { sessionId, ...submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ formErrors: [planRefusals[result.reason]] }), { status: 409 })
  return redirect(`/organise/sessions/${sessionId}`, {
    headers: { 'Set-Cookie': flashCookie('session-cancelled') },
  })
}

export default function SessionCancellation() {
  const { id, title, people } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const [form, fields] = useForm({
    lastResult,
    onValidate: ({ formData }) => parseForm(formData, { schema: cancellationForm }),
  })
  return (
    <Page width="text">
      <PageHeader
        title="Отменить сессию"
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: `/organise/sessions/${id}`, title },
        ]}
        lead={
          people
            ? `Письмо с причиной получат все записанные: ${counted(people, 'человек', 'человека', 'человек')}. Встреча исчезнет из их календарей.`
            : 'На сессию пока никто не записан.'
        }
      />
      <Card>
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormErrors errors={form.errors} />
          <TextAreaField
            {...fieldOf(fields.reason)}
            label="Причина"
            hint="Её прочтут участники"
            rows={3}
            required
            maxLength={500}
          />
          <p className="text-ink-2">
            Сессия останется в истории, записи сохранятся. Её можно вернуть, пока не наступил день начала.
          </p>
          <div className="flex flex-wrap gap-3">
            <Button tone="danger" busy={busy}>
              Отменить сессию
            </Button>
            <ButtonLink tone="secondary" to={`/organise/sessions/${id}`}>
              Не отменять
            </ButtonLink>
          </div>
        </Form>
      </Card>
    </Page>
  )
}
