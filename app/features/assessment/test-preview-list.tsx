// Questions with their answers, as an author reads them: kind, options and what they are worth, explanation.
import { Card } from '#app/ui/page.tsx'
import type { QuestionText } from './question-text.ts'
import { Stem } from './stem.tsx'
import type { PreviewLine } from './test-preview.ts'

export interface PreviewCard {
  key: string
  kind: string
  stem: QuestionText
  lines: PreviewLine[]
  explanation: QuestionText
}

export function TestPreviewList({ questions }: { questions: PreviewCard[] }) {
  return (
    <ol className="space-y-4">
      {questions.map(({ key, kind, stem, lines, explanation }) => (
        <Card as="li" key={key} id={key} className="scroll-mt-6 break-inside-avoid">
          <p className="mb-1 text-[0.9rem] text-ink-2">
            {key}, {kind}
          </p>
          <h2 className="max-w-2xl text-[1.1rem] leading-snug">
            <Stem text={stem} />
          </h2>
          <ul className="mt-4 space-y-2">
            {lines.map((line, index) => (
              <li key={index} className="flex gap-2.5">
                <Sign right={line.right} />
                <span className={line.right === false ? 'min-w-0 text-ink-2' : 'min-w-0'}>
                  {line.text}
                  {line.note ? <span className="text-[0.9rem] text-ink-2"> — {line.note}</span> : null}
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-4 max-w-2xl border-l-2 border-pine pl-4">
            <Stem text={explanation} />
          </p>
        </Card>
      ))}
    </ol>
  )
}

function Sign({ right }: { right: boolean | null }) {
  if (right === null) return null
  return (
    <span className={`w-4 shrink-0 font-bold ${right ? 'text-pine' : 'text-wax'}`}>
      <span aria-hidden="true">{right ? '✓' : '✕'}</span>
      <span className="sr-only">{right ? 'Верно: ' : 'Неверно: '}</span>
    </span>
  )
}
