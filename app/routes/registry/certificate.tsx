// /registry/certificates/:certificateId: one certificate, its papers, and its revocation, which asks first.
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { findCertificatePaper } from '#app/features/certification/certificate.server.ts'
import { reissueForm, revokeForm } from '#app/features/certification/certification.schema.ts'
import { decideRevoke, reissueRefusals, revokeRefusals } from '#app/features/certification/issue.ts'
import { verificationPath } from '#app/features/certification/number.ts'
import { reissueCertificate } from '#app/features/certification/reissue-certificate.server.ts'
import { ReissueForm } from '#app/features/certification/reissue-form.tsx'
import { RevokeForm } from '#app/features/certification/revoke-form.tsx'
import { revokeCertificate } from '#app/features/certification/revoke-certificate.server.ts'
import { certificateSheet } from '#app/features/certification/sheet.ts'
import { StatusBadge } from '#app/features/certification/status-badge.tsx'
import { periodInWords } from '#app/features/certification/wording.ts'
import { forgetStatusLists } from '#app/features/credentials/publication.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { dayOf, formatDateTime } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const paper = await findCertificatePaper(viewer, { id: params.certificateId ?? '' })
  if (!paper) throw notFound()
  const { snapshot, status, sample, enrolmentId, revokedAt, revokeReason } = paper
  return {
    sheet: certificateSheet(paper),
    period: periodInWords(snapshot.studiedFrom, snapshot.studiedTo),
    cohort: snapshot.cohort,
    status,
    sample,
    enrolmentId,
    publicPath: verificationPath(paper),
    revoked: revokedAt && {
      at: formatDateTime(revokedAt, viewer.timeZone ?? capitalTimeZone),
      reason: revokeReason,
    },
    replaces: paper.replaces,
    replacedBy: paper.replacedBy,
    mayReissue: paper.replacedBy === null,
    valid: revokedAt === null,
    reissuing: new URL(request.url).searchParams.has('reissue'),
    today: dayOf(new Date(), capitalTimeZone).toISOString().slice(0, 10),
    mayRevoke: decideRevoke(paper).outcome === 'allowed',
    asking: new URL(request.url).searchParams.has('revoke'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const certificateId = params.certificateId ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'reissue') return reissue(viewer, certificateId, form)
  const submission = parseForm(form, { schema: revokeForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await revokeCertificate(viewer, { certificateId, reason: submission.value.reason })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'revoked') forgetStatusLists()
  if (result.outcome === 'refused')
    return data(submission.reply({ formErrors: [revokeRefusals[result.reason]] }), { status: 409 })
  return redirect(`/registry/certificates/${certificateId}`)
}

async function reissue(viewer: Viewer, certificateId: string, form: FormData) {
  const submission = parseForm(form, { schema: reissueForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await reissueCertificate(viewer, { certificateId, ...submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ formErrors: [reissueRefusals[result.reason]] }), { status: 409 })
  return redirect(`/registry/certificates/${result.certificateId}`)
}

export const clientAction = keepingForm(formTrouble)

export default function CertificatePage() {
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const { sheet, revoked } = page
  const facts = [
    ['Программа', sheet.programme],
    ['Объём', sheet.volume.replace(/^в объёме /, '')],
    ['Обучение', page.period],
    ['Группа', `${page.cohort.name}, ${page.cohort.code}`],
    ['Выдано', sheet.issuedOn],
    ['Номер бланка', sheet.blankNumber],
  ] as const
  return (
    <Page width="text">
      <PageHeader
        title={`№ ${sheet.number}`}
        lead={sheet.holder}
        crumbs={[{ to: '/registry/certificates', title: 'Выданные удостоверения' }]}
      />
      <div className="space-y-6">
        <StatusBadge status={page.status} sample={page.sample} />
        {revoked ? (
          <Notice tone="wax">
            <p className="font-semibold">Аннулировано {revoked.at}</p>
            <p className="mt-1">{revoked.reason}</p>
            {page.replacedBy ? (
              <p className="mt-1">
                Взамен выдано{' '}
                <Link to={`/registry/certificates/${page.replacedBy.id}`}>№ {page.replacedBy.number}</Link>
              </p>
            ) : null}
          </Notice>
        ) : null}
        {page.status === 'replaced' && page.replacedBy ? (
          <Notice tone="amber">
            Заменено: взамен выдано{' '}
            <Link to={`/registry/certificates/${page.replacedBy.id}`}>№ {page.replacedBy.number}</Link>
          </Notice>
        ) : null}
        {page.replaces ? (
          <Notice>
            Дубликат: выдан взамен{' '}
            <Link to={`/registry/certificates/${page.replaces.id}`}>№ {page.replaces.number}</Link>
          </Notice>
        ) : null}
        <Card>
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
            {facts.map(([term, value]) => (
              <div key={term} className="contents">
                <dt className="text-ink-2">{term}</dt>
                <dd className="-mt-2 sm:mt-0">{value}</dd>
              </div>
            ))}
          </dl>
          {page.replacedBy ? null : (
            <div className="mt-6 flex flex-wrap gap-3">
              <ButtonLink to={`/learn/${page.enrolmentId}/certificate`}>Открыть удостоверение</ButtonLink>
              <ButtonLink tone="secondary" to={`/learn/${page.enrolmentId}/certificate.pdf`} reloadDocument>
                Скачать PDF
              </ButtonLink>
            </div>
          )}
          {page.revoked ? null : (
            <p className="mt-4">
              <Link to={`/learn/${page.enrolmentId}/certificate.json`} reloadDocument>
                Скачать цифровое удостоверение
              </Link>
            </p>
          )}
          <p className="mt-4">
            <Link to={page.publicPath}>Как это видит любой, кто проверяет</Link>
          </p>
        </Card>
        {page.mayReissue ? (
          page.reissuing || (lastResult && !page.asking) ? (
            <ReissueForm
              number={sheet.number}
              valid={page.valid}
              today={page.today}
              lastResult={lastResult}
              busy={busy}
            />
          ) : (
            <p>
              <ButtonLink to="?reissue=1" tone="secondary" preventScrollReset>
                {page.valid ? 'Выдать дубликат или обменять' : 'Выдать дубликат взамен'}
              </ButtonLink>
            </p>
          )
        ) : null}
        {page.mayRevoke ? (
          page.asking ? (
            <RevokeForm number={sheet.number} lastResult={lastResult} busy={busy} />
          ) : (
            <p>
              <Link to="?revoke=1" className="inline-flex min-h-11 items-center text-wax" preventScrollReset>
                Аннулировать удостоверение
              </Link>
            </p>
          )
        ) : null}
      </div>
    </Page>
  )
}
