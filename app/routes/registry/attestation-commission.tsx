// /registry/cohorts/:cohortId/attestation/commission: who sits in the commission, and what it lacks.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { memberForm } from '#app/features/attestation/attestation.schema.ts'
import { AttestationTabs } from '#app/features/attestation/attestation-tabs.tsx'
import { commissionLacks } from '#app/features/attestation/commission.ts'
import { addMember, listCommission, removeMember } from '#app/features/attestation/commission.server.ts'
import { giveMemberLink, listOpenLinks } from '#app/features/attestation/commission-links.server.ts'
import { CommissionList } from '#app/features/attestation/commission-list.tsx'
import { MemberForm } from '#app/features/attestation/member-form.tsx'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, EmptyState, Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const members = await listCommission(cohort.id)
  const links = await listOpenLinks(members.map(({ id }) => id))
  return {
    cohort: headOf(cohort),
    members: members.map(({ userId, ...member }) => {
      const until = links.get(member.id)
      return {
        ...member,
        account: userId !== null,
        linkUntil: until ? formatDate(until, cohort.timeZone) : null,
      }
    }),
    lacks: commissionLacks(members.map(({ role }) => role)),
  }
}

const refusals = {
  already: 'Этот человек уже в комиссии',
  'chair-taken': 'Председатель уже есть: сначала выведите прежнего',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  const here = `/registry/cohorts/${cohortId}/attestation/commission`
  const form = await request.formData()
  if (form.get('intent') === 'remove') {
    const removed = await removeMember(viewer, { cohortId, memberId: String(form.get('memberId')) })
    if (removed.outcome === 'unknown') throw notFound()
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('removed') } })
  }
  if (form.get('intent') === 'link') {
    const given = await giveMemberLink(viewer, { cohortId, memberId: String(form.get('memberId')) })
    if (given.outcome === 'unknown') throw notFound()
    // Shown in the answer itself and nowhere else: only its hash is kept.
    return data({ given: { link: given.link, mailed: given.mailed } })
  }
  const submission = parseForm(form, { schema: memberForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const added = await addMember(viewer, { cohortId, ...submission.value })
  if (added.outcome === 'unknown') throw notFound()
  if (added.outcome === 'refused')
    return data(submission.reply({ formErrors: [refusals[added.reason]] }), { status: 409 })
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('added') } })
}

export const clientAction = keepingForm(formTrouble)

export default function AttestationCommission() {
  const { cohort, members, lacks } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const given = reply && 'given' in reply ? reply.given : null
  const lastResult = reply && !('given' in reply) ? reply : undefined
  return (
    <CohortPage cohort={cohort}>
      <AttestationTabs cohortId={cohort.id} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section>
          <h2 className="mb-4">Комиссия</h2>
          {given ? (
            <div className="mb-4">
              <Notice tone="amber" live>
                <p className="font-semibold">Ссылка для оценки. Второй раз мы её не покажем</p>
                <p className="mt-1">
                  {given.mailed
                    ? 'Письмо с ней уже в почте. '
                    : 'Почты у человека нет: передайте ссылку лично. '}
                  Прежние ссылки этого человека больше не действуют.
                </p>
                <p className="mt-2 select-all break-all rounded-control border border-line bg-card px-3 py-2">
                  {given.link}
                </p>
              </Notice>
            </div>
          ) : null}
          {members.length && lacks.length ? (
            <div className="mb-4">
              <Notice tone="amber">Комиссия не готова: {lacks.join(', ')}.</Notice>
            </div>
          ) : null}
          {members.length ? (
            <CommissionList members={members} />
          ) : (
            <EmptyState title="Комиссии пока нет">
              Нужны председатель, не меньше двух членов и секретарь. Секретарь ведёт протокол и оценок не
              ставит.
            </EmptyState>
          )}
        </section>
        <Card aria-labelledby="add-member">
          <h2 id="add-member" className="mb-4">
            Добавить
          </h2>
          <MemberForm key={members.length} lastResult={lastResult} />
        </Card>
      </div>
    </CohortPage>
  )
}
