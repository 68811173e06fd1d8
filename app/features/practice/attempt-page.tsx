// The page of one case: the letter, what has happened, and the step that is due. Works without JavaScript.
import { Notice, Page } from '#app/ui/page.tsx'
import { AttemptStages } from './attempt-stages.tsx'
import { ClocksPanel, FactsPanel } from './attempt-side.tsx'
import type { AttemptView } from './attempt-view.ts'
import { NeedStep, RouteStep, TriageStep } from './early-steps.tsx'
import { Verdicts } from './hints.tsx'
import { CauseStep, ClosingStep } from './late-steps.tsx'
import { Letter } from './letter.tsx'
import { PracticePrivacy } from './privacy.tsx'
import type { PressKeys } from './step-frame.tsx'
import { Timeline } from './timeline.tsx'
import { InterimStep, ReplyStep } from './writing-steps.tsx'
import type { ReactNode } from 'react'

export interface AttemptPageProps {
  /** Null in a preview: nothing that is typed is kept. */
  attemptId: string | null
  view: AttemptView
  keys: PressKeys
  drafts: Record<string, string>
  /** A kind sentence about the press that was refused. */
  refusal: string | null
  hints: boolean
  /** Above the letter: the way back, the timer of a shift. */
  head: ReactNode
}

export function AttemptPage({ view, head, refusal, ...rest }: AttemptPageProps) {
  return (
    <Page width="wide">
      {head}
      <h1 className="break-words">{view.letter.title}</h1>
      <p className="mt-1 mb-5 text-ink-2">{view.letter.theme}</p>
      <AttemptStages stages={view.stages} />
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-8">
          <Letter letter={view.letter} />
          <Timeline entries={view.timeline} />
          <div id="step" tabIndex={-1} className="scroll-mt-6 space-y-6 outline-none">
            <Verdicts verdicts={view.hints} live />
            {refusal ? (
              <Notice tone="amber" live>
                {refusal}
              </Notice>
            ) : null}
            <Step view={view} {...rest} />
          </div>
        </div>
        <div className="space-y-5 lg:sticky lg:top-6 lg:self-start">
          <ClocksPanel clock={view.clock} clocks={view.clocks} />
          <FactsPanel facts={view.facts} />
          <PracticePrivacy />
        </div>
      </div>
    </Page>
  )
}

function Step({ view, keys, attemptId, drafts, hints }: Omit<AttemptPageProps, 'head' | 'refusal'>) {
  const { form, letter } = view
  const writing = { keys, attemptId, letter, hints }
  switch (form.step) {
    case 'need':
      return <NeedStep form={form} keys={keys} />
    case 'triage':
      return <TriageStep form={form} keys={keys} />
    case 'route':
      return <RouteStep key={keys.revision} form={form} keys={keys} />
    case 'interim':
      return <InterimStep {...writing} draft={drafts.interim ?? ''} />
    case 'reply':
      return <ReplyStep key={form.before ? 'again' : 'first'} form={form} {...writing} drafts={drafts} />
    case 'closing':
      return <ClosingStep form={form} keys={keys} attemptId={attemptId} drafts={drafts} />
    case 'cause':
      return <CauseStep form={form} keys={keys} attemptId={attemptId} drafts={drafts} />
    case 'done':
      return null
  }
}
