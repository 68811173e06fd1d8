// What each part stands at and what the formula says; ticks tell who did not come.
import { surnameWithInitials } from '#app/lib/russian.ts'
import { Badge } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { AttestationPart } from '#app/features/curriculum/attestation-outline.ts'
import { gradeOf, type Outcome, outcomeTitles, partTitles } from './final-mark.ts'

export interface ResultRow {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  round: 1 | 2 | null
  marks: Record<AttestationPart, number | null>
  total: number | null
  /** By the formula as it stands now. */
  outcome: 'attested' | 'not-attested' | null
  below: AttestationPart[]
  waiting: string[]
  recorded: { round: number; total: number | null; outcome: Outcome } | null
}

const tones = { attested: 'pine', 'not-attested': 'wax', absent: 'amber' } as const

export function ResultsTable({
  rows,
  parts,
  choose,
}: {
  rows: ResultRow[]
  parts: AttestationPart[]
  /** The viewer may record: «не явился» can be ticked. */
  choose: boolean
}) {
  return (
    <DataTable
      caption="Итоги аттестации"
      rows={rows}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: 'name',
          title: 'Слушатель',
          cell: (row) => (
            <div className="min-w-40">
              <p className="font-semibold">{surnameWithInitials(row)}</p>
              {row.round === 2 ? <p className="text-[0.9rem] font-normal text-ink-2">пересдача</p> : null}
            </div>
          ),
        },
        ...parts.map((part) => ({
          key: part,
          title: partTitles[part],
          numeric: true,
          cell: ({ marks, below, waiting }: ResultRow) => (
            <div>
              <p className={below.includes(part) ? 'font-semibold text-wax' : undefined}>
                {marks[part] ?? 'нет'}
              </p>
              {below.includes(part) ? <p className="text-[0.85rem] text-wax">ниже порога</p> : null}
              {part === 'project' && waiting.length ? (
                <p className="text-[0.85rem] text-ink-2">ждём: {waiting.join(', ')}</p>
              ) : null}
            </div>
          ),
        })),
        {
          key: 'total',
          title: 'Итог',
          numeric: true,
          cell: ({ total }) => (
            <div className="min-w-24">
              <p className="font-semibold">{total ?? 'нет'}</p>
              {total !== null && gradeOf(total) ? (
                <p className="text-[0.85rem] text-ink-2">{gradeOf(total)}</p>
              ) : null}
            </div>
          ),
        },
        {
          key: 'outcome',
          title: 'Результат',
          cell: ({ enrolmentId, surname, round, recorded, outcome }) => (
            <div className="min-w-40 space-y-1">
              {recorded ? (
                <Badge tone={tones[recorded.outcome]}>{outcomeTitles[recorded.outcome]}</Badge>
              ) : (
                <span className="text-ink-2">
                  {outcome ? `по формуле ${outcomeTitles[outcome]}` : 'не хватает оценок'}
                </span>
              )}
              {choose && round ? (
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    name="absent"
                    value={enrolmentId}
                    aria-label={`Не явился: ${surname}`}
                  />
                  не явился
                </label>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  )
}
