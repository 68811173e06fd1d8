// A checked list of people: what will happen to each row.
import { Badge, type Tone } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { type RowAction, rowPlans } from './row-decision.ts'

const tones: Record<RowAction, Tone> = {
  create: 'pine',
  enrol: 'pine',
  restore: 'pine',
  ask: 'sky',
  asked: 'sky',
  already: 'plain',
  closed: 'amber',
}

export interface PlannedRow {
  line: number
  name: string
  email: string
  kind: RowAction
  recordsNumber: boolean
  /** The account as it is and stays, where the row says otherwise. */
  account: string | null
}

export function ListRows({ rows }: { rows: PlannedRow[] }) {
  return (
    <DataTable
      caption="Что будет с каждой строкой"
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', title: 'Строка', named: true, cell: ({ line }) => line },
        {
          key: 'person',
          title: 'В списке',
          cell: ({ name, email }) => (
            <div className="min-w-44">
              <p className="font-semibold">{name}</p>
              <p className="text-[0.9rem] break-words text-ink-2">{email}</p>
            </div>
          ),
        },
        {
          key: 'plan',
          title: 'Что будет',
          cell: ({ kind, account, recordsNumber }) => (
            <div className="min-w-52 space-y-1">
              <Badge tone={tones[kind]}>{rowPlans[kind]}</Badge>
              {account ? (
                <p className="text-[0.9rem] text-ink-2">В учётной записи: {account}. Она не изменится.</p>
              ) : null}
              {recordsNumber ? (
                <p className="text-[0.9rem] text-ink-2">СНИЛС запишем в защищённом виде.</p>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  )
}
