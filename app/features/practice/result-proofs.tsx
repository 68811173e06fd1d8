// The head of a result: how the citizen took it, and the five things the chain proves by itself.
import { classes } from '#app/ui/classes.ts'
import type { ResultView } from './result-view.ts'

const moods = {
  solved: { title: 'Проблема решена', tone: 'border-pine bg-pine-wash' },
  partly: { title: 'Решена наполовину', tone: 'border-amber bg-amber-wash' },
  unsolved: { title: 'Проблема осталась', tone: 'border-wax bg-wax-wash' },
} as const

export function ResultHead({ mood, mark, score }: Pick<ResultView, 'mood' | 'mark' | 'score'>) {
  const known = moods[mood ?? 'unsolved']
  return (
    <div className={classes('rounded-surface border-l-4 px-5 py-5 sm:px-7', known.tone)}>
      <p className="text-[1.35rem] font-semibold">{known.title}</p>
      <p className="mt-1">
        {mark === null ? null : `Оценка заявителя: ${mark} из 5. `}
        Цепочка доказывает {score} из 5.
      </p>
    </div>
  )
}

export function ResultProofs({ proofs }: Pick<ResultView, 'proofs'>) {
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs">Что доказывает цепочка</h2>
      <p className="mt-1 text-ink-2">Это отмечено сразу: здесь нечего оценивать, всё видно по ходу дела.</p>
      <ul className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-3">
        {proofs.map(({ key, held, title, text }) => (
          <li
            key={key}
            className={classes(
              'rounded-control border px-4 py-3',
              held ? 'border-pine bg-pine-wash' : 'border-line bg-card',
            )}
          >
            <p className="flex items-center gap-2 text-[0.95rem] font-semibold">
              <span aria-hidden="true" className={held ? 'text-pine' : 'text-wax'}>
                {held ? '✓' : '✕'}
              </span>
              {title}
              <span className="sr-only">: {held ? 'да' : 'нет'}</span>
            </p>
            <p className="mt-1 text-[0.95rem] text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
