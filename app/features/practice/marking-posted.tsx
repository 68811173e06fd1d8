// A posted mark beside its reply: what the learner sees, the marks before it, and a change with its reason.
import type { ReactNode } from 'react'
import { formatDateTime } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'
import type { Scorecard } from './catalogue-source.ts'
import type { StopKey } from './criteria.ts'
import { MarkTable } from './marking-mark.tsx'
import { SheetForm } from './marking-sheet-form.tsx'
import type { MarkLevels } from './marking-score.ts'
import type { MarkedCase } from './marking-view.ts'
import { longestComment } from './marking.schema.ts'

export interface PostedMarkView {
  number: number
  total: number
  levels: MarkLevels
  stops: StopKey[]
  reason: string | null
  postedAt: Date
}

export interface PostedSideProps {
  posted: PostedMarkView[]
  scorecard: Scorecard
  timeZone: string
  own: boolean
  view: MarkedCase
}

export function PostedSide({ posted, scorecard, timeZone, own, view }: PostedSideProps) {
  const [current, ...earlier] = posted
  if (!current) return null
  return (
    <>
      <Card aria-labelledby="posted">
        <h2 id="posted">Оценка выпущена</h2>
        <p className="mb-3 mt-1 text-[0.9rem] text-ink-2">{formatDateTime(current.postedAt, timeZone)}</p>
        {current.reason ? <p className="mb-3">Почему изменена: {current.reason}</p> : null}
        <MarkTable scorecard={scorecard} {...current} />
        {earlier.length ? (
          <ul className="mt-4 text-[0.95rem] text-ink-2">
            {earlier.map((mark) => (
              <li key={mark.number}>
                Раньше: {mark.total}, {formatDateTime(mark.postedAt, timeZone)}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="mt-4">
          <ButtonLink to="/teach/marking" tone="secondary">
            К очереди
          </ButtonLink>
        </p>
      </Card>
      {own ? null : (
        <Change title="Изменить оценку">
          <SheetForm
            scorecard={scorecard}
            sheet={{ levels: current.levels, stops: current.stops, causes: {}, notes: {}, comment: '' }}
            hints={view.notes}
            submit="Выпустить новую оценку"
            withComment={false}
          >
            <input type="hidden" name="purpose" value="change" />
            <TextAreaField
              id="reason"
              name="reason"
              label="Почему оценка меняется"
              hint="Слушатель увидит это рядом с новой оценкой. Прежняя останется в истории."
              rows={3}
              required
              maxLength={longestComment}
            />
          </SheetForm>
        </Change>
      )}
    </>
  )
}

function Change({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="rounded-surface border border-line bg-card px-5 sm:px-7">
      <summary className="flex min-h-12 items-center font-medium text-sky">{title}</summary>
      <div className="pb-6">{children}</div>
    </details>
  )
}
