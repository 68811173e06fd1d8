// /registry/certificates/:certificateId: one certificate, its papers, and its revocation, which asks first.
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { findCertificatePaper } from '#app/features/certification/certificate.server.ts'
import { revokeForm } from '#app/features/certification/certification.schema.ts'
import { decideRevoke, revokeRefusals } from '#app/features/certification/issue.ts'
import { verificationPath } from '#app/features/certification/number.ts'
import { RevokeForm } from '#app/features/certification/revoke-form.tsx'
import { revokeCertificate } from '#app/features/certification/revoke-certificate.server.ts'
import { certificateSheet } from '#app/features/certification/sheet.ts'
import { StatusBadge } from '#app/features/certification/status-badge.tsx'
import { periodInWords } from '#app/features/certification/wording.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
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
    mayRevoke: decideRevoke(paper).outcome === 'allowed',
    asking: new URL(request.url).searchParams.has('revoke'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const certificateId = params.certificateId ?? ''
  const submission = parseForm(await request.formData(), { schema: revokeForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await revokeCertificate(viewer, { certificateId, reason: submission.value.reason })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ formErrors: [revokeRefusals[result.reason]] }), { status: 409 })
  return redirect(`/registry/certificates/${certificateId}`)
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
          <div className="mt-6 flex flex-wrap gap-3">
            <ButtonLink to={`/learn/${page.enrolmentId}/certificate`}>Открыть удостоверение</ButtonLink>
            <ButtonLink tone="secondary" to={`/learn/${page.enrolmentId}/certificate.pdf`} reloadDocument>
              Скачать PDF
            </ButtonLink>
          </div>
          <p className="mt-4">
            <Link to={page.publicPath}>Как это видит любой, кто проверяет</Link>
          </p>
        </Card>
        {page.mayRevoke ? (
          page.asking || lastResult ? (
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
