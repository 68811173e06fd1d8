// The names of the levels under the scale: all of them where there is room, the two ends elsewhere.

export function LevelNames({
  levels,
  y,
  compact,
  at,
}: {
  levels: { from: number; title: string }[]
  y: number
  compact: boolean
  at: number | null
}) {
  const ends = [levels[0], levels.at(-1)]
  return (
    <>
      <g className={compact ? undefined : 'md:hidden'}>
        {ends.map((level, index) => (
          <Name
            key={level?.from ?? index}
            text={level?.title ?? ''}
            x={index ? '100%' : '0'}
            anchor={index ? 'end' : 'start'}
            y={y}
          />
        ))}
      </g>
      {compact ? null : (
        <g className="hidden md:inline">
          {levels.map(({ from, title }, index) => {
            const to = levels[index + 1]?.from ?? 100
            const here = at !== null && at >= from && (at < to || index === levels.length - 1)
            const isEnd = index === levels.length - 1
            const x = index === 0 ? '0' : isEnd ? '100%' : `${(from + to) / 2}%`
            return (
              <Name
                key={from}
                text={title}
                x={x}
                anchor={index === 0 ? 'start' : isEnd ? 'end' : 'middle'}
                y={y}
                strong={here}
              />
            )
          })}
        </g>
      )}
    </>
  )
}

/** Two lines at most: the last words under the first. */
function Name({
  text,
  x,
  anchor,
  y,
  strong = false,
}: {
  text: string
  x: string
  anchor: 'start' | 'middle' | 'end'
  y: number
  strong?: boolean
}) {
  const words = text.split(' ')
  const half = Math.ceil(words.length / 2)
  const lines = [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean)
  return (
    <text
      textAnchor={anchor}
      fontSize="13.5"
      fontWeight={strong ? 600 : 400}
      className={strong ? 'fill-ink' : 'fill-ink-2'}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 36 + index * 17}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
