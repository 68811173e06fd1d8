// The chain of a cohort's papers: what each is for, how many people wait for it, and the button that begins it.
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Badge } from '#app/ui/page.tsx'
import type { PaperStep } from './paper-steps.ts'

export function PaperSteps({ steps, here }: { steps: PaperStep[]; here: string }) {
  return (
    <ol className="divide-y divide-line rounded-surface border border-line bg-card">
      {steps.map((step) => (
        <li
          key={step.kind}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:px-6"
        >
          <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
            <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[1.02rem]">
              {step.title}
              {step.registered ? (
                <Badge tone="pine">
                  {counted(step.registered, 'зарегистрирован', 'зарегистрированы', 'зарегистрировано')}
                </Badge>
              ) : null}
            </h3>
            <p className="mt-1 text-[0.95rem] text-ink-2">{step.purpose}</p>
          </div>
          {step.closed ? null : step.people ? (
            <ButtonLink tone={step.next ? 'primary' : 'secondary'} to={`${here}/new/${step.kind}`}>
              Составить: {counted(step.people, 'человек', 'человека', 'человек')}
            </ButtonLink>
          ) : (
            <span className="text-[0.95rem] text-ink-2">пока некого вписать</span>
          )}
        </li>
      ))}
    </ol>
  )
}
