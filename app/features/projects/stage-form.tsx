// What is handed in for a stage: text and a file. Keeps a draft of the text, works without JavaScript.
import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useDraft } from '#app/ui/draft-saving.tsx'
import { FormErrors, TextAreaField, TextField } from '#app/ui/field.tsx'
import { largestStageFile, longestStageText, stageFileKinds, tooLargeWords } from './stage.ts'

export interface StageFormProps {
  text: string
  /** «Черновик сохранён в 14:05», as the server knew it. */
  savedWords: string | null
  /** Why it cannot be handed in yet; the draft is kept all the same. */
  lock: string | null
  /** Everybody in the team gets the version; null for who works alone. */
  team: string | null
  /** A version waits for a check and would be replaced. */
  replaces: boolean
  errors?: { text?: string[]; file?: string[] }
  refusal?: string | null
  draftAddress: string
}

export function StageForm({
  text: initial,
  savedWords,
  lock,
  team,
  replaces,
  errors,
  refusal,
  draftAddress,
}: StageFormProps) {
  const [text, setText] = useState(initial)
  const [tooLarge, setTooLarge] = useState(false)
  const draft = useDraft(text, initial, draftAddress)
  const { state, formMethod } = useNavigation()
  const busy = state !== 'idle' && formMethod === 'POST'
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-5">
      <FormErrors errors={refusal ? [refusal] : null} />
      <TextAreaField
        id="text"
        name="text"
        label="Текст работы"
        hint="Можно приложить файл, а здесь написать два слова о нём. Черновик видите только Вы, он сохраняется сам."
        rows={12}
        maxLength={longestStageText}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        errors={errors?.text}
      />
      <p className="-mt-3 text-[0.95rem] text-ink-2" role="status">
        {draft ?? savedWords}
      </p>
      <TextField
        id="file"
        name="file"
        type="file"
        accept={stageFileKinds.map((kind) => `.${kind}`).join(',')}
        label="Файл (необязательно)"
        hint="До 10 МБ: pdf, docx, xlsx, pptx, png, jpg. Имён и адресов заявителей в файле быть не должно."
        onChange={(event) => setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > largestStageFile)}
        errors={tooLarge ? [tooLargeWords] : errors?.file}
        className="file:mr-4 file:min-h-8 file:rounded-md file:border-0 file:bg-pine-wash file:px-3 file:font-semibold file:text-pine"
      />
      {lock ? <p className="text-ink-2">{lock}</p> : null}
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="submit" busy={busy} disabled={lock !== null || tooLarge}>
          {replaces ? 'Сдать новую версию' : team ? 'Сдать за команду' : 'Сдать преподавателю'}
        </Button>
        <Button name="intent" value="draft" tone="secondary" formNoValidate>
          Сохранить черновик
        </Button>
      </div>
    </Form>
  )
}
