// /registry/papers/:paperId: one paper as it reads, its files, and what may be done with it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { findIssuer } from '#app/features/certification/issuer.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { discardPaper } from '#app/features/papers/discard-paper.server.ts'
import { fillLayout } from '#app/features/papers/layout.ts'
import { layouts } from '#app/features/papers/layouts.ts'
import { registerRefusals } from '#app/features/papers/paper-decision.ts'
import { effectOf } from '#app/features/papers/paper-effects.ts'
import { paperFields } from '#app/features/papers/paper-fields.ts'
import { registerForm } from '#app/features/papers/paper.schema.ts'
import { paperWords } from '#app/features/papers/paper-kinds.ts'
import { findPaper } from '#app/features/papers/paper-reads.server.ts'
import { PaperRegistration } from '#app/features/papers/paper-registration.tsx'
import { PaperSheet } from '#app/features/papers/paper-sheet.tsx'
import { listTemplates } from '#app/features/papers/template-reads.server.ts'
import { registerPaper } from '#app/features/papers/register-paper.server.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Badge, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const paper = await findPaper(viewer, params.paperId ?? '')
  if (!paper || paper.discardedAt) throw notFound()
  const { kind, snapshot, number, signedOn, corrects, correctedBy, cohort } = paper
  const registration = number && signedOn ? { number, signedOn } : null
  const replacement = correctedBy?.registeredAt ? correctedBy : null
  return {
    id: paper.id,
    kind,
    title: paperWords[kind].title,
    number,
    signedOn: signedOn && formatDayDigits(signedOn),
    sample: snapshot.sample,
    cohort: { id: cohort.id, name: cohort.name },
    corrects: corrects && { id: corrects.id, number: corrects.number },
    replacement: replacement && { id: replacement.id, number: replacement.number },
    blocks: fillLayout(layouts[kind], paperFields(snapshot, registration)),
    effect: effectOf(kind),
    // A draft is filled anew each time, by the template of that moment.
    own: paper.registeredAt ? paper.templateId !== null : (await listTemplates()).has(kind),
    digest: paper.files.find(({ format }) => format === 'pdf')?.digest ?? null,
    today: dayOf(new Date(), cohort.timeZone).toISOString().slice(0, 10),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const paperId = params.paperId ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'discard') {
    const paper = await findPaper(viewer, paperId)
    const result = await discardPaper(viewer, paperId)
    if (result.outcome === 'unknown' || !paper) throw notFound()
    if (result.outcome === 'refused')
      return data({ errors: [registerRefusals['registered-already']] }, { status: 409 })
    return redirect(`/registry/cohorts/${paper.cohortId}/papers`, {
      headers: { 'Set-Cookie': flashCookie('removed') },
    })
  }
  form.delete('intent')
  const submission = parseForm(form, { schema: registerForm })
  if (submission.status !== 'success')
    return data(
      { errors: Object.values(submission.error ?? {}).flatMap((list) => list ?? []) },
      { status: 422 },
    )
  const numbering = (await findIssuer())?.numbering ?? null
  const result = await registerPaper(viewer, { paperId, numbering, signedOn: submission.value.signedOn })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') {
    const names = result.names?.length ? `: ${result.names.join(', ')}.` : ''
    return data({ errors: [registerRefusals[result.reason] + names] }, { status: 409 })
  }
  return redirect(`/registry/papers/${paperId}`, {
    headers: { 'Set-Cookie': flashCookie('paper-registered') },
  })
}

export const clientAction = keepingForm((error) => ({ errors: [error] }))

export default function PaperPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const file = (format: string) => `/registry/papers/${page.id}/file/${format}`
  return (
    <Page width="text">
      <PageHeader
        title={page.number ? `${page.title} № ${page.number}` : page.title}
        lead={page.signedOn ? `от ${page.signedOn}` : 'Черновик: номера и даты ещё нет'}
        crumbs={[
          { to: '/registry', title: 'Потоки' },
          { to: `/registry/cohorts/${page.cohort.id}/papers`, title: page.cohort.name },
        ]}
      />
      <div className="space-y-6">
        <p className="flex flex-wrap items-center gap-3">
          {page.number ? <Badge tone="pine">зарегистрирован</Badge> : <Badge tone="amber">черновик</Badge>}
          {page.sample ? <Badge>образец</Badge> : null}
        </p>
        {page.replacement ? (
          <Notice tone="amber">
            Исправлен другим документом:{' '}
            <Link to={`/registry/papers/${page.replacement.id}`}>№ {page.replacement.number}</Link>
          </Notice>
        ) : null}
        {page.corrects ? (
          <Notice>
            Исправляет <Link to={`/registry/papers/${page.corrects.id}`}>№ {page.corrects.number}</Link>
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <ButtonLink tone={page.number ? 'primary' : 'secondary'} to={file('pdf')} reloadDocument>
            {page.own ? 'Скачать PDF по встроенному шаблону' : 'Скачать PDF'}
          </ButtonLink>
          <ButtonLink tone="secondary" to={file('docx')} reloadDocument>
            {page.own ? 'Скачать DOCX по Вашему шаблону' : 'Скачать DOCX'}
          </ButtonLink>
          {page.number && !page.replacement ? (
            <ButtonLink
              tone="secondary"
              to={`/registry/cohorts/${page.cohort.id}/papers/new/${page.kind}?corrects=${page.id}`}
            >
              Исправить новым
            </ButtonLink>
          ) : null}
        </div>
        {page.own ? (
          <p className="text-ink-2">
            Файла два. DOCX заполнен по Вашему шаблону: с Вашим бланком и словами. PDF сделан по встроенному
            шаблону: поля те же, а Ваших слов и оформления в нём нет. Если подписываете на своём бланке,
            печатайте DOCX.
          </p>
        ) : null}
        <PaperSheet blocks={page.blocks} />
        {page.number ? (
          <p className="text-[0.9rem] break-all text-ink-2">
            Контрольная сумма PDF (SHA-256): <span className="font-mono">{page.digest}</span>
          </p>
        ) : (
          <PaperRegistration
            today={page.today}
            effect={page.effect}
            errors={answer?.errors ?? []}
            busy={busy}
          />
        )}
      </div>
    </Page>
  )
}
