// What a step was worth, in words and with a mark that is not colour alone.
import { classes } from '#app/ui/classes.ts'
import type { Verdict } from './verdicts.ts'

export function Verdicts({ verdicts, live = false }: { verdicts: Verdict[]; live?: boolean }) {
  if (!verdicts.length) return null
  return (
    <div className="space-y-3" role={live ? 'status' : undefined}>
      {verdicts.map(({ right, title, text }) => (
        <div
          key={title}
          className={classes(
            'rounded-control border-l-4 px-4 py-3',
            right ? 'border-pine bg-pine-wash' : 'border-amber bg-amber-wash',
          )}
        >
          <p className="flex gap-2 font-semibold">
            <span aria-hidden="true">{right ? '✓' : '→'}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
          </p>
          <p className="mt-0.5 [overflow-wrap:anywhere]">{text}</p>
        </div>
      ))}
    </div>
  )
}
