// What came of an invitation, by row. One-time links are here and nowhere else.
import { Link } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Badge, Card, type Tone } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export interface ReportRow {
  line: number
  name: string
  email: string
  state: 'invited' | 'notified' | 'held' | 'restored' | 'already' | 'asked' | 'closed'
  link: string | null
}

const states: Record<ReportRow['state'], { tone: Tone; title: string; note: string }> = {
  invited: { tone: 'pine', title: 'приглашён', note: 'Письмо со ссылкой отправлено.' },
  notified: { tone: 'pine', title: 'зачислен', note: 'Учётная запись уже была, письмо отправлено.' },
  held: { tone: 'pine', title: 'зачислен', note: 'Письмо уйдёт, когда откроется набор.' },
  asked: {
    tone: 'sky',
    title: 'приглашён',
    note: 'Учётная запись есть, отправили приглашение. Человек ответит сам.',
  },
  restored: { tone: 'pine', title: 'возвращён', note: 'Был убран из потока, теперь снова в нём.' },
  already: { tone: 'plain', title: 'уже в потоке', note: 'Ничего не изменилось.' },
  closed: { tone: 'wax', title: 'не зачислен', note: 'Учётная запись закрыта. Её открывает администратор.' },
}

export function EnrolReport({ rows, cohort }: { rows: ReportRow[]; cohort: { id: string; name: string } }) {
  const enrolled = rows.filter(({ state }) => !['already', 'asked', 'closed'].includes(state)).length
  return (
    <Card className="mb-6" aria-labelledby="report">
      <div role="status">
        <h2 id="report" className="mb-1">
          Готово: {counted(enrolled, 'человек зачислен', 'человека зачислены', 'человек зачислены')}
        </h2>
      </div>
      <p className="mb-4 text-ink-2">
        {rows.some(({ link }) => link)
          ? 'Ссылки показаны один раз: они пригодятся, если письмо не дойдёт. '
          : ''}
        Все люди — <Link to={`/registry/cohorts/${cohort.id}`}>в потоке «{cohort.name}»</Link>.
      </p>
      <DataTable
        caption="Что получилось с приглашениями"
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'name',
            title: 'Человек',
            cell: ({ name, email }) => (
              <>
                {name}
                <span className="block text-[0.9rem] font-normal text-ink-2">{email}</span>
              </>
            ),
          },
          {
            key: 'state',
            title: 'Итог',
            cell: ({ state, link }) => (
              <div className="space-y-1">
                <Badge tone={states[state].tone}>{states[state].title}</Badge>
                <p className="text-[0.9rem] text-ink-2">{states[state].note}</p>
                {link ? <p className="text-[0.85rem] break-all">{link}</p> : null}
              </div>
            ),
          },
        ]}
      />
    </Card>
  )
}
