// The scorecard as a form that needs no mouse: digits set the level, arrows move between criteria. Plain radios without scripts.
import { Form, useFetcher, useNavigation } from '@remix-run/react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { useHydrated } from '#app/ui/hydrated.ts'
import type { Scorecard } from './catalogue-source.ts'
import { criteriaKeys, type CriterionKey, type StopKey } from './criteria.ts'
import { CriterionField } from './marking-criterion.tsx'
import { levelOfKey, moveOf, neighbour } from './marking-keys.ts'
import type { MarkLevels } from './marking-score.ts'
import { longestComment } from './marking.schema.ts'
import { focusOn, isTyping } from './sheet-focus.ts'
import { SheetTotal } from './marking-total.tsx'

export interface SheetValues {
  levels: MarkLevels
  causes: Partial<Record<CriterionKey, string>>
  notes: Partial<Record<CriterionKey, string>>
  stops: StopKey[]
  comment: string
}

export interface SheetFormProps {
  scorecard: Scorecard
  sheet: SheetValues
  /** What to look at in this very case. */
  hints?: Partial<Record<CriterionKey, string>>
  comments?: { id: string; criterion: CriterionKey | null; text: string }[]
  missing?: CriterionKey[]
  errors?: string[] | null
  /** On the button that ends it. */
  submit: string
  /** Saved as one goes; otherwise only when it is sent. */
  autosave?: boolean
  /** Causes, notes and a comment to the learner: what a mark of several people has not. */
  withComment?: boolean
  /** Fields and buttons of the page's own, above the last button. */
  children?: ReactNode
  /** Beside the last button. */
  actions?: ReactNode
}

const pause = 900

export function SheetForm({
  scorecard,
  sheet,
  hints = {},
  comments = [],
  missing = [],
  errors,
  submit,
  autosave = false,
  withComment = true,
  children,
  actions,
}: SheetFormProps) {
  const [values, setValues] = useState(sheet)
  const [changes, setChanges] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const saving = useFetcher()
  const keeping = useFetcher()
  const hydrated = useHydrated()
  const busy = useNavigation().state !== 'idle'
  const { submit: save } = saving

  useEffect(() => {
    if (!autosave || !changes) return
    const timer = setTimeout(() => {
      if (!form.current) return
      const data = new FormData(form.current)
      data.set('intent', 'save')
      save(data, { method: 'post' })
    }, pause)
    return () => clearTimeout(timer)
  }, [autosave, changes, save])

  const change = (next: (before: SheetValues) => SheetValues) => {
    setValues(next)
    setChanges((count) => count + 1)
  }
  const setLevel = (key: CriterionKey, level: number | null) =>
    change((before) => ({ ...before, levels: { ...before.levels, [key]: level } }))

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const target = event.target as HTMLElement
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(target)) return
    const current = target.closest<HTMLElement>('[data-criterion]')?.dataset.criterion
    const here = criteriaKeys.find((key) => key === current)
    if (!here) return
    const level = levelOfKey(event.key)
    const step = level === undefined ? moveOf(event.key) : 1
    if (!step) return
    event.preventDefault()
    if (level !== undefined) setLevel(here, level)
    focusOn(form.current, neighbour(here, step))
  }

  return (
    <Form ref={form} method="post" className="space-y-5" onKeyDown={onKeyDown} aria-label="Оценочный лист">
      <FormErrors errors={errors} />
      {hydrated ? (
        <p className="text-[0.9rem] text-ink-2">
          С клавиатуры: 0–3 — уровень, дефис — не применимо, стрелки вверх и вниз — другой критерий.
        </p>
      ) : null}
      {scorecard.criteria.map((criterion) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          hint={hints[criterion.key]}
          level={values.levels[criterion.key]}
          remarks={withComment}
          cause={values.causes[criterion.key]}
          note={values.notes[criterion.key]}
          missing={missing.includes(criterion.key) && values.levels[criterion.key] === undefined}
          comments={comments
            .filter((one) => one.criterion === null || one.criterion === criterion.key)
            .slice(0, 6)}
          onLevel={(level) => setLevel(criterion.key, level)}
          onCause={(cause) =>
            change((before) => ({ ...before, causes: { ...before.causes, [criterion.key]: cause } }))
          }
          onNote={(note) =>
            change((before) => ({ ...before, notes: { ...before.notes, [criterion.key]: note } }))
          }
          onUse={(id) => keeping.submit({ intent: 'use', comment: id }, { method: 'post' })}
          onKeep={
            hydrated && autosave
              ? (text) =>
                  keeping.submit({ intent: 'remember', text, criterion: criterion.key }, { method: 'post' })
              : undefined
          }
        />
      ))}
      <fieldset className="border-t border-line pt-4">
        <legend className="float-left w-full pb-1 font-semibold">Критические ошибки</legend>
        <p className="clear-both text-[0.9rem] text-ink-2">С любой из них итог не выше 39.</p>
        {scorecard.stops.map(({ key, title }) => (
          <label key={key} className="flex min-h-11 items-center gap-3 px-2 text-[0.95rem] leading-snug">
            <input
              type="checkbox"
              name="stops"
              value={key}
              checked={values.stops.includes(key)}
              onChange={({ target: { checked } }) =>
                change((before) => ({
                  ...before,
                  stops: checked ? [...before.stops, key] : before.stops.filter((stop) => stop !== key),
                }))
              }
            />
            {title}
          </label>
        ))}
      </fieldset>
      {withComment ? (
        <TextAreaField
          id="comment"
          name="comment"
          label="Слова слушателю"
          hint="Что получилось и что сделать иначе. Можно не писать."
          rows={3}
          maxLength={longestComment}
          value={values.comment}
          onChange={({ target: { value } }) => change((before) => ({ ...before, comment: value }))}
        />
      ) : null}
      {children}
      <SheetTotal scorecard={scorecard} levels={values.levels} stops={values.stops} />
      <div className="flex flex-wrap items-center gap-3">
        <Button name="intent" value="submit" busy={busy}>
          {submit}
        </Button>
        {autosave && !hydrated ? (
          <Button name="intent" value="save" tone="secondary">
            Сохранить
          </Button>
        ) : null}
        {actions}
        {autosave && hydrated ? (
          <span role="status" className="text-[0.9rem] text-ink-2">
            {saving.state !== 'idle' ? 'Сохраняем…' : saving.data && changes ? 'Сохранено' : ''}
          </span>
        ) : null}
      </div>
    </Form>
  )
}
