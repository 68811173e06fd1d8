// /organise/sessions/:sessionId/merge: moves the people of a session into another one of the cohort.
import { getFormProps, useForm } from '@conform-to/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { mergeChoices } from '#app/features/sessions/merge-choice.ts'
import { planRefusals } from '#app/features/sessions/plan.ts'
import { mergeForm } from '#app/features/sessions/plan.schema.ts'
import { countInBoth, findRunSession, findSeries } from '#app/features/sessions/series.server.ts'
import { mergeSession } from '#app/features/sessions/session-endings.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FieldErrors, FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  const series = found && (await findSeries(viewer, found.cohort.id))
  if (!found || !series) throw notFound()
  const { id, title, seated, waiting } = found.session
  const inBoth = await countInBoth(id)
  const choices = mergeChoices(found.session, series.sessions, inBoth, new Date())
  return { id, title, people: seated + waiting, choices }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: mergeForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { into, reason } = submission.value
  const result = await mergeSession(viewer, { sessionId: params.sessionId ?? '', intoId: into, reason })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ formErrors: [planRefusals[result.reason]] }), { status: 409 })
  return redirect(`/organise/sessions/${into}`, { headers: { 'Set-Cookie': flashCookie('session-merged') } })
}

export default function SessionMerge() {
  const { id, title, people, choices } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const [form, fields] = useForm({
    lastResult,
    onValidate: ({ formData }) => parseForm(formData, { schema: mergeForm }),
  })
  const back = `/organise/sessions/${id}`
  return (
    <Page width="text">
      <PageHeader
        title="Объединить сессии"
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: back, title },
        ]}
        lead={`Переходят ${counted(people, 'человек', 'человека', 'человек')}: в порядке записи, сначала те, у кого есть место. Кому места не хватит, те встанут в лист ожидания.`}
      />
      {choices.length ? (
        <Card>
          <Form method="post" {...getFormProps(form)} className="space-y-6">
            <FormErrors errors={form.errors} />
            <fieldset className="space-y-2">
              <legend className="mb-1 font-medium">С какой сессией</legend>
              {choices.map((choice) => (
                <div key={choice.id} className="flex min-h-11 items-start gap-3 py-1.5">
                  <input
                    type="radio"
                    id={choice.id}
                    name="into"
                    value={choice.id}
                    defaultChecked={fields.into.initialValue === choice.id || choices.length === 1}
                    className="mt-1"
                  />
                  <label htmlFor={choice.id}>
                    <span className="font-medium">{choice.title}</span>
                    <span className="block text-[0.9rem] text-ink-2">
                      {choice.days}. {choice.seats} {choice.already}
                    </span>
                    {choice.otherStep ? (
                      <span className="mt-1 block text-[0.9rem] font-medium text-amber">
                        Это другой шаг программы: явка там не зачтётся за эту сессию.
                      </span>
                    ) : null}
                  </label>
                </div>
              ))}
              <FieldErrors id="into" errors={fields.into.errors} />
            </fieldset>
            <TextAreaField
              {...fieldOf(fields.reason)}
              label="Причина"
              hint="Её прочтут участники"
              rows={3}
              required
              maxLength={500}
            />
            <p className="text-ink-2">Эту сессию потом не вернуть: её участники будут уже в другой.</p>
            <div className="flex flex-wrap gap-3">
              <Button tone="danger" busy={busy}>
                Объединить
              </Button>
              <ButtonLink tone="secondary" to={back}>
                Не объединять
              </ButtonLink>
            </div>
          </Form>
        </Card>
      ) : (
        <EmptyState
          title="Объединить не с чем"
          action={<ButtonLink to={back}>Вернуться к сессии</ButtonLink>}
        >
          В потоке нет другой сессии впереди. Запланируйте её или отмените эту.
        </EmptyState>
      )}
    </Page>
  )
}
