// What a shift came to: the total, and each message with what held and what did not.
import { classes } from '#app/ui/classes.ts'
import type { ShiftLine } from './shift-view.ts'

export function ShiftResult({ score, lines }: { score: number; lines: ShiftLine[] }) {
  return (
    <div className="space-y-8">
      <div className="rounded-surface border-l-4 border-pine bg-pine-wash px-6 py-5">
        <p className="text-[1.4rem] font-semibold tabular-nums">{score} из 100</p>
        <p className="mt-1 text-ink-2">
          Считаются срочность, исполнитель, промежуточный ответ, факты полных ответов и то, как быстро срочное
          ушло к тому, кто решает. Тексты оценивает человек, здесь их нет.
        </p>
      </div>
      <ol className="divide-y divide-line rounded-surface border border-line bg-card">
        {lines.map((line) => (
          <li key={line.id} className="space-y-2 px-5 py-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="text-[1.05rem]">{line.title}</h2>
              <span className="tabular-nums">
                {line.points} из {line.possible}
              </span>
            </div>
            <p className="text-[0.9rem] text-ink-2">{line.channelTitle}</p>
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem]">
              {line.checks.map(({ title, held }) => (
                <li key={title} className={classes(held ? 'text-pine' : 'text-wax')}>
                  <span aria-hidden="true">{held ? '✓' : '✕'}</span> {title}
                  <span className="sr-only">: {held ? 'верно' : 'нет'}</span>
                </li>
              ))}
            </ul>
            <p className="text-[0.95rem] text-ink-2">{line.right}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
