// /registry/cohorts/:cohortId/papers: the chain of the cohort's papers and what is made already.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findIssuer } from '#app/features/certification/issuer.server.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listPaperSteps } from '#app/features/papers/cohort-papers.server.ts'
import { paperWords } from '#app/features/papers/paper-kinds.ts'
import { PaperSteps } from '#app/features/papers/paper-steps-list.tsx'
import { PaperTable } from '#app/features/papers/paper-table.tsx'
import { formatDayDigits } from '#app/lib/dates.ts'
import { EmptyState, Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const cohortId = params.cohortId ?? ''
  const [frame, found, issuer] = await Promise.all([
    findCohortFrame(viewer, cohortId),
    listPaperSteps(viewer, cohortId),
    findIssuer(),
  ])
  if (!frame || !found) throw notFound()
  return {
    cohort: headOf(frame),
    elsewhere: found.paperwork === 'elsewhere',
    issuerKnown: issuer !== null,
    everywhere: hasPlatformRole(viewer, 'registrar'),
    steps: found.steps,
    documents: frame.people > 0,
    papers: found.papers.map(({ id, kind, number, signedOn, people, corrected }) => ({
      ...{ id, number, people, corrected },
      title: paperWords[kind].title,
      signedOn: signedOn && formatDayDigits(signedOn),
      cohort: null,
    })),
  }
}

export default function CohortPapers() {
  const { cohort, elsewhere, issuerKnown, everywhere, steps, papers, documents } =
    useLoaderData<typeof loader>()
  const here = `/registry/cohorts/${cohort.id}`
  return (
    <CohortPage cohort={cohort}>
      <div className="mb-6 space-y-3 empty:hidden">
        {elsewhere ? (
          <Notice>
            Приказы и протоколы этого потока ведут в другом месте. Здесь можно составить журнал, справки,
            письма и книгу регистрации. <Link to={`${here}/settings`}>Вести все документы здесь</Link>
          </Notice>
        ) : null}
        {issuerKnown ? null : (
          <Notice tone="amber">
            Не заполнены реквизиты организации: без них документ не составить.{' '}
            {everywhere ? <Link to="/registry/issuer">Заполнить</Link> : null}
          </Notice>
        )}
      </div>
      <h2 className="mb-3">Цепочка документов</h2>
      <PaperSteps steps={steps} here={`${here}/papers`} />
      <h2 className="mt-10 mb-3">Составлено</h2>
      {papers.length ? (
        <PaperTable caption={`Документы потока ${cohort.name}`} rows={papers} />
      ) : (
        <EmptyState title="Документов пока нет">
          Начните с приказа о зачислении: черновик можно посмотреть и удалить.
        </EmptyState>
      )}
      {documents ? (
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          <Link to={`/registry/ready?cohort=${cohort.id}`}>Выдать удостоверения</Link>
          <a href={`${here}/certificates.zip`} download>
            Удостоверения потока (ZIP)
          </a>
          <a href={`${here}/certificates.pdf`} download>
            Все в одном PDF для печати
          </a>
        </p>
      ) : null}
    </CohortPage>
  )
}
