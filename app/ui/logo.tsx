// The mark: an open ring (a request) and a solid disc (a solution) joined by a line.
import { classes } from './classes.ts'

export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 34 16" aria-hidden="true" className={classes('h-[1em] w-[2.1em] shrink-0', className)}>
      <circle cx="7" cy="8" r="4.6" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M11.6 8H20" stroke="currentColor" strokeWidth="2.2" />
      <circle cx="26" cy="8" r="6.4" fill="currentColor" />
    </svg>
  )
}
