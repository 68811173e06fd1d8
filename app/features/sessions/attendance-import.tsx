// Attendance from a file: what will be written, or what is wrong in which row and column.
import { Badge, Notice } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { ImportLine, ImportProblem } from './attendance-sheet.ts'
import { attendanceTitles } from './day-attendance.ts'

export function ImportProblems({ problems }: { problems: ImportProblem[] }) {
  return (
    <div className="space-y-4">
      <Notice tone="wax" live>
        Ничего не записано. Исправьте файл и загрузите его снова.
      </Notice>
      <DataTable
        caption="Что исправить"
        columns={[
          { key: 'row', title: 'Строка', named: true, numeric: true, cell: ({ row }) => row },
          { key: 'column', title: 'Столбец', cell: ({ column }) => column },
          { key: 'message', title: 'Что не так', cell: ({ message }) => message },
        ]}
        rows={problems}
        rowKey={({ row, column, message }) => `${row} ${column} ${message}`}
      />
    </div>
  )
}

export function ImportLines({ lines }: { lines: ImportLine[] }) {
  return (
    <DataTable
      caption="Что в файле"
      columns={[
        { key: 'row', title: 'Строка', named: true, numeric: true, cell: ({ row }) => row },
        { key: 'name', title: 'Участник', cell: ({ name }) => name },
        {
          key: 'before',
          title: 'Сейчас',
          cell: ({ before }) => (before ? attendanceTitles[before] : 'нет отметки'),
        },
        {
          key: 'kind',
          title: 'Станет',
          cell: ({ kind, hours }) => (
            <Badge tone={kind === 'no-show' ? 'wax' : kind === 'attended' ? 'pine' : 'amber'}>
              {attendanceTitles[kind]}
              {hours === null ? '' : `, ${String(hours).replace('.', ',')} ч`}
            </Badge>
          ),
        },
        { key: 'remark', title: 'Примечание', cell: ({ remark }) => remark },
      ]}
      rows={lines}
      rowKey={({ row }) => String(row)}
    />
  )
}
