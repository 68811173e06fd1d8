// Every question of a submitted attempt: the person's answer, and what was right and why where that may be seen.
import { Badge, Card, type Tone } from '#app/ui/page.tsx'
import { type ResultView, type Verdict, verdictOf } from './result-view.ts'
import { Stem } from './stem.tsx'

const verdicts: Record<Verdict, { text: string; tone: Tone }> = {
  right: { text: 'верно', tone: 'pine' },
  partly: { text: 'частично', tone: 'amber' },
  wrong: { text: 'неверно', tone: 'wax' },
  unanswered: { text: 'без ответа', tone: 'plain' },
}

export function ResultList({ questions }: { questions: ResultView[] }) {
  return (
    <ol className="space-y-4">
      {questions.map((question) => (
        <Card as="li" key={question.position} className="break-inside-avoid">
          <Result question={question} />
        </Card>
      ))}
    </ol>
  )
}

function Result({ question: { position, stem, given, review } }: { question: ResultView }) {
  const verdict = verdicts[review ? verdictOf(review.score, given.length > 0) : 'unanswered']
  const wrong = review !== null && review.score < 1
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center gap-3 text-[0.9rem] text-ink-2">
        <span>Вопрос {position}</span>
        {review || given.length === 0 ? <Badge tone={verdict.tone}>{verdict.text}</Badge> : null}
        {review && review.score > 0 && review.score < 1 ? <span>{partOf(review.score)} балла</span> : null}
      </div>
      <h3 className="max-w-2xl leading-snug">
        <Stem text={stem} />
      </h3>
      <dl className="mt-4 space-y-3">
        {given.length > 0 ? (
          <div>
            <dt className="text-[0.9rem] text-ink-2">Ваш ответ</dt>
            {given.map(({ text, right }) => (
              <dd key={text} className="flex gap-2.5">
                {right === null ? null : <Mark right={right} />}
                <span className="min-w-0">{text}</span>
              </dd>
            ))}
          </div>
        ) : null}
        {wrong ? (
          <div>
            <dt className="text-[0.9rem] text-ink-2">
              {review.right.length > 1 && given.length < 2 ? 'Верные ответы' : 'Верный ответ'}
            </dt>
            {review.right.map((text) => (
              <dd key={text} className="font-medium">
                {text}
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
      {review ? (
        <p className="mt-4 max-w-2xl border-l-2 border-pine pl-4">
          <Stem text={review.explanation} />
        </p>
      ) : null}
    </>
  )
}

function Mark({ right }: { right: boolean }) {
  return (
    <span className={right ? 'font-bold text-pine' : 'font-bold text-wax'}>
      <span aria-hidden="true">{right ? '✓' : '✕'}</span>
      <span className="sr-only">{right ? 'Верно: ' : 'Неверно: '}</span>
    </span>
  )
}

function partOf(score: number): string {
  return score.toLocaleString('ru-RU', { maximumFractionDigits: 2 })
}
