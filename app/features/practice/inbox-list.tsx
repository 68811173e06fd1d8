// The letters of the inbox: channel, who writes, what about, how it stands. Reads like a mailbox, not like a table.
import { classes } from '#app/ui/classes.ts'
import { LightLink } from '#app/ui/light-link.tsx'
import { ChannelIcon } from './channel-icon.tsx'
import { letterStateWords } from './inbox.ts'
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
          <div className="px-4 py-4 sm:px-6">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-[0.9rem] text-ink-2">
              <span className="flex items-center gap-2">
                <ChannelIcon channel={letter.channel} />
                {letter.channelTitle}
              </span>
              <span className="tabular-nums">{letter.received}</span>
            </div>
            <h2
              className={classes('mt-1.5 text-[1.1rem]', letter.state === 'done' && 'font-medium text-ink-2')}
            >
              <LightLink
                to={letter.to}
                className="text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {letter.title}
              </LightLink>
            </h2>
            <p className="mt-1 font-serif text-ink-2">«{letter.excerpt}»</p>
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9rem] text-ink-2">
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
