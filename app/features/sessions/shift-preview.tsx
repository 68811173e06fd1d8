// The dates of a series before and after a shift, what stands in the way, and the button that does it.
import { Form } from '@remix-run/react'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState, Notice } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { Conflict } from './conflicts.ts'

interface Shown {
  past: boolean
  conflicts: Conflict[]
  key: string
  people: number
  rows: { id: string; title: string; before: string[]; after: string[] }[]
}

export function ShiftPreview({ preview, days, busy }: { preview: Shown; days: number; busy: boolean }) {
  if (!preview.rows.length)
    return (
      <div className="mt-6">
        <EmptyState title="Сдвигать нечего">Впереди нет ни одной сессии.</EmptyState>
      </div>
    )
  const blocked = preview.past || preview.conflicts.some(({ blocking }) => blocking)
  const lines = (texts: string[]) =>
    texts.map((text) => (
      <span key={text} className="block">
        {text}
      </span>
    ))
  return (
    <section aria-labelledby="preview" className="mt-8 space-y-5">
      <h2 id="preview">Как станет</h2>
      <DataTable
        caption="Даты до и после сдвига"
        rows={preview.rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: 'Сессия', cell: ({ title }) => title },
          { key: 'before', title: 'Было', cell: ({ before }) => lines(before) },
          { key: 'after', title: 'Станет', cell: ({ after }) => lines(after) },
        ]}
      />
      {preview.past ? (
        <Notice tone="wax">Так какая-то сессия окажется в прошлом. Выберите другое число дней.</Notice>
      ) : null}
      {preview.conflicts.length ? (
        <Notice tone="amber">
          <p className="font-semibold">Что мешает</p>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {preview.conflicts.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {blocked ? null : (
        <Form method="post" className="space-y-3">
          <input type="hidden" name="days" value={days} />
          <input type="hidden" name="despite" value={preview.key} />
          <p className="text-ink-2">
            {preview.people
              ? `Письма о переносе получат записанные: ${counted(preview.people, 'запись', 'записи', 'записей')}. Встречи в календарях изменятся сами.`
              : 'Пока никто не записан, писем не будет.'}
          </p>
          <Button busy={busy}>{preview.conflicts.length ? 'Сдвинуть всё равно' : 'Сдвинуть серию'}</Button>
        </Form>
      )}
    </section>
  )
}
