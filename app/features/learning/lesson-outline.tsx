// The lessons of the module beside the text, on screens wide enough: rings for what lies ahead, discs for what is done.
import { LightLink } from '#app/ui/light-link.tsx'
import type { LessonFace } from './lesson-view.ts'
import { lessonAddress, testAddress } from './path-addresses.ts'

type Mark = 'done' | 'current' | 'open'

const words: Record<Mark, string> = { done: 'Пройдено: ', current: 'Вы здесь: ', open: '' }

export function LessonOutline({ enrolmentId, page }: { enrolmentId: string; page: LessonFace }) {
  const { module, lesson, neighbours } = page
  const { lessons, test } = neighbours
  return (
    <nav aria-label="Уроки модуля" className="lesson-outline">
      <p className="font-semibold">
        Модуль {module.number}. {module.title}
      </p>
      <ol className="lesson-steps">
        {lessons.map(({ key, title, state }) => (
          <li key={key} data-mark={markOf(key === lesson.key, state === 'done')}>
            <LightLink
              to={lessonAddress(enrolmentId, key)}
              aria-current={key === lesson.key ? 'page' : undefined}
            >
              <span className="sr-only">{words[markOf(key === lesson.key, state === 'done')]}</span>
              {title}
            </LightLink>
          </li>
        ))}
        <li data-mark={test.passed ? 'done' : 'open'}>
          {test.lock ? (
            <span>
              {test.title}
              <span className="block text-[0.85rem]">{test.lock}</span>
            </span>
          ) : (
            <LightLink to={testAddress(enrolmentId, test.key)}>
              <span className="sr-only">{words[test.passed ? 'done' : 'open']}</span>
              {test.title}
            </LightLink>
          )}
        </li>
      </ol>
    </nav>
  )
}

function markOf(current: boolean, done: boolean): Mark {
  return current ? 'current' : done ? 'done' : 'open'
}
