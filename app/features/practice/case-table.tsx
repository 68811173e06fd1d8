// The table of cases: the title leads to the draft where one is being written, otherwise to the case.
import { Link } from '@remix-run/react'
import { Badge, type Tone } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { type CaseState, caseStateWords } from './case-list.ts'

export interface CaseLine {
  key: string
  title: string
  channel: string
  state: CaseState
  draftId: string | null
  version: number | null
  changed: string
  who: string
}

const tones: Record<CaseState, Tone> = { published: 'pine', draft: 'amber', withdrawn: 'plain' }

export function CaseTable({ cases, sort }: { cases: CaseLine[]; sort: string }) {
  return (
    <DataTable
      caption="Обращения"
      rows={cases}
      rowKey={({ key }) => key}
      sort={sort}
      columns={[
        {
          key: 'title',
          title: 'Обращение',
          sortable: true,
          cell: ({ key, title, state, draftId }) => (
            <Link
              to={state === 'draft' ? `/teach/case-drafts/${draftId}` : `/teach/cases/${key}`}
              className="inline-block min-w-52 py-1"
            >
              {title || 'Без заголовка'}
            </Link>
          ),
        },
        { key: 'channel', title: 'Канал', cell: ({ channel }) => channel || '—' },
        {
          key: 'state',
          title: 'Состояние',
          cell: ({ state, version, draftId }) => (
            <span className="flex flex-wrap gap-1.5">
              <Badge tone={tones[state]}>
                {caseStateWords[state]}
                {state === 'published' && version !== null && version > 1 ? `, версия ${version}` : ''}
              </Badge>
              {state !== 'draft' && draftId ? <Badge tone="amber">есть правки</Badge> : null}
            </span>
          ),
        },
        {
          key: 'changed',
          title: 'Изменено',
          sortable: true,
          cell: ({ changed, who }) => (
            <>
              {changed}
              <span className="block text-[0.9rem] text-ink-2">{who}</span>
            </>
          ),
        },
      ]}
    />
  )
}
