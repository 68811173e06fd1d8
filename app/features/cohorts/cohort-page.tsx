// The frame of a cohort's pages: its name and state, and the tabs, each a page of its own.
import type { ReactNode } from 'react'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { TabLinks } from '#app/ui/tabs.tsx'
import type { CohortHead } from './cohort-head.ts'
import { StateBadge } from './state-badge.tsx'

export function CohortPage({
  cohort,
  actions,
  children,
}: {
  cohort: CohortHead
  actions?: ReactNode
  children: ReactNode
}) {
  const here = `/registry/cohorts/${cohort.id}`
  return (
    <Page>
      <PageHeader
        title={cohort.name}
        crumbs={[{ to: '/registry', title: 'Потоки' }]}
        lead={cohort.programme}
        actions={actions}
      />
      <p className="-mt-4 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <StateBadge state={cohort.state} />
        <span>Группа {cohort.code}</span>
        <span className="text-ink-2">{cohort.dates}</span>
      </p>
      <TabLinks
        label={`Поток ${cohort.name}`}
        tabs={[
          { to: here, title: 'Люди', end: true },
          { to: `${here}/applications`, title: 'Заявки', count: cohort.waiting },
          { to: `${here}/quotas`, title: 'Квоты' },
          { to: `${here}/import`, title: 'Импорт' },
          { to: `${here}/attestation`, title: 'Аттестация' },
          ...(cohort.registers ? [{ to: `${here}/papers`, title: 'Документы' }] : []),
          { to: `${here}/state`, title: 'Состояние' },
          ...(cohort.examined ? [{ to: `${here}/exam`, title: 'Экзамен' }] : []),
          ...(cohort.measured ? [{ to: `/diagnostics/cohorts/${cohort.id}`, title: 'Сдвиг' }] : []),
        ]}
      />
      {children}
    </Page>
  )
}
