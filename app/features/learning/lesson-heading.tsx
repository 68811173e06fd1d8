// The head of a lesson: where it stands, how long it takes, what is left of it.
import { minutesInWords } from '#app/lib/russian.ts'
import { Breadcrumbs, ProgressBar } from '#app/ui/page.tsx'
import { programmeAddress } from './path-addresses.ts'
import type { LessonFace } from './lesson-view.ts'

export function LessonHeading({ enrolmentId, page }: { enrolmentId: string; page: LessonFace }) {
  const { lesson, module, done, total, remains, complete, lock } = page
  const crumbs = [
    { to: '/learn', title: 'Моё обучение' },
    { to: programmeAddress(enrolmentId), title: `Модуль ${module.number}. ${module.title}` },
  ]
  return (
    <header className="lesson-head">
      <Breadcrumbs crumbs={crumbs} />
      <p className="lesson-eyebrow">
        Урок {lesson.number} из {lesson.of} · {minutesInWords(lesson.minutes)}
      </p>
      <h1 className="mt-1">{lesson.title}</h1>
      {lock ? null : (
        <div className="mt-4 max-w-sm print:hidden">
          <ProgressBar value={done} total={total} label={`Выполнено ${done} из ${total}`} />
          <p className="mt-2 text-[0.9rem] text-ink-2">
            {complete ? 'Урок пройден. Его можно перечитывать и отвечать заново.' : `${remains}.`}
          </p>
        </div>
      )}
    </header>
  )
}
