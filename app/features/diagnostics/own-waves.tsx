// The four measurings of a person with what each asks now.
import { ButtonLink } from '#app/ui/button.tsx'
import { PathMark } from '#app/ui/path.tsx'
import type { OwnView } from './own-view.ts'

const marks = { done: 'done', open: 'current', ahead: 'locked', missed: 'locked' } as const

export function OwnWaves({ waves, base }: { waves: OwnView['waves']; base: string }) {
  return (
    <section aria-labelledby="waves">
      <h2 id="waves">Замеры</h2>
      <ol className="mt-4 border-t border-line">
        {waves.map(({ wave, title, standing, when, begun, minutes }) => (
          <li key={wave} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3.5">
            <PathMark state={marks[standing]} />
            <span className="min-w-40 grow">
              <span className="block font-semibold">{title}</span>
              <span className="block text-[0.95rem] text-ink-2">
                {standing === 'missed' ? 'Пропущен: ' : ''}
                {when}
                {standing === 'open' ? `, ${minutes} минут` : ''}
              </span>
            </span>
            {standing === 'open' ? (
              <ButtonLink to={`${base}/${wave}`}>
                {begun ? 'Продолжить' : 'Пройти'}
                <span className="sr-only">: {title}</span>
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
