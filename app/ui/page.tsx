// The frame of a page's content: width, heading, breadcrumbs, sections, empty states.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { EmptyPath } from './illustration.tsx'

const widths = { text: 'max-w-3xl', form: 'max-w-xl', wide: 'max-w-[68rem]' } as const

/** `underTabs`: a narrow page begins at the left edge of the tabs above it instead of standing in the middle. */
export function Page({
  width = 'wide',
  underTabs = false,
  children,
}: {
  width?: keyof typeof widths
  underTabs?: boolean
  children: ReactNode
}) {
  const frame = 'mx-auto w-full px-4 py-8 sm:px-8 sm:py-12'
  if (!underTabs) return <div className={classes(frame, widths[width])}>{children}</div>
  return (
    <div className={classes(frame, widths.wide)}>
      <div className={widths[width]}>{children}</div>
    </div>
  )
}

export interface Crumb {
  to: string
  title: string
}

export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Вы здесь" className="mb-3 text-[0.9rem] print:hidden">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 text-ink-2">
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to} className="text-sky">
              {crumb.title}
            </Link>{' '}
            <span aria-hidden="true">→</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function PageHeader({
  title,
  lead,
  crumbs,
  actions,
}: {
  title: string
  lead?: ReactNode
  crumbs?: Crumb[]
  actions?: ReactNode
}) {
  return (
    <header className="mb-8">
      {crumbs?.length ? <Breadcrumbs crumbs={crumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 max-w-3xl">
          <h1 className="break-words">{title}</h1>
          {lead ? <p className="mt-2 text-[1.05rem] text-ink-2">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
      </div>
    </header>
  )
}

export function Card({
  children,
  className,
  as: Tag = 'section',
  ...rest
}: {
  children: ReactNode
  className?: string
  as?: 'section' | 'article' | 'div' | 'li'
  id?: string
  'aria-labelledby'?: string
  'aria-label'?: string
}) {
  return (
    <Tag className={classes('rounded-surface border border-line bg-card p-5 sm:p-7', className)} {...rest}>
      {children}
    </Tag>
  )
}

export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="rounded-surface border border-line bg-card px-5 py-10 text-center">
      <EmptyPath className="mx-auto mb-5 max-w-full" />
      <p className="text-[1.1rem] font-semibold">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-md text-ink-2">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  )
}

export type Tone = 'pine' | 'wax' | 'amber' | 'sky' | 'plain'

const tones: Record<Tone, string> = {
  pine: 'bg-pine-wash text-pine',
  wax: 'bg-wax-wash text-wax',
  amber: 'bg-amber-wash text-amber',
  sky: 'bg-sky-wash text-sky',
  plain: 'bg-paper text-ink-2 border border-line',
}

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classes('inline-block rounded-md px-2.5 py-0.5 text-[0.85rem] font-semibold', tones[tone])}
    >
      {children}
    </span>
  )
}

const edges: Record<Exclude<Tone, 'plain'>, string> = {
  pine: 'border-pine bg-pine-wash',
  wax: 'border-wax bg-wax-wash',
  amber: 'border-amber bg-amber-wash',
  sky: 'border-sky bg-sky-wash',
}

/** A message about the page itself: done, warning, failure. `live` reads it out when it appears. */
export function Notice({
  tone = 'sky',
  live = false,
  children,
}: {
  tone?: Exclude<Tone, 'plain'>
  live?: boolean
  children: ReactNode
}) {
  return (
    <div
      role={live ? (tone === 'wax' ? 'alert' : 'status') : undefined}
      className={classes('rounded-control border-l-4 px-4 py-3', edges[tone])}
    >
      {children}
    </div>
  )
}

/** How far: `value` of `total`, said in words by `label`. */
export function ProgressBar({ value, total, label }: { value: number; total: number; label: string }) {
  return (
    <progress className="progress-bar" value={value} max={Math.max(total, 1)} aria-label={label}>
      {label}
    </progress>
  )
}
