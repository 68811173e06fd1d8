// The page of one section of a draft: its form, what is wrong in it, and the way through the other sections.
import { Link } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { FoldSummary } from './case-form-control.tsx'
import { FaultLinks } from './case-faults.tsx'
import type { FormCatalogue, LooseObject } from './case-form-field.ts'
import { sectionsOf } from './case-form-sections.ts'
import type { FormFault } from './case-form-words.ts'
import { CaseSectionForm } from './case-section-form.tsx'
import { CaseSectionNav } from './case-section-nav.tsx'

export interface SectionPageProps {
  draftId: string
  draftTitle: string
  /** Key of the section. */
  section: string
  draft: LooseObject
  base: string
  catalogue: FormCatalogue
  faults: FormFault[]
  /** By section; null while nobody asked for a check. */
  counts: number[] | null
  refusal: string | null
}

export function CaseSectionPage({
  draftId,
  draft,
  base,
  catalogue,
  faults,
  counts,
  ...page
}: SectionPageProps) {
  const sections = sectionsOf(draft, catalogue)
  const section = sections.find(({ key }) => key === page.section)
  if (!section) return null
  const nav = (
    <CaseSectionNav
      draftId={draftId}
      sections={sections.map(({ key, title, under }, index) => ({
        key,
        title,
        under: under !== undefined,
        faults: counts?.[index] ?? null,
      }))}
    />
  )
  const talks = section.key === 'talks' ? sections.filter(({ under }) => under === 'talks') : []
  const errors: Record<string, string[]> = {}
  for (const { name, message } of faults) errors[name] = [...new Set([...(errors[name] ?? []), message])]
  return (
    <Page>
      <PageHeader
        title={section.title}
        lead={section.lead}
        crumbs={[
          { to: '/teach/cases', title: 'Обращения «Приёмной»' },
          { to: `/teach/case-drafts/${draftId}`, title: page.draftTitle || 'Без заголовка' },
        ]}
      />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <aside className="lg:sticky lg:top-6">
          <details className="group rounded-control border border-line bg-card px-4 lg:hidden">
            <FoldSummary label="Разделы" said={section.title} />
            <div className="pb-3">{nav}</div>
          </details>
          <div className="hidden lg:block">{nav}</div>
        </aside>
        <div className="min-w-0 space-y-8">
          {page.refusal ? (
            <Notice tone="amber" live>
              {page.refusal}
            </Notice>
          ) : faults.length ? (
            <Notice tone="wax" live>
              <p className="font-semibold">
                {counted(faults.length, 'замечание', 'замечания', 'замечаний')} в этом разделе
              </p>
              <FaultLinks draftId={draftId} faults={faults} />
            </Notice>
          ) : null}
          {talks.length ? (
            <p>
              Вопросы и ответы пишут по исполнителям:{' '}
              {talks.map(({ key, title }, index) => (
                <span key={key}>
                  {index ? ', ' : ''}
                  <Link to={`/teach/case-drafts/${draftId}/${key}`}>{title}</Link>
                </span>
              ))}
              .
            </p>
          ) : null}
          <CaseSectionForm
            key={`${section.key} ${base}`}
            section={section}
            draft={draft}
            context={{ draft, catalogue }}
            errors={errors}
            base={base}
            last={section.key === 'model'}
          />
        </div>
      </div>
    </Page>
  )
}
