// /teach/cohorts/:cohortId/peers: peer review of a cohort's exercises, in counts.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { peerRuleForm } from '#app/features/practice/marking.schema.ts'
import { mostPeers, peerDays } from '#app/features/practice/peer.ts'
import { closePeerReview, findTaughtCohort, openPeerReview } from '#app/features/practice/peer.server.ts'
import { countPeerReview } from '#app/features/practice/peer-reads.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader, ProgressBar } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Взаимная проверка — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const cohort = await findTaughtCohort(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const { id, name, peerReview } = cohort
  return {
    cohort: { id, name },
    rule: peerReview && { perPerson: peerReview.perPerson, open: peerReview.closedAt === null },
    counts: await countPeerReview(id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const cohortId = params.cohortId ?? ''
  // Made after the cohort was found: what an address holds need not fit a header.
  const saved = () =>
    redirect(`/teach/cohorts/${cohortId}/peers`, { headers: { 'Set-Cookie': flashCookie('saved') } })
  const form = await request.formData()
  if (form.get('intent') === 'close') {
    const closed = await closePeerReview(viewer, cohortId)
    if (closed.outcome === 'not-found') throw notFound()
    return saved()
  }
  const submission = parseForm(form, { schema: peerRuleForm })
  if (submission.status !== 'success')
    return data({ errors: submission.error?.perPerson ?? ['Проверьте число.'] }, { status: 422 })
  const opened = await openPeerReview(viewer, { cohortId, ...submission.value })
  if (opened.outcome === 'not-found') throw notFound()
  return saved()
}

export const clientAction = keepingForm((sentence) => ({ errors: [sentence] }))

export default function CohortPeersRoute() {
  const { cohort, rule, counts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const facts = [
    { title: 'Упражнений сдано коллегам', value: counts.replies },
    { title: 'Проверяющих', value: counts.reviewers },
    { title: 'Роздано', value: counts.given },
    { title: 'Отозвано и передано другим', value: counts.withdrawn },
  ]
  return (
    <Page width="text">
      <PageHeader
        title="Взаимная проверка"
        lead="Слушатели оценивают упражнения друг друга по тому же листу, без имён. Экзамен всегда проверяет преподаватель."
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: `/teach/cohorts/${cohort.id}`, title: cohort.name },
        ]}
      />
      <div className="space-y-8">
        {rule ? (
          <section aria-label="Как идёт">
            <dl className="mb-5 flex flex-wrap gap-x-10 gap-y-4 border-y border-line py-5">
              {facts.map((fact) => (
                <div key={fact.title} className="flex flex-col-reverse justify-end">
                  <dt className="text-[0.9rem] text-ink-2">{fact.title}</dt>
                  <dd className="text-[1.5rem] font-semibold tabular-nums">{fact.value}</dd>
                </div>
              ))}
            </dl>
            <p className="mb-2">
              Проверено {counts.done} из {counts.given}
            </p>
            <ProgressBar
              value={counts.done}
              total={counts.given}
              label={`Проверено ${counts.done} из ${counts.given}`}
            />
          </section>
        ) : null}
        {rule && !rule.open ? (
          <Notice>Взаимная проверка закрыта: авторы видят все слова коллег.</Notice>
        ) : null}
        <Form method="post" className="max-w-md space-y-4">
          <TextField
            id="perPerson"
            name="perPerson"
            type="number"
            inputMode="numeric"
            min={1}
            max={mostPeers}
            label="Сколько ответов проверяет каждый"
            hint={`От 1 до ${mostPeers}. На ответ даётся ${peerDays} дня, потом он переходит другому.`}
            defaultValue={rule?.perPerson ?? 2}
            errors={answer?.errors}
          />
          <Button busy={busy}>
            {rule?.open ? 'Сохранить и раздать снова' : 'Открыть взаимную проверку'}
          </Button>
        </Form>
        {rule?.open ? (
          <Form method="post">
            <ConfirmSubmit
              name="intent"
              value="close"
              busy={busy}
              question="Закрыть взаимную проверку?"
              detail="Непроверенное будет отозвано, авторы увидят то, что успели написать коллеги."
            >
              Закрыть проверку
            </ConfirmSubmit>
          </Form>
        ) : null}
      </div>
    </Page>
  )
}
