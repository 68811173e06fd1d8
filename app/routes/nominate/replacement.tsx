// /coordinator/people/:enrolmentId/replacement: somebody else of the municipality in an enrolled person's place.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationRefusals } from '#app/features/cohorts/application.ts'
import { newNomineeForm, ownNomineeForm } from '#app/features/cohorts/application.schema.ts'
import { listNominees } from '#app/features/cohorts/coordinator.server.ts'
import { NewNomineeForm, OwnNomineeForm } from '#app/features/cohorts/nominee-forms.tsx'
import { findReplaceable, replacePerson } from '#app/features/cohorts/replacement.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const person = await findReplaceable(viewer, params.enrolmentId ?? '')
  if (!person) throw notFound()
  const { municipalityId, cohortId, cohortName } = person
  const people = await listNominees(viewer, { municipalityId, cohortId })
  return {
    name: fullName(person),
    cohortName,
    municipalityId,
    people: people.map((one) => ({ id: one.userId, title: fullName(one) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const enrolmentId = params.enrolmentId ?? ''
  if (!(await findReplaceable(viewer, enrolmentId))) throw notFound()
  const form = await request.formData()
  const isOwn = form.has('userId')
  const submission = parseForm(form, { schema: isOwn ? ownNomineeForm : newNomineeForm })
  if (submission.status !== 'success') return data({ isOwn, reply: submission.reply() }, { status: 422 })
  const result = await replacePerson(viewer, { enrolmentId, nominee: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') {
    const reply = submission.reply({ formErrors: [applicationRefusals[result.reason]] })
    return data({ isOwn, reply }, { status: 409 })
  }
  return redirect('/coordinator/people', { headers: { 'Set-Cookie': flashCookie('replaced') } })
}

export const clientAction = keepingForm((sentence, typed) => ({
  isOwn: typed.has('userId'),
  reply: formTrouble(sentence),
}))

export default function Replacement() {
  const { name, cohortName, municipalityId, people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={`Заменить: ${name}`}
        crumbs={[{ to: '/coordinator/people', title: 'Мои слушатели' }]}
        lead={`Поток «${cohortName}». Место сразу перейдёт к другому человеку, обоим придут письма.`}
      />
      <div className="space-y-5">
        <Card aria-labelledby="own">
          <h2 id="own" className="mb-4">
            На того, кто уже есть на платформе
          </h2>
          <OwnNomineeForm
            municipalityId={municipalityId}
            people={people}
            lastResult={answer?.isOwn ? answer.reply : null}
            action="Заменить"
            withNote={false}
          />
        </Card>
        <Card aria-labelledby="new">
          <h2 id="new" className="mb-4">
            На нового человека
          </h2>
          <NewNomineeForm
            municipalityId={municipalityId}
            lastResult={answer?.isOwn === false ? answer.reply : null}
            action="Заменить на нового человека"
            withNote={false}
          />
        </Card>
      </div>
    </Page>
  )
}
