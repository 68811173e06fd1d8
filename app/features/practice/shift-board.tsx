// The messages of a running shift: who waits, for how long, and what is left to do with each.
import { classes } from '#app/ui/classes.ts'
import { LightLink } from '#app/ui/light-link.tsx'
import { Badge } from '#app/ui/page.tsx'
import { ChannelIcon } from './channel-icon.tsx'
import type { BoardLetter } from './shift-view.ts'

export function ShiftBoard({ letters }: { letters: BoardLetter[] }) {
  return (
    <ol className="grid gap-4 md:grid-cols-2">
      {letters.map((letter) => (
        <li
          key={letter.id}
          className={classes(
            'relative rounded-surface border bg-card p-5',
            letter.finished
              ? 'border-line'
              : letter.again
                ? 'border-wax'
                : 'border-field-line hover:bg-pine-wash',
          )}
        >
          <p className="flex flex-wrap items-center gap-2 text-[0.9rem] text-ink-2">
            <ChannelIcon channel={letter.channel} />
            {letter.channelTitle} · {letter.sender}
          </p>
          <h2 className="mt-1.5 text-[1.05rem]">
            {letter.finished ? (
              <span className="text-ink-2">{letter.title}</span>
            ) : (
              <LightLink
                to={`/practice/attempts/${letter.id}`}
                className="text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {letter.title}
              </LightLink>
            )}
          </h2>
          {letter.finished ? null : <p className="mt-1 font-serif text-ink-2">{letter.message}</p>}
          {letter.again ? (
            <p className="mt-2 border-l-2 border-wax pl-3 text-wax">
              Написал ещё раз: «Меня кто-нибудь слышит?»
            </p>
          ) : null}
          <p className="mt-3 flex flex-wrap items-center gap-2 text-[0.95rem]">
            {letter.full ? <Badge tone="sky">полный ответ</Badge> : null}
            {letter.finished ? (
              <Badge tone="pine">сделано</Badge>
            ) : (
              <span className="text-ink-2">{letter.next}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
