// The last weeks as three lines of squares on one scale: speed, loop, quality. The table beside it says the same.
import { formatDay } from '#app/lib/dates.ts'
import type { WeekPicture } from './weekly.ts'

const mostBars = 10

export function WeeklyChart({ weeks }: { weeks: WeekPicture[] }) {
  const shown = weeks.slice(0, mostBars).reverse()
  const newest = shown.length > 1 ? shown.at(-1) : undefined
  const lines = [
    { title: 'Исполнителю за сутки', of: (week: WeekPicture) => week.speed && week.speed.share * 100 },
    { title: 'Проверено и решено', of: (week: WeekPicture) => week.loop && week.loop.share * 100 },
    { title: 'Качество ответа', of: (week: WeekPicture) => week.quality && week.quality.mean },
  ]
  return (
    <figure>
      <figcaption className="sr-only">Три показателя по неделям; те же числа в таблице ниже.</figcaption>
      <div className="grid gap-6 md:grid-cols-3" aria-hidden="true">
        {lines.map(({ title, of }) => {
          const last = shown
            .map(of)
            .filter((value) => value !== null)
            .at(-1)
          return (
            <div key={title} className="min-w-0 rounded-surface border border-line bg-card p-5">
              <p className="text-[0.95rem] text-ink-2">{title}</p>
              <p className="text-[1.7rem] font-semibold tabular-nums">
                {last === undefined ? '—' : Math.round(last)}
                {last === undefined ? null : (
                  <span className="text-[1rem] font-normal text-ink-2">
                    {title === 'Качество ответа' ? ' из 100' : ' %'}
                  </span>
                )}
              </p>
              <svg viewBox={`0 0 ${mostBars * 22} 64`} className="mt-3 w-full" role="presentation">
                <line x1="0" x2={mostBars * 22} y1="63" y2="63" className="stroke-(--field-line)" />
                {shown.map((week, index) => {
                  const value = of(week)
                  const height = value === null ? 0 : Math.max(2, (value / 100) * 58)
                  return value === null ? (
                    <circle
                      key={index}
                      cx={index * 22 + 8}
                      cy="58"
                      r="2.5"
                      className="fill-none stroke-(--field-line)"
                    />
                  ) : (
                    <rect
                      key={index}
                      x={index * 22}
                      y={63 - height}
                      width="16"
                      height={height}
                      rx="3"
                      className="fill-pine"
                    />
                  )
                })}
              </svg>
              <p className="flex justify-between text-[0.8rem] text-ink-2">
                <span>{shown[0] ? formatDay(shown[0].week, shown[0].week) : ''}</span>
                <span>{newest ? formatDay(newest.week, newest.week) : ''}</span>
              </p>
            </div>
          )
        })}
      </div>
    </figure>
  )
}
