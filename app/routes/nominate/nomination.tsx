// /coordinator/cohorts/:cohortId: naming people of the own municipality: one known, or a new one by name and address.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applicationRefusals } from '#app/features/cohorts/application.ts'
import { newNomineeForm, ownNomineeForm } from '#app/features/cohorts/application.schema.ts'
import {
  listNominationCohorts,
  listNominees,
  type OpenCohort,
} from '#app/features/cohorts/coordinator.server.ts'
import { nominate } from '#app/features/cohorts/nomination.server.ts'
import { NewNomineeForm, OwnNomineeForm } from '#app/features/cohorts/nominee-forms.tsx'
import { quotaWords } from '#app/features/cohorts/quota-words.ts'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const cohort = await cohortOf(viewer, params.cohortId)
  const nominees = await Promise.all(
    cohort.left.map(({ municipality }) =>
      listNominees(viewer, { municipalityId: municipality.id, cohortId: cohort.id }),
    ),
  )
  return {
    cohort: { id: cohort.id, name: cohort.name, programme: programmeName(cohort.version) },
    municipalities: cohort.left.map(({ municipality, quota }, index) => ({
      ...municipality,
      words: quotaWords(quota),
      open: quota.kind === 'unlimited' || (quota.kind === 'left' && quota.left > 0),
      people: (nominees[index] ?? []).map((person) => ({ id: person.userId, title: fullName(person) })),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const cohort = await cohortOf(viewer, params.cohortId)
  const form = await request.formData()
  const isOwn = form.has('userId')
  const submission = parseForm(form, { schema: isOwn ? ownNomineeForm : newNomineeForm })
  if (submission.status !== 'success') return data({ isOwn, reply: submission.reply() }, { status: 422 })
  const { municipalityId, note, ...nominee } = submission.value
  const result = await nominate(viewer, { cohortId: cohort.id, municipalityId, nominee, note })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') {
    const reply = submission.reply({ formErrors: [applicationRefusals[result.reason]] })
    return data({ isOwn, reply }, { status: 409 })
  }
  return redirect('/coordinator/applications', {
    headers: { 'Set-Cookie': flashCookie(result.asked ? 'asked' : 'nominated') },
  })
}

async function cohortOf(viewer: Viewer, id = ''): Promise<OpenCohort> {
  const [cohort] = id ? await listNominationCohorts(viewer, new Date(), id) : []
  if (!cohort) throw notFound()
  return cohort
}

export const clientAction = keepingForm((sentence, typed) => ({
  isOwn: typed.has('userId'),
  reply: formTrouble(sentence),
}))

export default function Nomination() {
  const { cohort, municipalities } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={`Выдвинуть в поток «${cohort.name}»`}
        crumbs={[{ to: '/coordinator', title: 'Набор' }]}
        lead={`${cohort.programme}. Решение принимает организатор, человеку придёт письмо.`}
      />
      <div className="space-y-8">
        {municipalities.map(({ id, name, words, open, people }) => (
          <section key={id} aria-labelledby={`m-${id}`} className="space-y-5">
            <div>
              <h2 id={`m-${id}`}>{name}</h2>
              <p className="text-ink-2">{words}</p>
            </div>
            {open ? (
              <>
                <Card aria-labelledby={`own-${id}`}>
                  <h3 id={`own-${id}`} className="mb-4">
                    Кто уже есть на платформе
                  </h3>
                  <OwnNomineeForm
                    municipalityId={id}
                    people={people}
                    lastResult={answer?.isOwn ? answer.reply : null}
                  />
                </Card>
                <Card aria-labelledby={`new-${id}`}>
                  <h3 id={`new-${id}`} className="mb-4">
                    Новый человек
                  </h3>
                  <NewNomineeForm
                    municipalityId={id}
                    lastResult={answer?.isOwn === false ? answer.reply : null}
                  />
                </Card>
              </>
            ) : (
              <Notice tone="amber">
                Выдвинуть ещё людей нельзя. Напишите организатору или отзовите заявку.
              </Notice>
            )}
          </section>
        ))}
      </div>
    </Page>
  )
}
