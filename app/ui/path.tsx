// The path: steps joined by a line. A round mark is a thing done alone, a square one a day together.
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { LightLink } from './light-link.tsx'
import { ProgressBar } from './page.tsx'

export type PathState = 'done' | 'current' | 'open' | 'locked'

export interface PathItem {
  key: string
  title: ReactNode
  state: PathState
  shape?: 'round' | 'square'
  /** Read out instead of the usual words for the state. */
  stateText?: string
  /** Where the title leads; a step without an address is plain text. */
  to?: string
  /** Short facts at the right: «5 ч, до 28 ноября». */
  meta?: ReactNode
  /** One sentence below: what comes, or why it is locked. */
  note?: ReactNode
  progress?: { value: number; total: number; label: string }
}

const stateWords: Record<PathState, string> = {
  done: 'Пройдено',
  current: 'Вы здесь',
  open: 'Открыто',
  locked: 'Пока закрыто',
}

export function PathList({ items, label }: { items: PathItem[]; label: string }) {
  return (
    <ol aria-label={label} className="path">
      {items.map((item) => (
        <li key={item.key} className="path-step" data-state={item.state}>
          <PathMark state={item.state} shape={item.shape} />
          <div className="min-w-0 grow pb-7">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <p className="min-w-0 font-semibold">
                <span className="sr-only">{item.stateText ?? stateWords[item.state]}: </span>
                <PathTitle item={item} />
              </p>
              {item.meta ? <p className="text-[0.9rem] text-ink-2">{item.meta}</p> : null}
            </div>
            {item.note ? <p className="text-[0.9rem] text-ink-2">{item.note}</p> : null}
            {item.progress ? (
              <div className="mt-2 max-w-xs">
                <ProgressBar {...item.progress} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function PathTitle({ item }: { item: PathItem }) {
  if (!item.to) return <>{item.title}</>
  return (
    <LightLink to={item.to} className="text-ink decoration-transparent hover:decoration-current">
      {item.title}
    </LightLink>
  )
}

/** The mark of one step. The words for it stand beside it in the list. */
export function PathMark({
  state,
  shape = 'round',
  className,
}: {
  state: PathState
  shape?: 'round' | 'square'
  className?: string
}) {
  const body = { cx: 14, cy: 14, r: 11, x: 3, y: 3, width: 22, height: 22, rx: 6 }
  const outline = (extra: Record<string, string | number>) =>
    shape === 'round' ? (
      <circle cx={body.cx} cy={body.cy} r={body.r} {...extra} />
    ) : (
      <rect x={body.x} y={body.y} width={body.width} height={body.height} rx={body.rx} {...extra} />
    )
  return (
    <svg
      viewBox="0 0 28 28"
      width="28"
      height="28"
      aria-hidden="true"
      className={classes('path-mark shrink-0', className)}
      data-state={state}
    >
      {outline({ className: 'path-mark-body', strokeWidth: 2 })}
      {state === 'done' ? <path d="m9.3 14.4 3.2 3.1 6.2-6.8" className="path-mark-tick" /> : null}
      {state === 'current' ? <circle cx={body.cx} cy={body.cy} r="5" className="path-mark-core" /> : null}
    </svg>
  )
}
