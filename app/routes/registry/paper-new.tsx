// /registry/cohorts/:cohortId/papers/new/:kind: whom the paper names and the few words it asks for. Makes a draft.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { findIssuer } from '#app/features/certification/issuer.server.ts'
import { listCertificateFacts } from '#app/features/certification/certificate-facts.server.ts'
import { enrolmentStateTitles } from '#app/features/cohorts/enrolment-state.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findDraftPeople } from '#app/features/papers/cohort-papers.server.ts'
import { DraftForm } from '#app/features/papers/draft-form.tsx'
import { draftPaper } from '#app/features/papers/draft-paper.server.ts'
import { draftRefusals } from '#app/features/papers/paper-decision.ts'
import { draftForm } from '#app/features/papers/paper.schema.ts'
import { isPaperKind, paperWords } from '#app/features/papers/paper-kinds.ts'
import { outcomeWords } from '#app/features/papers/person-fields.ts'
import { dayOf } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const kind = isPaperKind(params.kind ?? '')
  const correctsId = new URL(request.url).searchParams.get('corrects')
  const issuer = await findIssuer()
  const found =
    kind && (await findDraftPeople(viewer, { cohortId: params.cohortId ?? '', kind, correctsId, issuer }))
  if (!kind || !found) throw notFound()
  const { cohort, people, commission, old, marksKept } = found
  const words = paperWords[kind]
  const before = old?.snapshot.answers
  const said = new Map(
    old?.snapshot.people.map(({ enrolmentId, attestation }) => [enrolmentId, attestation?.outcome]),
  )
  const today = dayOf(new Date(), cohort.timeZone).toISOString().slice(0, 10)
  return {
    cohort: { id: cohort.id, name: cohort.name },
    title: words.title,
    asks: words.asks,
    marksKept,
    single: words.single ?? false,
    corrects: old && correctsId ? { id: correctsId, number: old.number } : null,
    commission: words.asks.includes('commission')
      ? commission.map(({ name, post }) => `${name}, ${post}`)
      : null,
    people: people.map((person) => ({
      enrolmentId: person.enrolmentId,
      name: person.name,
      form: person.forms[words.single ? 'dative' : kind === 'cover-letter' ? 'dative' : 'accusative'],
      work: [person.post, person.organisation].filter(Boolean).join(', '),
      state: enrolmentStateTitles[person.state],
      warning: [
        ...(person.formsUnsure ? ['пол не указан: проверьте, как склоняется имя'] : []),
        ...(person.missing ? ['личные данные заполнены не полностью'] : []),
      ].join('; '),
      taken: correctsId ? person.named : !words.single,
      before: said.get(person.enrolmentId) ?? ('' as const),
      decided: person.attestation && outcomeWords(person.attestation.outcome, person.sex),
    })),
    answers: {
      effectiveOn:
        before?.effectiveOn ??
        (kind === 'enrolment-order' ? cohort.startsOn.toISOString().slice(0, 10) : today),
      attestationOn: before?.attestationOn ?? today,
      place: before?.place ?? '',
      basis: before?.basis ?? '',
      control: before?.control ?? issuer?.control ?? '',
      reason: before?.reason ?? '',
      addressee: before?.addressee ?? people[0]?.municipality ?? '',
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const kind = isPaperKind(params.kind ?? '')
  const cohortId = params.cohortId ?? ''
  if (!kind) throw notFound()
  const submission = parseForm(await request.formData(), { schema: draftForm })
  if (submission.status !== 'success') {
    const errors = Object.values(submission.error ?? {}).flatMap((list) => list ?? [])
    return data({ errors }, { status: 422 })
  }
  const { rows, corrects = null, outcome: common = null, ...answers } = submission.value
  const taken = rows.filter(({ take }) => take)
  const people = taken.map(({ enrolmentId, outcome }) => ({ enrolmentId, outcome: outcome ?? common }))
  const result = await draftPaper(viewer, {
    ...{ cohortId, kind, people, answers },
    correctsId: corrects,
    issuer: await findIssuer(),
    certificates: await listCertificateFacts(people.map(({ enrolmentId }) => enrolmentId)),
  })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') {
    const names = result.names?.length ? `: ${result.names.join(', ')}.` : ''
    return data({ errors: [draftRefusals[result.reason] + names] }, { status: 409 })
  }
  const [first] = result.paperIds
  return redirect(
    result.paperIds.length === 1 ? `/registry/papers/${first}` : `/registry/cohorts/${cohortId}/papers`,
  )
}

export const clientAction = keepingForm((error) => ({ errors: [error] }))

export default function NewPaper() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title={page.title}
        lead={
          page.corrects
            ? `Исправление: новый документ назовёт прежний, № ${page.corrects.number}.`
            : page.single
              ? 'Каждому отмеченному будет свой документ.'
              : undefined
        }
        crumbs={[
          { to: '/registry', title: 'Потоки' },
          { to: `/registry/cohorts/${page.cohort.id}/papers`, title: page.cohort.name },
        ]}
      />
      {page.commission ? (
        <div className="mb-6">
          {page.commission.length ? (
            <Notice>
              <p className="font-semibold">
                Комиссия: {counted(page.commission.length, 'человек', 'человека', 'человек')}
              </p>
              <ul className="mt-1">
                {page.commission.map((member) => (
                  <li key={member}>{member}</li>
                ))}
              </ul>
            </Notice>
          ) : (
            <Notice tone="amber">Состав комиссии не заполнен. Его указывают в реквизитах организации.</Notice>
          )}
        </div>
      ) : null}
      {page.people.length ? (
        <DraftForm
          asks={page.asks}
          marksKept={page.marksKept}
          people={page.people}
          answers={page.answers}
          corrects={page.corrects?.id ?? null}
          errors={answer?.errors ?? []}
          busy={busy}
        />
      ) : (
        <EmptyState title="Пока некого вписать">
          Ни один человек потока не в том состоянии, которое меняет этот документ.
        </EmptyState>
      )}
    </Page>
  )
}
