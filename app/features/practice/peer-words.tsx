// What colleagues said about an exercise: a mean by criterion and their words, without names or order.
import { Card } from '#app/ui/page.tsx'
import { counted } from '#app/lib/russian.ts'
import type { Scorecard } from './catalogue-source.ts'
import type { CriterionKey } from './criteria.ts'
import type { MarkLevels } from './marking-score.ts'
import { TotalWords } from './marking-total.tsx'

export interface PeerWordsProps {
  peers: {
    count: number
    total: number
    words: string[]
    sheets: { levels: MarkLevels; notes: Partial<Record<CriterionKey, string>> }[]
  } | null
  waiting: boolean
  scorecard: Scorecard
}

const tenths = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

export function PeerWords({ peers, waiting, scorecard }: PeerWordsProps) {
  if (!peers)
    return waiting ? (
      <p className="text-ink-2">
        Один коллега уже прочитал Ваш ответ. Вы увидите слова коллег, когда прочитает ещё один.
      </p>
    ) : null
  return (
    <Card aria-labelledby="peers">
      <h2 id="peers">Слова коллег</h2>
      <p className="mt-1 text-ink-2">
        {counted(peers.count, 'коллега прочитал', 'коллеги прочитали', 'коллег прочитали')} Ваш ответ. Это
        совет, а не оценка.
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <TotalWords scorecard={scorecard} total={peers.total} />
      </p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {scorecard.criteria.map(({ key, title }) => {
          const levels = peers.sheets.flatMap((sheet) => {
            const level = sheet.levels[key]
            return typeof level === 'number' ? [level] : []
          })
          const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(levels.length, 1)
          return (
            <li key={key} className="py-2.5">
              <p className="flex justify-between gap-4">
                <span>
                  <span className="text-ink-2">{key}</span> {title}
                </span>
                <span className="shrink-0 tabular-nums">
                  {levels.length ? `${tenths.format(mean)} из 3` : '—'}
                </span>
              </p>
              {peers.sheets.flatMap(({ notes }, index) =>
                notes[key] ? (
                  <p key={index} className="text-[0.95rem] text-ink-2">
                    {notes[key]}
                  </p>
                ) : (
                  []
                ),
              )}
            </li>
          )
        })}
      </ul>
      {peers.words.map((words) => (
        <p key={words} className="mt-3 whitespace-pre-line break-words">
          «{words}»
        </p>
      ))}
    </Card>
  )
}
