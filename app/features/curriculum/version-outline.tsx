// A version as its author checks it: modules with lessons to open, tests with their rules, tasks.
import { Link } from '@remix-run/react'
import { counted, minutesInWords } from '#app/lib/russian.ts'
import { Card } from '#app/ui/page.tsx'
import type { ModuleOutline, QuizOutline } from './outline.ts'

export interface ModuleProps {
  module: ModuleOutline
  position: number
  versionId: string
  /** Questions in the module's bank. */
  questions: number
}

export function ModuleCard({ module, position, versionId, questions }: ModuleProps) {
  const titleId = `module-${module.key}`
  return (
    <Card as="li" aria-labelledby={titleId} className="scroll-mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 id={titleId}>
          Модуль {position}. {module.title}
        </h3>
        <p className="text-[0.95rem] text-ink-2">{minutesInWords(module.minutes)}</p>
      </div>
      <ol className="mt-3 divide-y divide-line border-y border-line">
        {module.lessons.map((lesson) => (
          <li key={lesson.key}>
            <Link
              to={`/teach/programmes/${versionId}/lessons/${lesson.key}`}
              className="flex min-h-11 flex-wrap items-baseline justify-between gap-x-6 py-2 no-underline hover:bg-pine-wash"
            >
              <span className="underline">{lesson.title}</span>
              <span className="text-[0.9rem] text-ink-2">
                {lesson.minutes} мин
                {lesson.requiredBlocks.length
                  ? `, ${counted(lesson.requiredBlocks.length, 'обязательное упражнение', 'обязательных упражнения', 'обязательных упражнений')}`
                  : ''}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <dl className="mt-4 grid gap-3 text-[0.95rem] sm:grid-cols-2">
        <div>
          <dt className="font-semibold">
            <TestLink quiz={module.quiz} versionId={versionId} />
          </dt>
          <dd className="text-ink-2">{quizInWords(module.quiz, questions)}</dd>
        </div>
        <div>
          <dt className="font-semibold">Задание на работе</dt>
          <dd className="text-ink-2">
            {module.task.title}: {minutesInWords(module.task.minutes)}, не короче{' '}
            {counted(module.task.minWords, 'слова', 'слов', 'слов')}
          </dd>
        </div>
      </dl>
      <PrintedLinks module={module} versionId={versionId} />
      <details className="mt-3 text-[0.95rem]">
        <summary className="min-h-11 content-center text-sky">Текст задания</summary>
        <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: module.task.bodyHtml }} />
      </details>
    </Card>
  )
}

function PrintedLinks({ module: { memo, notes }, versionId }: Pick<ModuleProps, 'module' | 'versionId'>) {
  if (!memo && !notes) return null
  const base = `/teach/programmes/${versionId}/materials`
  const style = 'inline-flex min-h-11 items-center'
  return (
    <p className="mt-2 flex flex-wrap gap-x-6 text-[0.95rem]">
      {memo ? (
        <Link to={`${base}/${memo}`} className={style}>
          Памятка
        </Link>
      ) : null}
      {notes ? (
        <Link to={`${base}/${notes}`} className={style}>
          Заметки преподавателю
        </Link>
      ) : null}
    </p>
  )
}

/** Leads to the test's questions with their answers. */
export function TestLink({ quiz, versionId }: { quiz: QuizOutline; versionId: string }) {
  return (
    <Link
      to={`/teach/programmes/${versionId}/tests/${quiz.key}`}
      className="inline-flex min-h-11 items-center"
    >
      {quiz.title}
    </Link>
  )
}

/** «8 вопросов из 12, от 60 %, 3 попытки, пауза 10 минут» */
export function quizInWords(quiz: QuizOutline, bank: number): string {
  return [
    `${counted(quiz.draw, 'вопрос', 'вопроса', 'вопросов')} из ${bank}`,
    `зачёт от ${quiz.passPercent}\u00a0%`,
    counted(quiz.attempts, 'попытка', 'попытки', 'попыток'),
    quiz.cooldownMinutes ? `пауза ${minutesInWords(quiz.cooldownMinutes)}` : '',
    quiz.timeLimitMinutes ? `на попытку ${minutesInWords(quiz.timeLimitMinutes)}` : 'без ограничения времени',
  ]
    .filter(Boolean)
    .join(', ')
}
