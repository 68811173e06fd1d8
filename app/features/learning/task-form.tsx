// The text of a task at work: counts words, keeps a draft every few seconds, works without JavaScript.
import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { counted } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { useDraft } from '#app/ui/draft-saving.tsx'
import { countWords, longestText } from './task.ts'

export function TaskForm({
  text: initial,
  savedWords,
  minWords,
  errors,
  refusal,
  draftAddress,
}: {
  text: string
  /** «Черновик сохранён в 14:05», as the server knew it. */
  savedWords: string | null
  minWords: number
  errors?: string[]
  refusal?: string | null
  draftAddress: string
}) {
  const [text, setText] = useState(initial)
  const draft = useDraft(text, initial, draftAddress)
  const busy = useNavigation().state !== 'idle'
  const words = countWords(text)
  const enough = words >= minWords
  return (
    <Form method="post" className="space-y-4">
      <FormErrors errors={refusal ? [refusal] : null} />
      <TextAreaField
        id="text"
        name="text"
        label="Ваша работа"
        hint={`Не меньше ${counted(minWords, 'слова', 'слов', 'слов')}. Пишите в любом порядке: черновик сохраняется сам.`}
        rows={16}
        maxLength={longestText}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        errors={errors}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-[0.95rem]">
        <p className={enough ? 'text-pine' : 'text-ink-2'}>
          {counted(words, 'слово', 'слова', 'слов')}
          {enough ? ', этого достаточно' : ` из ${minWords}`}
        </p>
        <p className="text-ink-2" role="status">
          {draft ?? savedWords}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="submit" busy={busy}>
          Сдать преподавателю
        </Button>
        <Button name="intent" value="draft" tone="secondary" formNoValidate>
          Сохранить черновик
        </Button>
      </div>
    </Form>
  )
}
