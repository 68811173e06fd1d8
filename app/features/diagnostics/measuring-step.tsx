// A step of a measuring, or the check before it is handed in: the same behind a sign-in and behind a letter's link.
import { CheckScreen } from './check-screen.tsx'
import { type FormTrouble, noTrouble } from './form-trouble.ts'
import type { checkList, StepView } from './questionnaire.ts'
import { StepScreen } from './step-screen.tsx'

export function MeasuringStep({
  page,
  base,
  wave,
  trouble = noTrouble,
}: {
  page:
    | { kind: 'step'; view: StepView }
    | { kind: 'check'; list: ReturnType<typeof checkList>; complete: boolean }
  /** Address of the wave; steps stand under it. */
  base: string
  wave: string
  trouble?: FormTrouble
}) {
  return page.kind === 'step' ? (
    <StepScreen key={page.view.number} view={page.view} base={base} wave={wave} trouble={trouble} />
  ) : (
    <CheckScreen {...page} base={base} wave={wave} error={trouble.error} />
  )
}
