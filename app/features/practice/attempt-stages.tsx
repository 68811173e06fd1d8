// Where the chain stands: six stages from understanding to removing the cause.
import { classes } from '#app/ui/classes.ts'
import type { AttemptView } from './attempt-view.ts'

const words = { done: 'сделано', current: 'сейчас', ahead: 'впереди' } as const

export function AttemptStages({ stages }: { stages: AttemptView['stages'] }) {
  return (
    <ol className="grid grid-cols-2 gap-x-2 gap-y-3 xs:grid-cols-3 md:flex" aria-label="Шаги обращения">
      {stages.map(({ title, state }) => (
        <li key={title} className="min-w-0 flex-1" aria-current={state === 'current' ? 'step' : undefined}>
          <span
            aria-hidden="true"
            className={classes('block h-1 rounded-full', state === 'ahead' ? 'bg-track' : 'bg-pine')}
          />
          <span
            className={classes(
              'mt-1.5 block text-[0.9rem] leading-tight',
              state === 'current' ? 'font-semibold text-ink' : 'text-ink-2',
            )}
          >
            {title}
            <span className="sr-only">, {words[state]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
