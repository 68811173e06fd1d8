// A version in the order of its path: modules, sessions, project stages, the final test, parts still to come.
import type { ReactNode } from 'react'
import { parseMarkdown } from '#app/lib/markdown.ts'
import { hoursInWords, minutesInWords } from '#app/lib/russian.ts'
import { Markdown } from '#app/ui/markdown.tsx'
import { Badge, Card } from '#app/ui/page.tsx'
import { pathOf, type SessionOutline, type StageOutline } from './blended-outline.ts'
import type { ProgrammeOutline } from './outline.ts'
import { ModuleCard } from './version-outline.tsx'

export function VersionPath({
  outline,
  versionId,
  questions,
}: {
  outline: ProgrammeOutline
  versionId: string
  /** Questions in each bank. */
  questions: Record<string, number>
}) {
  const { modules, sessions, stages, pending, diagnostics, exam, finalTest } = outline
  return (
    <ol className="space-y-4">
      {pathOf(outline).map(({ kind, key }) => {
        const index = kind === 'module' ? modules.findIndex((one) => one.key === key) : -1
        const module = modules[index]
        if (module)
          return (
            <ModuleCard
              key={key}
              module={module}
              position={index + 1}
              versionId={versionId}
              questions={questions[key] ?? 0}
            />
          )
        const session = kind === 'session' && sessions.find((one) => one.key === key)
        if (session) return <SessionCard key={key} session={session} />
        const stage = kind === 'stage' && stages.find((one) => one.key === key)
        if (stage) return <StageCard key={key} stage={stage} />
        const part = kind === 'pending' && pending.find((one) => one.key === key)
        if (part)
          return (
            <PartCard key={key} id={key} title={part.title} hours={part.hours} badge="Появится позже">
              <p className="text-ink-2">{part.note}</p>
            </PartCard>
          )
        const diagnostic = kind === 'diagnostic' && diagnostics.find((one) => one.key === key)
        if (diagnostic)
          return (
            <PartCard key={key} id={key} title={diagnostic.title} hours={0}>
              <p className="text-ink-2">
                {diagnostic.note} {minutesInWords(diagnostic.minutes)}, по желанию.
              </p>
            </PartCard>
          )
        if (kind === 'exam' && exam)
          return (
            <PartCard key={key} id={key} title={exam.title} hours={exam.hours}>
              <p className="text-ink-2">
                {exam.note} Зачёт от {exam.passPercent} баллов из 100.
              </p>
            </PartCard>
          )
        // Of a programme of modules alone the passport says all there is about the final test.
        if (!outline.path.length) return null
        return (
          <PartCard key={key} id={key} title={finalTest.title} hours={0}>
            <p className="text-ink-2">Правила теста стоят в паспорте.</p>
          </PartCard>
        )
      })}
    </ol>
  )
}

function SessionCard({ session: { key, number, title, hours, summary } }: { session: SessionOutline }) {
  return (
    <PartCard id={key} title={`Сессия ${number}. ${title}`} hours={hours}>
      <p className="text-ink-2">{summary}</p>
    </PartCard>
  )
}

function StageCard({ stage }: { stage: StageOutline }) {
  const { key, title, hours, week, admission, criteria, body } = stage
  return (
    <PartCard id={key} title={title} hours={hours}>
      <p className="text-ink-2">
        Проект команды, неделя {week}.{admission ? ' Должен быть принят до итогового теста.' : ''}
      </p>
      <details className="mt-2 text-[0.95rem]">
        <summary className="min-h-11 content-center text-sky">
          Критерии и инструкция<span className="sr-only">: {title}</span>
        </summary>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {criteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
        <div className="mt-4 border-t border-line pt-4">
          <Markdown text={parseMarkdown(body.replace(/^## /gm, '#### '))} />
        </div>
      </details>
    </PartCard>
  )
}

function PartCard({
  id,
  title,
  hours,
  badge,
  children,
}: {
  id: string
  title: string
  hours: number
  badge?: string
  children: ReactNode
}) {
  return (
    <Card as="li" aria-labelledby={`part-${id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 id={`part-${id}`}>{title}</h3>
        <p className="flex flex-wrap items-baseline gap-3 text-[0.95rem] text-ink-2">
          {badge ? <Badge>{badge}</Badge> : null}
          {hours ? hoursInWords(hours) : null}
        </p>
      </div>
      <div className="mt-2">{children}</div>
    </Card>
  )
}
