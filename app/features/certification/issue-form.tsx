// Chooses people and issues to all of them. With scripts the list goes in portions and shows how far it is; without, at once.
import { Form, useFetcher, useNavigation } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Notice, ProgressBar } from '#app/ui/page.tsx'
import { type IssueAnswer, type IssueLine, nextPortion } from './issue-batches.ts'
import { IssueReport } from './issue-report.tsx'
import { ReadyPeople, type ReadyLine } from './ready-people.tsx'

export function IssueForm({
  people,
  total,
  today,
  mayIssue,
  answer,
  empty,
}: {
  people: ReadyLine[]
  total: number
  today: string
  mayIssue: boolean
  /** What came of a submit without scripts. */
  answer?: IssueAnswer
  empty: ReactNode
}) {
  const issuing = usePortions()
  const sending = useNavigation().state === 'submitting'
  const lines = issuing.lines.length ? issuing.lines : (answer?.rows ?? [])
  const errors = issuing.errors.length ? issuing.errors : (answer?.errors ?? [])
  const publicBank = people.filter((person) => person.publicBank).length

  return (
    <div className="space-y-6">
      {!issuing.wanted && lines.length ? <IssueReport lines={lines} /> : null}
      {people.length ? (
        <Form method="post" className="space-y-5" onSubmit={issuing.start}>
          <FormErrors errors={errors} />
          {mayIssue && publicBank ? (
            <Notice tone="amber">
              <p className="font-semibold">Итоговый тест — из открытого банка вопросов</p>
              <p className="mt-1">
                Так прошли его {counted(publicBank, 'человек', 'человека', 'человек')}, они помечены. Ответы
                этого банка опубликованы вместе с программой. Решите, засчитывать ли такой результат, или
                попросите загрузить закрытый банк.
              </p>
            </Notice>
          ) : null}
          <ReadyPeople people={people} choosable={mayIssue} />
          {total > people.length ? (
            <p className="text-ink-2">
              Показаны первые {people.length} из {total}. Остальные появятся, когда эти получат документы.
            </p>
          ) : null}
          {mayIssue ? (
            <div className="flex flex-wrap items-end gap-4">
              <div className="w-48">
                <TextField
                  id="issuedOn"
                  name="issuedOn"
                  type="date"
                  label="Дата выдачи"
                  defaultValue={today}
                  max={today}
                  required
                />
              </div>
              <Button busy={sending || issuing.wanted > 0}>Выдать удостоверения</Button>
            </div>
          ) : null}
          {issuing.wanted ? (
            <div role="status" className="space-y-2">
              <p className="font-semibold">
                Выдаём: {issuing.lines.length} из {issuing.wanted}
              </p>
              <ProgressBar
                value={issuing.lines.length}
                total={issuing.wanted}
                label={`Выдано ${issuing.lines.length} из ${issuing.wanted}`}
              />
            </div>
          ) : null}
        </Form>
      ) : lines.length ? null : (
        empty
      )}
    </div>
  )
}

/** Sends portion after portion; the next starts when the one before is answered. */
function usePortions() {
  const fetcher = useFetcher<IssueAnswer>()
  const [lines, setLines] = useState<IssueLine[]>([])
  const [errors, setErrors] = useState<string[]>([])
  const [wanted, setWanted] = useState(0)
  const queue = useRef<{ later: string[]; issuedOn: string } | null>(null)
  const seen = useRef<unknown>(null)

  const send = (ids: string[], issuedOn: string) => {
    const { now, later } = nextPortion(ids)
    queue.current = { later, issuedOn }
    const form = new FormData()
    form.set('issuedOn', issuedOn)
    for (const id of now) form.append('enrolmentId', id)
    fetcher.submit(form, { method: 'post' })
  }

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || seen.current === fetcher.data) return
    seen.current = fetcher.data
    const { rows, errors: said } = fetcher.data
    setLines((before) => [...before, ...rows])
    const left = queue.current
    if (said.length || !left?.later.length) {
      setErrors(said)
      setWanted(0)
      queue.current = null
    } else send(left.later, left.issuedOn)
    // `send` is made anew at each drawing; what it reads stands in refs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fetcher.state, fetcher.data])

  const start = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    const ids = form.getAll('enrolmentId').map(String)
    event.preventDefault()
    setLines([])
    setErrors(ids.length ? [] : ['Отметьте хотя бы одного человека'])
    if (!ids.length) return
    setWanted(ids.length)
    send(ids, String(form.get('issuedOn')))
  }

  return { lines, errors, wanted, start }
}
