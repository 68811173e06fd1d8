// Beside the reply: take it, mark it, wait, agree with the other marker, post, change. One thing at a time.
import { Form, useNavigation } from '@remix-run/react'
import { formatDateTime } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Card, Notice } from '#app/ui/page.tsx'
import type { Scorecard } from './catalogue-source.ts'
import { criteriaKeys, type CriterionKey } from './criteria.ts'
import { MarkTable } from './marking-mark.tsx'
import type { DoneMark, QueueKind, Stage } from './marking-queue.ts'
import { type PostedMarkView, PostedSide } from './marking-posted.tsx'
import { SheetForm, type SheetValues } from './marking-sheet-form.tsx'
import type { MarkLevels } from './marking-score.ts'
import type { MarkedCase } from './marking-view.ts'

export interface MarkingSideProps {
  stage: Stage
  scorecard: Scorecard
  view: MarkedCase
  open: { kind: QueueKind; dueAt: Date; sheet: SheetValues } | null
  mayTake: QueueKind | null
  own: boolean
  marks: (DoneMark & { mine: boolean; comment: string | null })[]
  posted: PostedMarkView[]
  comments: { id: string; criterion: CriterionKey | null; text: string }[]
  timeZone: string
  answer: { errors: string[]; missing: CriterionKey[] } | null
}

export function MarkingSide(props: MarkingSideProps) {
  const { open, own, stage, answer } = props
  return (
    <div className="min-w-0 space-y-5">
      {own ? <Notice tone="amber">Это Ваш собственный ответ: его проверяют другие.</Notice> : null}
      {open ? (
        <OwnSheet {...props} open={open} />
      ) : (
        <>
          <FormErrors errors={answer?.errors} />
          {stage === 'posted' ? <PostedSide {...props} /> : <WaitingSide {...props} />}
        </>
      )}
    </div>
  )
}

function OwnSheet({
  scorecard,
  view,
  open,
  comments,
  timeZone,
  answer,
}: MarkingSideProps & { open: NonNullable<MarkingSideProps['open']> }) {
  return (
    <Card aria-labelledby="sheet">
      <h2 id="sheet">{open.kind === 'second' ? 'Вторая проверка' : 'Оценочный лист'}</h2>
      <p className="mb-4 mt-1 text-[0.9rem] text-ink-2">
        {open.kind === 'second' ? 'Вслепую: первую оценку Вы увидите, когда закончите свою. ' : ''}
        Ответ за Вами до {formatDateTime(open.dueAt, timeZone)}.
      </p>
      <SheetForm
        scorecard={scorecard}
        sheet={open.sheet}
        hints={view.notes}
        comments={comments}
        missing={answer?.missing}
        errors={answer?.errors}
        submit="Закончить проверку"
        autosave
        actions={
          <Button name="intent" value="release" tone="quiet">
            Вернуть в очередь
          </Button>
        }
      />
    </Card>
  )
}

function WaitingSide({ stage, mayTake, marks, scorecard, own, view }: MarkingSideProps) {
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      {mayTake ? (
        <Form method="post">
          <Button name="intent" value="claim" busy={busy} className="w-full">
            {mayTake === 'second' ? 'Взять на вторую проверку' : 'Взять на проверку'}
          </Button>
        </Form>
      ) : null}
      {stage === 'waits-second' || stage === 'second-held' ? (
        <Notice>
          Ответ попал в выборку: его вслепую проверит второй человек, потом оценку можно выпустить.
        </Notice>
      ) : null}
      {stage === 'first-held' ? <Notice>Ответ сейчас проверяет другой человек.</Notice> : null}
      {stage === 'ready' && !own ? (
        <Card aria-labelledby="ready">
          <h2 id="ready">Можно выпустить</h2>
          <p className="mt-1 text-ink-2">Слушатель увидит оценку и получит письмо.</p>
          <Form method="post" className="mt-4 flex flex-wrap gap-3">
            <Button name="intent" value="post" busy={busy}>
              Выпустить оценку
            </Button>
            <ButtonLink to="/teach/marking" tone="quiet">
              К очереди
            </ButtonLink>
          </Form>
        </Card>
      ) : null}
      {stage === 'differs' && !own ? (
        <Card aria-labelledby="differs">
          <h2 id="differs">Оценки разошлись</h2>
          <p className="mb-4 mt-1 text-ink-2">
            Обсудите с коллегой и запишите общую оценку: она сразу будет выпущена.
          </p>
          <SheetForm
            scorecard={scorecard}
            sheet={agreedSheet(marks)}
            hints={view.notes}
            submit="Выпустить согласованную оценку"
            withComment={false}
          >
            <input type="hidden" name="purpose" value="reconcile" />
          </SheetForm>
        </Card>
      ) : null}
      {marks.map((mark) => (
        <Card key={mark.kind} aria-label={mark.kind === 'first' ? 'Первая оценка' : 'Вторая оценка'}>
          <h2 className="mb-2 text-[1.1rem]">
            {mark.kind === 'first' ? 'Первая оценка' : 'Вторая оценка'}
            {mark.mine ? <span className="font-normal text-ink-2"> · Ваша</span> : null}
          </h2>
          <MarkTable scorecard={scorecard} {...mark} />
          {mark.comment ? <p className="mt-3 whitespace-pre-line">{mark.comment}</p> : null}
        </Card>
      ))}
    </>
  )
}

/** What both gave stands; where they differ nothing is chosen. */
function agreedSheet(marks: MarkingSideProps['marks']): SheetValues {
  const [first, second] = marks
  const levels: MarkLevels = {}
  for (const key of criteriaKeys)
    if (first && second && first.levels[key] === second.levels[key]) levels[key] = first.levels[key]
  const stops = (first?.stops ?? []).filter((stop) => second?.stops.includes(stop))
  return { levels, stops, causes: {}, notes: {}, comment: '' }
}
