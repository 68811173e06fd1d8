// The screen of one printed material: what it is, the PDF, and its text.
import { ButtonLink } from '#app/ui/button.tsx'
import { type Crumb, Page, PageHeader } from '#app/ui/page.tsx'
import { eyebrowOf, type MaterialFace } from './material.ts'
import { MaterialBody, MaterialContents } from './material-body.tsx'
import { factsOf } from './material-print.ts'
import type { MaterialText } from './material-tree.ts'
import { paperFacts } from './material-words.ts'

export interface MaterialScreenProps {
  material: MaterialFace & { pages: number; bytes: number; versionId: string; text: MaterialText }
  /** Address of the list, for the way back and for the PDF. */
  base: string
  crumbs: Crumb[]
}

export function MaterialScreen({ material, base, crumbs }: MaterialScreenProps) {
  const { text, layout, versionId, key, title } = material
  const line = eyebrowOf(material)
  // The paper stands beside the button.
  const facts = material.kind === 'sheet' ? [material.detail.copies] : factsOf(material)
  const lead = [title.startsWith(line) ? null : line, ...facts].filter(Boolean).join(' · ')
  return (
    <Page width={layout === 'page' || layout === 'memo' ? 'text' : 'wide'}>
      <PageHeader title={title} lead={lead || undefined} crumbs={crumbs} />
      <p className="-mt-3 mb-8 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <ButtonLink to={`${base}/${key}.pdf`} reloadDocument tone="secondary">
          Скачать PDF
        </ButtonLink>
        <span className="text-[0.95rem] text-ink-2">{paperFacts(material)}</span>
      </p>
      {layout === 'page' ? <MaterialContents text={text} /> : null}
      <MaterialBody text={text} layout={layout} fileBase={`/programme-files/${versionId}/`} />
    </Page>
  )
}
