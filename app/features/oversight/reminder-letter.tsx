// A reminder as it will be read: the letter to the first person, and what differs for the others.
import { counted } from '#app/lib/russian.ts'
import { Card } from '#app/ui/page.tsx'

export function ReminderLetter({
  letter,
  others,
}: {
  letter: { recipient: string; subject: string; body: string }
  others: number
}) {
  return (
    <Card aria-label="Письмо">
      <dl className="mb-4 grid gap-x-6 gap-y-1 border-b border-line pb-4 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-2">Кому</dt>
        <dd className="break-words">
          {letter.recipient}
          {others > 0 ? ` и ещё ${counted(others, 'человек', 'человека', 'человек')}` : ''}
        </dd>
        <dt className="text-ink-2">Тема</dt>
        <dd className="font-semibold">{letter.subject}</dd>
      </dl>
      <p className="whitespace-pre-wrap break-words">{letter.body.trim()}</p>
      {others > 0 ? (
        <p className="mt-4 border-t border-line pt-4 text-[0.9rem] text-ink-2">
          У остальных свои имя, часть программы, срок и ссылка. Другого текста в письмах нет.
        </p>
      ) : null}
    </Card>
  )
}
