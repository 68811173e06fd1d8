// The page of a finished exercise.
import { ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'
import type { AttemptView, LetterView } from './attempt-view.ts'
import type { Scorecard } from './catalogue-source.ts'
import { HandInLink } from './hand-in-link.tsx'
import { Verdicts } from './hints.tsx'
import { Letter } from './letter.tsx'
import type { Shares } from './others.ts'
import { OthersPanel } from './others-panel.tsx'
import { PracticePrivacy } from './privacy.tsx'
import type { ReplyHints } from './reply-hints.ts'
import { ResultHead, ResultProofs } from './result-proofs.tsx'
import { ResultTexts } from './result-texts.tsx'
import type { ResultView } from './result-view.ts'
import { type CriteriaProps, SelfAssessment } from './self-assessment.tsx'
import { Timeline } from './timeline.tsx'

export interface ResultPageProps {
  attemptId: string
  letter: LetterView
  timeline: AttemptView['timeline']
  result: ResultView
  hints: ReplyHints | null
  own: CriteriaProps['own']
  posted: CriteriaProps['posted']
  others: Shares | null
  needs: { value: string; text: string }[]
  scorecard: Scorecard
  caseKey: string
  next: { key: string; title: string } | null
  refusal: string | null
}

export function ResultPage({
  attemptId,
  letter,
  timeline,
  result,
  hints,
  others,
  needs,
  next,
  caseKey,
  ...rest
}: ResultPageProps) {
  const { measure } = result
  return (
    <Page width="wide">
      <PageHeader
        title={letter.title}
        lead="Что вышло из Вашего решения."
        crumbs={[
          { to: '/practice', title: 'Приёмная' },
          { to: `/practice/cases/${caseKey}`, title: 'Обращение' },
        ]}
      />
      <div className="space-y-10">
        <ResultHead {...result} />
        <ResultProofs proofs={result.proofs} />
        <section aria-labelledby="steps" className="max-w-3xl">
          <h2 id="steps" className="mb-4">
            По шагам
          </h2>
          <Verdicts verdicts={result.verdicts} />
        </section>
        <ResultTexts result={result} hints={hints} />
        {measure ? (
          <section aria-labelledby="measure" className="max-w-3xl">
            <h2 id="measure">Чтобы не повторилось</h2>
            <p className="mt-2">
              <span className="font-semibold">Ваша мера:</span> {measure.own}
            </p>
            <p className="mt-1">
              <span className="font-semibold">Эталон:</span> {measure.model} Отвечает: {measure.owner}.
            </p>
            <p className={measure.right ? 'mt-1 text-pine' : 'mt-1 text-amber'}>{measure.feedback}</p>
          </section>
        ) : null}
        <SelfAssessment {...rest} notes={result.notes} model={result.model.levels} />
        <p>
          <ButtonLink to={`/practice/marks/${attemptId}`} tone="secondary">
            {rest.posted ? 'Оценка и её история' : 'Отдать ответ на проверку'}
          </ButtonLink>
        </p>
        <OthersPanel shares={others} needs={needs} />
        <details className="rounded-surface border border-line bg-card px-5">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
            Всё обращение целиком
          </summary>
          <div className="space-y-6 pb-6">
            <Letter letter={letter} />
            <Timeline entries={timeline} />
          </div>
        </details>
        <div className="flex flex-wrap gap-3 border-t border-line pt-6">
          {next ? (
            <ButtonLink to={`/practice/cases/${next.key}`}>Ещё раз на другом: «{next.title}»</ButtonLink>
          ) : null}
          <HandInLink posted={rest.posted !== null} />
          <ButtonLink to="/practice" tone="secondary">
            В приёмную
          </ButtonLink>
        </div>
        <PracticePrivacy />
      </div>
    </Page>
  )
}
