// /coordinator/staff/:userId/training: records training taken elsewhere, with a scan; removes what was wrong.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findStaff } from '#app/features/organisations/staff-person.server.ts'
import {
  listOutsideTraining,
  recordOutsideTraining,
  removeOutsideTraining,
} from '#app/features/records/outside-training.server.ts'
import { OutsideTrainingForm } from '#app/features/records/outside-training-form.tsx'
import { OutsideTrainingList } from '#app/features/records/outside-training-list.tsx'
import { outsideTrainingSchema } from '#app/features/records/outside-training.schema.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const person = await findStaff(viewer, params.userId ?? '')
  if (!person) throw notFound()
  const trainings = await listOutsideTraining(person.userId)
  return {
    userId: person.userId,
    name: fullName(person),
    trainings: trainings.map(({ completedOn, removedAt, ...training }) => ({
      ...training,
      completedOn: formatDayDigits(completedOn),
      removed: removedAt !== null,
    })),
  }
}

const none = { reply: null, scan: null as string[] | null }

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const person = await findStaff(viewer, params.userId ?? '')
  if (!person) throw notFound()
  const { userId } = person
  const done = (flash: 'saved' | 'removed') =>
    redirect(`/coordinator/staff/${userId}/training`, { headers: { 'Set-Cookie': flashCookie(flash) } })
  const form = await request.formData()
  const removed = form.get('remove')
  if (typeof removed === 'string') {
    if (!(await removeOutsideTraining(viewer.userId, { userId, id: removed }))) throw notFound()
    return done('removed')
  }
  const file = form.get('scan')
  form.delete('scan')
  const submission = parseForm(form, { schema: outsideTrainingSchema })
  if (submission.status !== 'success') return data({ ...none, reply: submission.reply() }, { status: 422 })
  const scan =
    file instanceof File && file.size
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : null
  const answer = await recordOutsideTraining(viewer.userId, { ...submission.value, userId, scan })
  if (answer.outcome === 'recorded') return done('saved')
  if (answer.field === 'scan')
    return data({ reply: submission.reply(), scan: [answer.message] }, { status: 422 })
  const fieldErrors = { completedOn: [answer.message] }
  return data({ ...none, reply: submission.reply({ fieldErrors }) }, { status: 409 })
}

export const clientAction = keepingForm((sentence) => ({ ...none, reply: formTrouble(sentence) }), {
  mostMegabytes: 10,
})

export default function StaffTraining() {
  const { userId, name, trainings } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Обучение в других местах"
        crumbs={[
          { to: '/coordinator/staff', title: 'Сотрудники' },
          { to: `/coordinator/staff/${userId}`, title: name },
        ]}
      />
      <div className="space-y-6">
        <Card aria-labelledby="list">
          <h2 id="list">Что записано</h2>
          <OutsideTrainingList
            trainings={trainings}
            scans={`/coordinator/staff/${userId}/training`}
            mayRemove
          />
        </Card>
        <Card aria-labelledby="new">
          <h2 id="new" className="mb-4">
            Записать обучение
          </h2>
          <OutsideTrainingForm
            key={trainings.length}
            lastResult={answer?.reply}
            scanErrors={answer?.scan ?? null}
          />
        </Card>
      </div>
    </Page>
  )
}
