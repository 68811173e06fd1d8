// /coordinator/staff/new: adds somebody to own staff: a new account, or a question to somebody who has one.
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { OneTimeLink } from '#app/features/identity/one-time-link.tsx'
import { personInvitationSchema } from '#app/features/identity/person.schema.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { postSchema } from '#app/features/organisations/post.schema.ts'
import { addStaff } from '#app/features/organisations/staff-adding.server.ts'
import { StaffForm } from '#app/features/organisations/staff-form.tsx'
import { listOwnBodies } from '#app/features/organisations/staff-list.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Новый сотрудник — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const bodies = await listOwnBodies(viewer)
  const today = dayOf(new Date(), 'Europe/Moscow').toISOString().slice(0, 10)
  return { formKey: randomUUID(), bodies, today }
}

const none = { reply: null, known: null, added: null, asked: false }

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const schema = personInvitationSchema.extend(postSchema.shape)
  const submission = parseForm(await request.formData(), { schema })
  if (submission.status !== 'success') return data({ ...none, reply: submission.reply() }, { status: 422 })
  const { formKey, ...person } = submission.value
  const answer = await addStaff(viewer, person, formKey)
  switch (answer.outcome) {
    case 'added':
      return data({ ...none, added: { userId: answer.userId, link: answer.link } })
    case 'asked':
      return data({ ...none, asked: true })
    case 'known': {
      const fieldErrors = { email: ['Этот человек уже в Вашем списке.'] }
      return data(
        { ...none, reply: submission.reply({ fieldErrors }), known: answer.userId },
        { status: 409 },
      )
    }
    case 'refused': {
      const fieldErrors = { organisationId: ['Выберите организацию своего муниципалитета.'] }
      return data({ ...none, reply: submission.reply({ fieldErrors }) }, { status: 409 })
    }
  }
}

export const clientAction = keepingForm((sentence) => ({ ...none, reply: formTrouble(sentence) }))

const crumbs = [{ to: '/coordinator/staff', title: 'Сотрудники' }]

export default function NewStaff() {
  const { formKey, bodies, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.asked)
    return (
      <Page width="form" underTabs>
        <PageHeader title="Учётная запись есть, отправили вопрос" crumbs={crumbs} />
        <div className="space-y-6">
          <Notice tone="sky" live>
            Человек с этой почтой уже есть на платформе. Мы спросили его, работает ли он у Вас. Когда он
            подтвердит, он появится в Вашем списке со всем, что уже прошёл.
          </Notice>
          <ButtonLink to="/coordinator/staff">К списку сотрудников</ButtonLink>
        </div>
      </Page>
    )
  if (answer?.added)
    return (
      <Page width="form" underTabs>
        <PageHeader title="Человек добавлен" crumbs={crumbs} />
        <div className="space-y-6">
          {answer.added.link ? (
            <OneTimeLink link={answer.added.link} />
          ) : (
            <Notice tone="sky">Приглашение уже отправлено: второй раз письмо не ушло.</Notice>
          )}
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`/coordinator/staff/${answer.added.userId}`}>Открыть карточку</ButtonLink>
            <ButtonLink to="/coordinator/staff" tone="secondary">
              К списку сотрудников
            </ButtonLink>
          </p>
        </div>
      </Page>
    )
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Добавить человека"
        lead="Создадим учётную запись и отправим приглашение. Если учётная запись уже есть, спросим самого человека."
        crumbs={crumbs}
      />
      <Card>
        <StaffForm
          lastResult={answer?.reply}
          formKey={formKey}
          bodies={bodies}
          today={today}
          known={
            answer?.known ? (
              <p>
                <Link to={`/coordinator/staff/${answer.known}`}>Открыть его карточку</Link>
              </p>
            ) : null
          }
        />
      </Card>
    </Page>
  )
}
