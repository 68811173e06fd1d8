// Every change of a cohort's state: when, from what to what, who and why.
import { DataTable } from '#app/ui/table.tsx'

export interface HistoryLine {
  id: number
  from: string
  to: string
  reason: string | null
  by: string | null
  at: string
}

export function StateHistory({ history }: { history: HistoryLine[] }) {
  if (!history.length) return <p className="text-ink-2">Состояние ещё не менялось.</p>
  return (
    <DataTable
      caption="История состояний"
      rows={history}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'at', title: 'Когда', cell: ({ at }) => <span className="block min-w-40">{at}</span> },
        {
          key: 'step',
          title: 'Что изменилось',
          cell: ({ from, to }) => (
            <span className="block min-w-48">
              {from} <span aria-hidden="true">→</span>
              <span className="sr-only">стало</span> {to}
            </span>
          ),
        },
        { key: 'by', title: 'Кто', cell: ({ by }) => by ?? 'платформа' },
        {
          key: 'reason',
          title: 'Причина',
          cell: ({ reason }) => <span className="block min-w-40 break-words">{reason ?? '—'}</span>,
        },
      ]}
    />
  )
}
