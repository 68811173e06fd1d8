// The path of a cohort for its instructor: each step with its day and how many have passed it.
import { PathList } from '#app/ui/path.tsx'
import type { CohortStep } from './cohort-path.ts'

export function CohortPathList({ steps, people }: { steps: CohortStep[]; people: number }) {
  if (!steps.length) return null
  return (
    <details className="mb-7 rounded-surface border border-line bg-card px-5 py-2 sm:px-7">
      <summary className="flex min-h-11 items-center font-semibold">
        Путь потока: сессии, проект, модули
      </summary>
      <div className="pt-4">
        <PathList
          label="Путь потока"
          items={steps.map(({ key, title, shape, done, words, when }) => ({
            key,
            title,
            shape,
            state: done === null ? 'locked' : done >= people ? 'done' : 'open',
            stateText: done === null ? 'Ещё нет' : done >= people ? 'Прошли все' : 'Идёт',
            meta: when,
            note: words,
          }))}
        />
      </div>
    </details>
  )
}
