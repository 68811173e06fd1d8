// /learn/:enrolmentId/glossary: the words of the learner's programme, by letters and by search.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { byLetters, findTerms } from '#app/features/curriculum/glossary-text.ts'
import { GlossaryView } from '#app/features/curriculum/glossary-view.tsx'
import { learnerReach } from '#app/features/curriculum/material-reach.server.ts'
import { findGlossary } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Словарь — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const enrolmentId = params.enrolmentId ?? ''
  const found = await findGlossary(learnerReach(viewer, enrolmentId))
  if (!found) throw notFound()
  const query = new URL(request.url).searchParams.get('query')?.trim() ?? ''
  return { enrolmentId, query, programme: found.programme, letters: byLetters(findTerms(found.terms, query)) }
}

export default function GlossaryRoute() {
  const { enrolmentId, query, programme, letters } = useLoaderData<typeof loader>()
  const base = `/learn/${enrolmentId}`
  return (
    <Page width="text">
      <PageHeader
        title="Словарь"
        lead="Слова, которые в программе значат одно и то же в каждом уроке."
        crumbs={[
          { to: base, title: programme },
          { to: `${base}/materials`, title: 'Материалы' },
        ]}
        actions={
          <ButtonLink to={`${base}/materials/glossary.pdf`} reloadDocument tone="secondary">
            Скачать PDF
          </ButtonLink>
        }
      />
      <GlossaryView letters={letters} query={query} />
    </Page>
  )
}
