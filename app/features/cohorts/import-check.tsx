// A checked list of people: what will happen to each row.
import { PlannedLines } from '#app/ui/checked-sheet.tsx'
import type { Tone } from '#app/ui/page.tsx'
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
    <PlannedLines
      title="В списке"
      rows={rows.map(({ line, name, email, kind, account, recordsNumber }) => ({
        ...{ line, name, note: email, plan: rowPlans[kind], tone: tones[kind] },
        remarks: [
          ...(account ? [`В учётной записи: ${account}. Она не изменится.`] : []),
          ...(recordsNumber ? ['СНИЛС запишем в защищённом виде.'] : []),
        ],
      }))}
    />
  )
}
