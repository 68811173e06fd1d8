// Marks of a lesson: an open ring for a question, a solid disc for what is right, a crossed ring for what is not.
export type MarkKind = 'open' | 'right' | 'wrong' | 'half'

const tones: Record<MarkKind, string> = {
  open: 'text-ink-2',
  right: 'text-pine',
  wrong: 'text-wax',
  half: 'text-amber',
}

/** Decoration: the words beside it say the same. */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={`shrink-0 ${tones[kind]}`}>
      <circle
        cx="10"
        cy="10"
        r="8"
        fill={kind === 'right' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
      />
      {kind === 'right' ? <path d="m6.2 10.3 2.6 2.6 5-5.4" className="mark-line-on-disc" /> : null}
      {kind === 'wrong' ? <path d="m7 7 6 6m0-6-6 6" stroke="currentColor" strokeWidth="2" /> : null}
      {kind === 'half' ? <path d="M10 2a8 8 0 0 1 0 16Z" fill="currentColor" /> : null}
    </svg>
  )
}
