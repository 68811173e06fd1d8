// Learners of a cohort against what they have passed: numbers that sort, with words for what hurts.
import { Link } from '@remix-run/react'
import { formatDateDigits } from '#app/lib/dates.ts'
import { ProgressBar } from '#app/ui/page.tsx'
import { type Column, DataTable } from '#app/ui/table.tsx'
import type { MemberRow } from './learner-progress.ts'

export function LearnerTable({
  cohortId,
  timeZone,
  rows,
  sort,
}: {
  cohortId: string
  timeZone: string
  rows: MemberRow[]
  sort: string
}) {
  const columns: Column<MemberRow>[] = [
    {
      key: 'name',
      title: 'Слушатель',
      sortable: true,
      cell: (row) => (
        <>
          <Link to={`/teach/cohorts/${cohortId}/learners/${row.enrolmentId}`} className="underline">
            {row.name}
          </Link>
          {row.place ? (
            <span className="block text-[0.85rem] font-normal text-ink-2">{row.place}</span>
          ) : null}
        </>
      ),
    },
    { key: 'percent', title: 'Пройдено', sortable: true, cell: (row) => <Share row={row} /> },
    {
      key: 'lessons',
      title: 'Уроки',
      sortable: true,
      numeric: true,
      cell: (row) => of(row.lessons, row.lessonsTotal),
    },
    {
      key: 'tests',
      title: 'Тесты',
      sortable: true,
      numeric: true,
      cell: (row) => of(row.tests, row.testsTotal),
    },
    { key: 'tasks', title: 'Задания', sortable: true, numeric: true, cell: (row) => <Tasks row={row} /> },
    ...together(rows),
    {
      key: 'final',
      title: 'Итоговый',
      sortable: true,
      numeric: true,
      cell: (row) => (row.final === null ? '—' : `${row.final}\u00a0%`),
    },
    {
      key: 'overdue',
      title: 'Просрочено',
      sortable: true,
      numeric: true,
      cell: (row) => (row.overdue ? <strong className="text-wax">{row.overdue}</strong> : '—'),
    },
    {
      key: 'lastAt',
      title: 'Активность',
      sortable: true,
      numeric: true,
      cell: (row) => (row.lastAt ? formatDateDigits(row.lastAt, timeZone) : 'не было'),
    },
  ]
  return (
    <DataTable
      caption="Слушатели и их успехи"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.enrolmentId}
      sort={sort}
    />
  )
}

/** Columns of a programme that has sessions and a project. */
function together(rows: MemberRow[]): Column<MemberRow>[] {
  const columns: Column<MemberRow>[] = []
  if (rows.some(({ sessions }) => sessions !== null))
    columns.push({
      key: 'sessions',
      title: 'Сессии',
      sortable: true,
      numeric: true,
      cell: ({ sessions, sessionsTotal, shortOfSessions }) => (
        <span className={shortOfSessions ? 'font-semibold text-wax' : undefined}>
          {of(sessions ?? 0, sessionsTotal)}
          {shortOfSessions ? <span className="block text-[0.85rem] font-medium">не хватит</span> : null}
        </span>
      ),
    })
  if (rows.some(({ stages }) => stages !== null))
    columns.push({
      key: 'stages',
      title: 'Проект',
      sortable: true,
      numeric: true,
      cell: ({ stages, stagesTotal }) => of(stages ?? 0, stagesTotal),
    })
  return columns
}

function Share({ row }: { row: MemberRow }) {
  return (
    <div className={row.stages === null ? 'w-28' : 'w-20'}>
      <p className="mb-1 tabular-nums">{row.complete ? 'всё пройдено' : `${row.percent}\u00a0%`}</p>
      <ProgressBar value={row.percent} total={100} label={`Пройдено ${row.percent} %`} />
    </div>
  )
}

function Tasks({ row }: { row: MemberRow }) {
  return (
    <>
      {of(row.tasks, row.tasksTotal)}
      {row.waiting ? (
        <span className="block whitespace-nowrap text-[0.85rem] font-medium text-sky">
          ждут: {row.waiting}
        </span>
      ) : null}
    </>
  )
}

function of(value: number, total: number): string {
  return `${value}\u00a0из\u00a0${total}`
}
