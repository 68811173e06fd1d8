// The rules of a quiz, said before its first question.
import type { QuizOutline } from '#app/features/curriculum/outline.ts'
import type { QuestionKind } from '#app/features/curriculum/question.ts'
import { counted, minutesInWords } from '#app/lib/russian.ts'
import { markingRules } from './marking.ts'
import { reviewRuleTexts } from './review.ts'
import { extensionMinutes } from './timing.ts'

export function QuizRules({ quiz, questions, left }: { quiz: QuizOutline; questions: number; left: number }) {
  const limit = quiz.timeLimitMinutes
  const facts = [
    { term: 'Вопросов', text: String(questions) },
    {
      term: 'Время',
      text:
        limit === null
          ? `около ${minutesInWords(quiz.minutes)}, без ограничения`
          : `${minutesInWords(limit)}, один раз можно добавить ещё ${extensionMinutes(limit)}`,
    },
    { term: 'Чтобы пройти', text: `${quiz.passPercent}\u00a0% баллов или больше` },
    {
      term: 'Попыток',
      text: `осталось ${left} из ${quiz.attempts}${
        quiz.attempts > 1 && quiz.cooldownMinutes > 0
          ? `, между ними пауза ${pauseInWords(quiz.cooldownMinutes)}`
          : ''
      }`,
    },
  ]
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {facts.map(({ term, text }) => (
        <div key={term} className="border-l-2 border-line pl-4">
          <dt className="text-[0.9rem] text-ink-2">{term}</dt>
          <dd className="font-semibold">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function QuizConduct({ quiz, kinds }: { quiz: QuizOutline; kinds: QuestionKind[] }) {
  return (
    <ul className="list-disc space-y-2 pl-5 marker:text-pine">
      <li>Ответы сохраняются сразу. Вкладку можно закрыть и вернуться: всё останется на месте.</li>
      {quiz.timeLimitMinutes !== null ? (
        <li>
          Время идёт и при закрытой вкладке. За пять минут до конца страница предупредит. Когда время выйдет,
          попытка сдастся сама с тем, что сохранено.
        </li>
      ) : null}
      <li>{reviewRuleTexts[quiz.review]}</li>
      <li>
        Как считаются баллы:
        <ul className="mt-1 list-[circle] space-y-1 pl-5 text-ink-2">
          {kinds.map((kind) => (
            <li key={kind}>{markingRules[kind]}</li>
          ))}
        </ul>
      </li>
    </ul>
  )
}

function pauseInWords(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0
    ? counted(minutes / 60, 'час', 'часа', 'часов')
    : minutesInWords(minutes)
}
