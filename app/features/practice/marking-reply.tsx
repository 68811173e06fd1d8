// What is being marked: the letter, the replies as they were sent with their fact fields, the chain, and the model on demand.
import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Notice } from '#app/ui/page.tsx'
import { counted } from '#app/lib/russian.ts'
import { criteriaKeys } from './criteria.ts'
import { Letter } from './letter.tsx'
import type { MarkedCase, SentReply } from './marking-view.ts'
import type { Verdict } from './verdicts.ts'

export function MarkedReply({
  view,
  identical,
  withModel = true,
}: {
  view: MarkedCase
  identical?: { model: boolean; others: number }
  withModel?: boolean
}) {
  return (
    <div className="space-y-6">
      <Letter letter={view.letter} />
      <p className="text-[0.95rem] text-ink-2">
        <span className="font-semibold text-ink">За словами:</span> {view.need}
      </p>
      {view.replies.map((reply, index) => (
        <SentReplyCard
          key={reply.at}
          reply={reply}
          title={view.replies.length > 1 ? `Ответ ${index + 1}` : 'Ответ заявителю'}
        />
      ))}
      {identical ? <SameWords {...identical} /> : null}
      {view.interim ? (
        <Fold title="Промежуточный ответ">
          <p className="whitespace-pre-line break-words">{view.interim}</p>
        </Fold>
      ) : null}
      <Fold title="Ход дела: что доказала цепочка">
        <ChainList verdicts={view.chain} />
        {view.asked.length ? (
          <>
            <p className="mt-3 font-medium">Что спросил у исполнителей</p>
            <ul className="list-disc pl-5">
              {view.asked.map((question, index) => (
                <li key={index}>{question}</li>
              ))}
            </ul>
          </>
        ) : null}
        {view.outcome ? <p className="mt-3">{view.outcome}</p> : null}
      </Fold>
      {withModel ? (
        <Fold title="Эталонный ответ и разбор">
          <p className="whitespace-pre-line break-words font-serif">{view.model.reply}</p>
          <p className="mt-3 text-[0.95rem]">
            {criteriaKeys.map((key) => `${key} ${view.model.levels[key]}`).join(' · ')}
          </p>
          <p className="mt-2 text-[0.95rem] text-ink-2">{view.model.why}</p>
          {view.errors.length ? (
            <>
              <p className="mt-3 font-medium">Критические ошибки, возможные здесь</p>
              <ul className="list-disc pl-5 text-[0.95rem]">
                {view.errors.map(({ stop, text }) => (
                  <li key={stop}>{text}</li>
                ))}
              </ul>
            </>
          ) : null}
        </Fold>
      ) : null}
    </div>
  )
}

function SentReplyCard({ reply, title }: { reply: SentReply; title: string }) {
  const fields = [
    { name: 'Сделано', value: reply.done.join('; ') },
    { name: 'Отвечает', value: reply.who },
    { name: 'К сроку', value: reply.when },
  ].filter((field) => field.value)
  return (
    <section aria-label={title} className="rounded-surface border-2 border-pine bg-card p-5 sm:p-6">
      <h2 className="text-[1.1rem]">
        {title} <span className="text-[0.9rem] font-normal text-ink-2">· {reply.at}</span>
      </h2>
      <p className="mt-3 whitespace-pre-line break-words font-serif text-[1.1rem] leading-relaxed">
        {reply.text}
      </p>
      {fields.length ? (
        <dl className="mt-4 grid gap-x-4 gap-y-1 border-t border-line pt-3 text-[0.95rem] sm:grid-cols-[auto_1fr]">
          {fields.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

function SameWords({ model, others }: { model: boolean; others: number }) {
  if (!model && !others) return null
  return (
    <Notice tone="amber">
      {model ? <p>Слова ответа совпадают с эталоном.</p> : null}
      {others ? <p>Те же слова есть ещё у других: {counted(others, 'ответ', 'ответа', 'ответов')}.</p> : null}
      <p className="text-[0.95rem]">Само по себе это не снижает оценку.</p>
    </Notice>
  )
}

export function ChainList({ verdicts }: { verdicts: Verdict[] }) {
  return (
    <ul className="space-y-1.5">
      {verdicts.map(({ right, title, text }) => (
        <li key={title} className="flex gap-2.5">
          <span aria-hidden="true" className={classes('font-semibold', right ? 'text-pine' : 'text-wax')}>
            {right ? '●' : '○'}
          </span>
          <span>
            <span className="sr-only">{right ? 'Верно: ' : 'Неверно: '}</span>
            {title}
            {text ? <span className="block text-[0.9rem] text-ink-2">{text}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="rounded-control border border-line bg-card px-4">
      <summary className="flex min-h-11 items-center font-medium">{title}</summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}
