// /teach/programmes/:versionId/glossary: the words of a version, by letters and by search.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { byLetters, findTerms } from '#app/features/curriculum/glossary-text.ts'
import { GlossaryView } from '#app/features/curriculum/glossary-view.tsx'
import { teacherReach } from '#app/features/curriculum/material-reach.server.ts'
import { findGlossary } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Словарь — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor', 'organiser', 'admin')
  const versionId = params.versionId ?? ''
  const found = await findGlossary(teacherReach(viewer, versionId))
  if (!found) throw notFound()
  const query = new URL(request.url).searchParams.get('query')?.trim() ?? ''
  return { versionId, query, letters: byLetters(findTerms(found.terms, query)) }
}

export default function GlossaryRoute() {
  const { versionId, query, letters } = useLoaderData<typeof loader>()
  const base = `/teach/programmes/${versionId}`
  return (
    <Page width="text">
      <PageHeader
        title="Словарь"
        lead="Слова, которые в программе значат одно и то же в каждом уроке."
        crumbs={[{ to: `${base}/materials`, title: 'Материалы для печати' }]}
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
