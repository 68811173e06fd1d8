// The page of a checked table: mistakes by row, or what its rows would change and the button that takes it whole.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { CheckedPage } from '#app/lib/checked-sheet.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from './button.tsx'
import { Badge, EmptyState, Notice, Page, PageHeader, type Tone } from './page.tsx'
import { TakeSheet } from './sheet-form.tsx'
import { SheetProblems } from './sheet-problems.tsx'
import { DataTable, Paging } from './table.tsx'

interface Checked extends CheckedPage<unknown> {
  fileName: string
}

export function CheckedSheetPage<C extends Checked>({
  title = 'Проверка таблицы',
  crumbs,
  back,
  ...sheet
}: {
  title?: string
  crumbs: { to: string; title: string }[]
} & SheetProps<C>) {
  return (
    <Page>
      <PageHeader
        title={title}
        lead={sheet.check ? `${sheet.check.fileName}. Пока ничего не записано.` : undefined}
        crumbs={crumbs}
      />
      <CheckedSheet back={back} {...sheet} />
      {sheet.check ? (
        <p className="mt-4">
          <Link to={back} className="inline-flex min-h-11 items-center">
            Выбрать другой файл
          </Link>
        </p>
      ) : null}
    </Page>
  )
}

interface SheetProps<C> {
  /** Null: it was kept for half an hour and is gone. */
  check: C | null
  /** Why it was not taken a moment ago. */
  error: string | undefined
  /** Where another file is chosen. */
  back: string
  /** What the rows would change; asked for a table without mistakes only. */
  children: (check: C) => ReactNode
}

export function CheckedSheet<C extends Checked>({ check, error, back, children }: SheetProps<C>) {
  if (!check)
    return (
      <>
        <Refusal error={error} />
        <EmptyState title="Этой проверки больше нет" action={<ButtonLink to={back}>Выбрать файл</ButtonLink>}>
          Проверенная таблица хранится полчаса. Выберите файл ещё раз: ничего не записано.
        </EmptyState>
      </>
    )
  const { wrong, total, page, pages, problems } = check
  return (
    <>
      <Refusal error={error} />
      {wrong ? <SheetProblems problems={problems} total={wrong} /> : children(check)}
      <Paging
        page={page}
        pages={pages}
        total={
          wrong ? counted(wrong, 'ошибка', 'ошибки', 'ошибок') : counted(total, 'строка', 'строки', 'строк')
        }
      />
    </>
  )
}

function Refusal({ error }: { error: string | undefined }) {
  return error ? (
    <div className="mb-6">
      <Notice tone="wax" live>
        {error}
      </Notice>
    </div>
  ) : null
}

/** What is to be known before a table is taken, and the button; where nothing would change, the words instead of it. */
export function TakeOffer({
  counts,
  children,
  takenBefore,
  button,
  nothing,
  progress,
  progressKey,
}: {
  /** «Новых: 3», a line each. */
  counts?: string[]
  children?: ReactNode
  /** True: this file was taken already; or the words that say so. */
  takenBefore: boolean | string
  /** Null where the table would change nothing. */
  button: string | null
  nothing: string
  progress?: string
  progressKey: string
}) {
  return (
    <div className="mb-6 space-y-4">
      {counts ? (
        <ul>
          {counts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {children}
      {takenBefore ? (
        <Notice tone="amber">{takenBefore === true ? 'Этот же файл уже загружали.' : takenBefore}</Notice>
      ) : null}
      {button ? (
        <TakeSheet progress={progress} progressKey={progressKey}>
          {button}
        </TakeSheet>
      ) : (
        <Notice>{nothing}</Notice>
      )}
    </div>
  )
}

export interface PlannedLine {
  line: number
  name: string
  note: string
  /** «новое название» */
  plan: string
  tone: Tone
  /** What stands now and is worth knowing. */
  remarks: string[]
}

/** What will happen to each row. */
export function PlannedLines({ title = 'В таблице', rows }: { title?: string; rows: PlannedLine[] }) {
  return (
    <DataTable
      caption="Что будет с каждой строкой"
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', title: 'Строка', named: true, cell: ({ line }) => line },
        {
          key: 'name',
          title,
          cell: ({ name, note }) => (
            <div className="min-w-52">
              <p className="font-semibold">{name}</p>
              <p className="text-[0.9rem] break-words text-ink-2">{note}</p>
            </div>
          ),
        },
        {
          key: 'plan',
          title: 'Что будет',
          cell: ({ plan, tone, remarks }) => (
            <div className="min-w-44 space-y-1">
              <Badge tone={tone}>{plan}</Badge>
              {remarks.map((remark) => (
                <p key={remark} className="text-[0.9rem] text-ink-2">
                  {remark}
                </p>
              ))}
            </div>
          ),
        },
      ]}
    />
  )
}
