// The rating as a table: place, who, by what post somebody answers for it, the two scores and what they make.
import { Link } from '@remix-run/react'
import { DataTable } from '#app/ui/table.tsx'
import type { RatingLine } from './rating-words.ts'

const score = (value: number | null) =>
  value === null ? '—' : value.toLocaleString('ru-RU', { minimumFractionDigits: 1 })

export function RatingTable({ lines, caption }: { lines: RatingLine[]; caption: string }) {
  const ranked = lines.some(({ place }) => place)
  const reason = {
    key: 'reason',
    title: 'Почему без места',
    cell: (line: RatingLine) => <span className="block min-w-44">{line.reason}</span>,
  }
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        ...(ranked
          ? [
              {
                key: 'place',
                title: 'Место',
                cell: ({ place, moved }: RatingLine) => (
                  <>
                    <span className="text-[1.15rem] font-semibold tabular-nums">{place}</span>
                    <span className="block text-[0.85rem] font-normal text-ink-2">{moved}</span>
                  </>
                ),
              },
            ]
          : []),
        {
          key: 'name',
          title: 'Кто',
          cell: ({ name, municipality, headPost, id }: RatingLine) => (
            <div className="min-w-52 print:min-w-0">
              <p className="font-semibold">{name}</p>
              {municipality ? <p className="text-ink-2">{municipality}</p> : null}
              <p className="text-[0.9rem] font-normal text-ink-2">
                {headPost ? `Отвечает: ${headPost}` : 'Ответственный не назван'}{' '}
                <Link
                  to={`/oversight/rating/heads/${id}`}
                  className="print:hidden"
                  aria-label={`Изменить должность: ${name}`}
                >
                  изменить
                </Link>
              </p>
            </div>
          ),
        },
        ...numbers,
        ...(ranked ? [] : [reason]),
      ]}
    />
  )
}

const numbers = [
  { key: 'messages', title: 'Сообщений', numeric: true, cell: ({ messages }: RatingLine) => messages },
  { key: 'speed', title: 'Скорость', numeric: true, cell: ({ speed }: RatingLine) => score(speed) },
  { key: 'quality', title: 'Качество', numeric: true, cell: ({ quality }: RatingLine) => score(quality) },
  {
    key: 'total',
    title: 'Балл',
    numeric: true,
    cell: ({ total }: RatingLine) => <span className="font-semibold">{score(total)}</span>,
  },
]
