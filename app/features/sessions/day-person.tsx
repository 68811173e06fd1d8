// One person of the list at the door: a large button for the usual case, the rest under «Иначе».
import { useFetcher } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Badge } from '#app/ui/page.tsx'
import { type DayRow, stateOf } from './day-view.ts'

export interface MarkReply {
  enrolmentId: string | null
  error: string | null
}

/** `reply`: of a form that was sent without scripts. */
export function DayPerson({ row, reply }: { row: DayRow; reply: MarkReply | null }) {
  const fetcher = useFetcher<MarkReply>()
  const id = useId()
  const state = stateOf(row)
  const busy = fetcher.state !== 'idle'
  const marked = row.seen !== null || row.byHand
  const said = fetcher.data ?? reply
  const error = said?.enrolmentId === row.enrolmentId ? said.error : null
  return (
    <li className="rounded-surface border border-line bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 grow basis-52">
          <p className="font-semibold break-words">{row.name}</p>
          <p className="text-[0.9rem] break-words text-ink-2">
            {[row.municipality, row.seat === null ? null : `место ${row.seat}`].filter(Boolean).join(', ') ||
              'без муниципалитета'}
          </p>
          <p className="mt-1">
            <Badge tone={state.tone}>{state.words}</Badge>
          </p>
          {row.remark ? <p className="mt-1 text-[0.9rem] break-words text-ink-2">{row.remark}</p> : null}
        </div>
        <fetcher.Form method="post" className="w-full sm:w-auto">
          <Fields enrolmentId={row.enrolmentId} />
          {marked ? (
            <Button tone="secondary" name="mark" value="none" className="min-h-14 w-full sm:w-44" busy={busy}>
              Снять отметку<span className="sr-only">: {row.name}</span>
            </Button>
          ) : row.booked ? (
            <Button name="mark" value="present" className="min-h-14 w-full sm:w-44" busy={busy}>
              Пришёл<span className="sr-only">: {row.name}</span>
            </Button>
          ) : (
            <>
              <input type="hidden" name="walkIn" value="yes" />
              <ConfirmSubmit
                name="mark"
                value="present"
                question={`${row.name}: отметить без записи?`}
                detail="Человека из этого потока нет в списке записавшихся. Присутствие будет засчитано, место в списке не занимается."
                confirm="Отметить"
                busy={busy}
              >
                Пришёл без записи<span className="sr-only">: {row.name}</span>
              </ConfirmSubmit>
            </>
          )}
        </fetcher.Form>
      </div>
      {error ? (
        <p role="alert" className="mt-2 font-medium text-wax">
          {error}
        </p>
      ) : null}
      {row.booked || marked ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center text-sky">
            Иначе<span className="sr-only">: {row.name}</span>
          </summary>
          <div className="mt-2 grid gap-5 sm:grid-cols-3">
            <fetcher.Form method="post" className="space-y-2">
              <Fields enrolmentId={row.enrolmentId} />
              <TextField
                id={`${id}-hours`}
                name="hours"
                label="Академических часов"
                inputMode="decimal"
                defaultValue={
                  row.kind === 'partly' && row.hours !== null ? String(row.hours).replace('.', ',') : ''
                }
              />
              <Button tone="secondary" name="mark" value="partly" className="w-full" busy={busy}>
                Был частично
              </Button>
            </fetcher.Form>
            <fetcher.Form method="post" className="space-y-2">
              <Fields enrolmentId={row.enrolmentId} />
              <TextField
                id={`${id}-remark`}
                name="remark"
                label="Причина"
                maxLength={500}
                defaultValue={row.remark ?? ''}
              />
              <Button tone="secondary" name="mark" value="excused" className="w-full" busy={busy}>
                Уважительная причина
              </Button>
            </fetcher.Form>
            <fetcher.Form method="post" className="flex items-end">
              <Fields enrolmentId={row.enrolmentId} />
              <Button tone="secondary" name="mark" value="no-show" className="w-full" busy={busy}>
                Не пришёл
              </Button>
            </fetcher.Form>
          </div>
        </details>
      ) : null}
    </li>
  )
}

function Fields({ enrolmentId }: { enrolmentId: string }) {
  return (
    <>
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
    </>
  )
}
