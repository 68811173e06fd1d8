// The sheet of a commission member, made for a phone in a hall: one defence after another, big targets, saved by one press.
import { Form, useNavigation } from '@remix-run/react'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Badge, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { levels, levelWords } from './defence-mark.ts'
import type { SheetCriterion, SheetDefence } from './sheet-view.ts'

export function DefencePage({
  cohort,
  base,
  ...sheet
}: {
  defence: SheetDefence
  rubric: SheetCriterion[]
  cohort: string
  base: string
  refusal?: string | null
}) {
  return (
    <Page width="text">
      <DefenceHead defence={sheet.defence} cohort={cohort} base={base} />
      <MemberSheet {...sheet} />
    </Page>
  )
}

function MemberSheet({
  defence,
  rubric,
  refusal,
}: {
  defence: SheetDefence
  rubric: SheetCriterion[]
  refusal?: string | null
}) {
  const busy = useNavigation().formData?.get('slotId') === defence.id
  return (
    <Form method="post" className="space-y-6">
      <input type="hidden" name="slotId" value={defence.id} />
      {refusal ? (
        <Notice tone="amber" live>
          {refusal}
        </Notice>
      ) : null}
      {rubric.map((criterion) => (
        <fieldset
          key={criterion.key}
          disabled={defence.closed}
          className="rounded-surface border border-line bg-card p-4 sm:p-5"
        >
          <legend className="float-left w-full font-semibold">
            {criterion.title} <span className="font-normal text-ink-2">вес {criterion.weight}</span>
          </legend>
          <div className="clear-both grid grid-cols-4 gap-2 pt-3">
            {levels.map((level) => (
              <label
                key={level}
                className="flex min-h-14 cursor-pointer flex-col items-center justify-center rounded-control border border-(--field-line) px-1 py-2 text-center has-checked:border-2 has-checked:border-pine has-checked:bg-pine-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky"
              >
                <input
                  type="radio"
                  name={`level-${criterion.key}`}
                  value={level}
                  defaultChecked={defence.levels[criterion.key] === level}
                  className="sr-only"
                />
                <span className="text-[1.2rem] font-semibold tabular-nums">{level}</span>
                <span className="text-[0.8rem] text-ink-2">{levelWords[level]}</span>
              </label>
            ))}
          </div>
          <p className="mt-3 text-[0.9rem] text-ink-2">
            <span className="font-medium">0</span> {criterion.low}
            <br />
            <span className="font-medium">3</span> {criterion.high}
          </p>
        </fieldset>
      ))}
      <TextAreaField
        id={`comment-${defence.id}`}
        name="comment"
        label="Заметка для протокола"
        hint="Видна комиссии и учебной части"
        rows={3}
        maxLength={2000}
        defaultValue={defence.comment}
        disabled={defence.closed}
      />
      {defence.closed ? (
        <Notice>Результаты записаны, изменить оценки нельзя.</Notice>
      ) : (
        <Button busy={busy}>Сохранить оценки</Button>
      )}
    </Form>
  )
}

/** One defence in the list of the day, with how far the member's own sheet is. */
export function DefenceTitle({ defence, criteria }: { defence: SheetDefence; criteria: number }) {
  const done = Object.keys(defence.levels).length
  return (
    <span className="block">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">
          {defence.topic ?? defence.people.map(surnameWithInitials).join(', ')}
        </span>
        {defence.closed ? (
          <Badge>записано</Badge>
        ) : done === criteria ? (
          <Badge tone="pine">оценено</Badge>
        ) : done ? (
          <Badge tone="amber">
            {done} из {criteria}
          </Badge>
        ) : (
          <Badge tone="sky">ждёт оценки</Badge>
        )}
        {defence.resit ? <Badge tone="amber">пересдача</Badge> : null}
      </span>
      <span className="block text-[0.9rem] text-ink-2">
        {defence.when}, {defence.place}
      </span>
      {defence.topic ? (
        <span className="block text-[0.9rem] text-ink-2">
          {defence.people.map(surnameWithInitials).join(', ')}
        </span>
      ) : null}
    </span>
  )
}

function DefenceHead({ defence, cohort, base }: { defence: SheetDefence; cohort: string; base: string }) {
  return (
    <PageHeader
      title={defence.topic ?? defence.people.map(surnameWithInitials).join(', ')}
      lead={
        <>
          {defence.topic ? (
            <>
              {defence.people.map(surnameWithInitials).join(', ')}
              <br />
            </>
          ) : null}
          {defence.when}, {defence.place}
        </>
      }
      crumbs={[{ to: base, title: cohort }]}
    />
  )
}
