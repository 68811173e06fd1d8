// The one motif, drawn large: an open ring (a request), a solid disc (a solution), the path between them.
const line = { fill: 'none', strokeWidth: 3, strokeLinecap: 'round' } as const

/** Nothing is here yet: a path that begins. */
export function EmptyPath({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 200 56" width="200" height="56" aria-hidden="true" className={className}>
      <circle cx="28" cy="28" r="14" className="stroke-pine" {...line} />
      <path d="M44 28H88" className="stroke-pine" {...line} />
      <path d="M98 28h52" className="stroke-field-line" strokeDasharray="1 9" {...line} />
      <circle cx="172" cy="28" r="16" className="stroke-field-line" strokeDasharray="1 8.05" {...line} />
    </svg>
  )
}

/** The path breaks off and goes on a little further. */
export function BrokenPath({ className }: { className?: string }) {
  return (
    <svg viewBox="12 0 180 56" width="180" height="56" aria-hidden="true" className={className}>
      <circle cx="28" cy="28" r="14" className="stroke-pine" {...line} />
      <path d="M44 28H74l8-9" className="stroke-pine" {...line} />
      <path d="m108 37 8-9h32" className="stroke-pine" {...line} />
      <circle cx="170" cy="28" r="20" className="fill-pine" />
    </svg>
  )
}
