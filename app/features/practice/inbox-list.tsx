// The letters of the inbox: channel, who writes, what about, how it stands. Reads like a mailbox, not like a table.
import { classes } from '#app/ui/classes.ts'
import { LightLink } from '#app/ui/light-link.tsx'
import { ChannelIcon } from './channel-icon.tsx'
import { type LetterState, letterStateWords } from './inbox.ts'
import type { LetterRow } from './letter-rows.ts'

export function InboxList({ letters }: { letters: LetterRow[] }) {
  return (
    <ol className="overflow-hidden rounded-surface border border-line bg-card">
      {letters.map((letter) => (
        <li
          key={letter.key}
          className={classes(
            'relative border-b border-line last:border-b-0 hover:bg-pine-wash',
            letter.state === 'open' && 'border-l-4 border-l-pine',
          )}
        >
          <div className="px-4 py-3.5 sm:px-5">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-[0.9rem] text-ink-2">
              <span className="flex items-center gap-2">
                <ChannelIcon channel={letter.channel} />
                {letter.channelTitle}
              </span>
              <span className="flex items-center gap-3 tabular-nums">
                {letter.received}
                <StateMark state={letter.state} />
              </span>
            </div>
            <h2
              className={classes('mt-1 text-[1.1rem]', letter.state === 'done' && 'font-medium text-ink-2')}
            >
              <LightLink
                to={letter.to}
                className="text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {letter.title}
              </LightLink>
            </h2>
            <p className="mt-0.5 line-clamp-2 font-serif text-ink-2 sm:line-clamp-1">«{letter.excerpt}»</p>
            <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-0.5 text-[0.9rem] text-ink-2">
              <span>{letter.sender}</span>
              <span>{letter.theme}</span>
              {letter.clock ? <span className="tabular-nums">{letter.clock}</span> : null}
              {letter.heavy ? <span className="text-amber">тяжёлая тема</span> : null}
              <span className={classes(letter.state === 'open' && 'font-semibold text-pine')}>
                {letterStateWords[letter.state]}
                {letter.best ? `, лучшее — ${letter.best}` : ''}
              </span>
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** An open ring is a request, a full disc a solution; the words stand below. */
function StateMark({ state }: { state: LetterState }) {
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0 text-pine" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={state === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
      />
      {state === 'open' ? <path d="M8 4a4 4 0 0 1 0 8Z" fill="currentColor" /> : null}
    </svg>
  )
}
