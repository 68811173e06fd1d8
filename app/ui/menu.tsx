// A menu of links: <details>, so that it opens without scripts. With them it closes by Escape, outside and on leaving.
import { useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'

export function Menu({
  label,
  children,
  className,
  panelClassName,
}: {
  /** What the summary shows. Give a hidden text where it is only a picture. */
  label: ReactNode
  children: ReactNode
  className?: string
  panelClassName?: string
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()

  useEffect(() => {
    details.current?.removeAttribute('open')
  }, [key])

  useEffect(() => {
    const element = details.current
    if (!element) return
    const leave = (event: Event) => {
      const target = event instanceof FocusEvent ? event.relatedTarget : event.target
      if (target instanceof Node && !element.contains(target)) element.open = false
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    element.addEventListener('focusout', leave)
    element.addEventListener('keydown', escape)
    document.addEventListener('pointerdown', leave)
    return () => {
      element.removeEventListener('focusout', leave)
      element.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', leave)
    }
  }, [])

  return (
    <details ref={details} className={classes('menu', className)}>
      <summary className="flex min-h-11 min-w-11 list-none items-center justify-center gap-2 rounded-control px-2 [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div
        className={classes(
          'absolute top-full z-30 border border-line bg-card p-2 shadow-lg shadow-ink/10',
          panelClassName,
        )}
      >
        {children}
      </div>
    </details>
  )
}
