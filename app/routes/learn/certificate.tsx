// /learn/:enrolmentId/certificate: the certificate as a page, for reading aloud, for the screen and for paper.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificateTwin } from '#app/features/certification/certificate-twin.tsx'
import { findCertificatePaper } from '#app/features/certification/certificate.server.ts'
import { verificationMark } from '#app/features/certification/certificate-pdf.server.ts'
import { certificateSheet } from '#app/features/certification/sheet.ts'
import { CredentialNote } from '#app/features/credentials/credential-note.tsx'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Удостоверение № ${data.sheet.number} — Решаю` : 'Решаю' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const paper = await findCertificatePaper(viewer, { enrolmentId: params.enrolmentId ?? '' })
  if (!paper) throw notFound()
  const { qr, ...mark } = await verificationMark(paper)
  return {
    sheet: certificateSheet(paper),
    mark: { ...mark, qr: `data:image/svg+xml,${encodeURIComponent(qr)}` },
    pdf: `/learn/${paper.enrolmentId}/certificate.pdf`,
    // Of a revoked paper there is none, unless it was taken before.
    credential: paper.revokedAt ? null : `/learn/${paper.enrolmentId}/certificate.json`,
  }
}

export default function CertificatePage() {
  const { sheet, mark, pdf, credential } = useLoaderData<typeof loader>()
  return (
    <Page>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4 print:hidden">
        <p className="text-ink-2">
          Покажите код любому: по нему проверят подлинность без входа на платформу.
        </p>
        <ButtonLink to={pdf} reloadDocument>
          Скачать PDF
        </ButtonLink>
      </div>
      <CertificateTwin sheet={sheet} mark={mark} />
      {credential ? <CredentialNote to={credential} /> : null}
    </Page>
  )
}
