// Documents that wait to be sent: whose, until when, and whether the person's data are whole.
import { Link } from '@remix-run/react'
import { Badge, type Tone } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export interface PendingLine {
  id: string
  number: string
  name: string
  cohort: { id: string; code: string }
  issuedOn: string
  deadline: { words: string; tone: Tone; on: string }
  readiness: { title: string; tone: Tone; recordPath: string }
  cameBack: { batchId: string; batchNumber: number; text: string | null } | null
  correction: boolean
}

export function PendingTable({ lines }: { lines: PendingLine[] }) {
  return (
    <DataTable
      caption="Документы, о которых ФИС ФРДО ещё не знает"
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: 'Кому', cell: (line) => <Holder line={line} /> },
        {
          key: 'deadline',
          title: 'Срок',
          cell: ({ deadline }) => (
            <span className="inline-block min-w-36">
              <Badge tone={deadline.tone}>{deadline.words}</Badge>
              <span className="mt-1 block text-[0.85rem] text-ink-2">до {deadline.on}</span>
            </span>
          ),
        },
        { key: 'issuedOn', title: 'Выдано', cell: ({ issuedOn }) => issuedOn },
        {
          key: 'cohort',
          title: 'Группа',
          cell: ({ cohort }) => (
            <Link to={`/registry/cohorts/${cohort.id}`} className="whitespace-nowrap">
              {cohort.code}
            </Link>
          ),
        },
        {
          key: 'readiness',
          title: 'Данные',
          cell: ({ readiness }) => (
            <span className="inline-block min-w-32">
              <Badge tone={readiness.tone}>{readiness.title}</Badge>
              {readiness.tone === 'pine' ? null : (
                <Link to={readiness.recordPath} className="mt-1 block text-[0.9rem]">
                  Дополнить
                </Link>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

function Holder({ line }: { line: PendingLine }) {
  const { cameBack } = line
  return (
    <span className="inline-block min-w-48">
      <span className="block">{line.name}</span>
      <Link to={`/registry/certificates/${line.id}`} className="text-[0.9rem] whitespace-nowrap">
        {line.number}
      </Link>
      {line.correction ? (
        <span className="mt-1 block text-[0.9rem] text-ink-2">Исправление принятых сведений</span>
      ) : null}
      {cameBack ? (
        <span className="mt-1 block max-w-sm text-[0.9rem] text-wax">
          <Link to={`/registry/frdo/batches/${cameBack.batchId}`} className="text-wax">
            Вернули в пакете № {cameBack.batchNumber}
          </Link>
          {cameBack.text ? `: ${cameBack.text}` : null}
        </span>
      ) : null}
    </span>
  )
}
