// The citizen's message as a letter, with what the office already knows: earlier contacts and attachments.
import type { LetterView } from './attempt-view.ts'
import { ChannelIcon } from './channel-icon.tsx'

export function Letter({ letter }: { letter: LetterView }) {
  const { channel, from, about, received, place } = letter
  return (
    <article aria-label="Сообщение">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.95rem] text-ink-2">
        <ChannelIcon channel={channel.key} />
        <span className="font-semibold text-ink">{channel.title}</span>
        <span>· {received}</span>
        {place ? <span>· {place}</span> : null}
      </p>
      <blockquote className="mt-3 rounded-surface rounded-tl-none border border-line bg-card px-5 py-5 font-serif text-[1.15rem] leading-relaxed sm:px-8 sm:py-7 sm:text-[1.25rem]">
        {letter.message}
      </blockquote>
      <p className="mt-2 text-[0.95rem]">
        <span className="font-semibold">{from}</span>, {about}
      </p>
      {letter.attachments.length ? <Attachments list={letter.attachments} /> : null}
      {letter.history.length ? <History list={letter.history} /> : null}
    </article>
  )
}

const kinds: Record<string, string> = { photo: 'Фото', document: 'Документ', audio: 'Запись' }

function Attachments({ list }: { list: LetterView['attachments'] }) {
  return (
    <ul className="mt-4 space-y-2" aria-label="Вложения">
      {list.map(({ title, kind, text }) => (
        <li key={title}>
          <details className="rounded-control border border-line bg-card px-4">
            <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2">
              <span className="rounded bg-sky-wash px-1.5 text-[0.85rem] text-sky">
                {kinds[kind] ?? kind}
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
            </summary>
            <p className="pb-3 text-ink-2">{text}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}

function History({ list }: { list: LetterView['history'] }) {
  return (
    <section className="mt-5" aria-label="Что было раньше">
      <h2 className="text-[1rem]">Что было раньше</h2>
      <ol className="mt-2 space-y-2 border-l-2 border-line pl-4 text-[0.95rem]">
        {list.map(({ at, channel, text, answer }) => (
          <li key={at}>
            <p className="text-ink-2">
              {at} · {channel}
            </p>
            <p>{text}</p>
            {answer ? <p className="text-ink-2">Ответили: {answer}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
