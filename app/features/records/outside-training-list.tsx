// Training taken elsewhere: what stands, its scan, and what was removed.
import { Form } from '@remix-run/react'
import { hoursInWords } from '#app/lib/russian.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { Badge } from '#app/ui/page.tsx'

export interface TrainingShown {
  id: string
  title: string
  provider: string
  hours: number
  completedOn: string
  number: string | null
  fileName: string | null
  removed: boolean
}

/** `scans`: address of the scans, without the id; without `mayRemove` nothing is changed here. */
export function OutsideTrainingList({
  trainings,
  scans,
  mayRemove = false,
}: {
  trainings: TrainingShown[]
  scans: string
  mayRemove?: boolean
}) {
  if (!trainings.length) return <p className="text-ink-2">Пока ничего не записано.</p>
  return (
    <ul className="divide-y divide-line">
      {trainings.map(({ id, title, provider, hours, completedOn, number, fileName, removed }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
          <div className="min-w-52 flex-1">
            <p className="font-semibold">{title}</p>
            <p className="text-ink-2">
              {provider}, {hoursInWords(hours)}, {completedOn}
              {number ? `, № ${number}` : ''}
            </p>
          </div>
          {removed ? (
            <Badge>удалено</Badge>
          ) : (
            <>
              {fileName ? (
                <a
                  href={`${scans}/${id}`}
                  download
                  className="inline-flex min-h-11 items-center"
                  aria-label={`Скан: ${title}`}
                >
                  Скан
                </a>
              ) : (
                <span className="text-ink-2">без скана</span>
              )}
              {mayRemove ? (
                <Form method="post">
                  <input type="hidden" name="remove" value={id} />
                  <ConfirmSubmit
                    question={`Удалить запись «${title}»?`}
                    detail="Запись перестанет учитываться, скан нельзя будет открыть. В истории останется, что она была."
                    confirm="Удалить"
                  >
                    Удалить
                  </ConfirmSubmit>
                </Form>
              ) : null}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
