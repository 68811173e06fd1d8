// The people of a batch in the order of the file, with what was said of each.
import { Form, Link } from '@remix-run/react'
import { Badge } from '#app/ui/page.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { sheetRowOf } from './answer.ts'
import { type BatchState, type RowState, rowTitle } from './batch.ts'
import { recordPath } from './fix-path.ts'

export interface BatchLine {
  position: number
  state: RowState
  errorText: string | null
  certificateId: string
  number: string
  name: string
  userId: string
  open: boolean
}

export function BatchRows({ lines, batch }: { lines: BatchLine[]; batch: BatchState }) {
  return (
    <DataTable
      caption="Люди пакета"
      rows={lines}
      rowKey={({ position }) => String(position)}
      columns={[
        {
          key: 'name',
          title: 'Кому',
          cell: ({ name, number, certificateId }) => (
            <span className="inline-block min-w-48">
              <span className="block">{name}</span>
              <Link
                to={`/registry/certificates/${certificateId}`}
                className="text-[0.9rem] whitespace-nowrap"
              >
                {number}
              </Link>
            </span>
          ),
        },
        {
          key: 'position',
          title: 'Строка файла',
          numeric: true,
          cell: ({ position }) => sheetRowOf(position),
        },
        {
          key: 'state',
          title: 'Состояние',
          cell: (line) => {
            const { title, tone } = rowTitle(line.state, batch)
            return (
              <span className="inline-block min-w-44">
                <Badge tone={tone}>{title}</Badge>
                {line.errorText ? <span className="mt-1 block max-w-md">{line.errorText}</span> : null}
              </span>
            )
          },
        },
        { key: 'next', title: 'Что дальше', cell: (line) => <NextStep line={line} /> },
      ]}
    />
  )
}

function NextStep({ line }: { line: BatchLine }) {
  if (line.state === 'error')
    return (
      <Link to={recordPath(line.userId)} className="inline-flex min-h-11 min-w-32 items-center">
        Исправить данные
      </Link>
    )
  if (line.state !== 'accepted') return '—'
  if (!line.open) return <span className="inline-block min-w-32 text-ink-2">Исправляют новой строкой</span>
  return (
    <Form method="post" className="min-w-44">
      <input type="hidden" name="intent" value="correct" />
      <input type="hidden" name="position" value={line.position} />
      <ConfirmSubmit
        question={`Отправить исправление: ${line.name}?`}
        detail="Документ снова встанет в очередь на отправку, а в колонке AN будет его номер: так ФИС ФРДО узнает, что изменить. Сначала исправьте данные."
        confirm="Поставить в очередь"
        quiet={{
          label: `Исправить принятое: ${line.name}`,
          className:
            'inline-flex min-h-11 cursor-pointer items-center font-semibold text-pine underline underline-offset-4',
        }}
      >
        Исправить принятое
      </ConfirmSubmit>
    </Form>
  )
}
