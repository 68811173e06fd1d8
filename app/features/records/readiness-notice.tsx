// How complete a record is, in a badge and in a sentence that names what is missing.
import { Badge, Notice } from '#app/ui/page.tsx'
import { fieldTitles, readinessTitles, type Readiness, type RecordField } from './record.ts'

export interface ReadinessProps {
  state: Readiness
  missing: RecordField[]
}

export function ReadinessBadge({ state }: { state: Readiness }) {
  const { title, tone } = readinessTitles[state]
  return <Badge tone={tone}>{title}</Badge>
}

/** «пол, СНИЛС и номер диплома» */
export function missingInWords(missing: RecordField[]): string {
  const words = missing.map((field) => fieldTitles[field])
  const last = words.pop() ?? ''
  return words.length ? `${words.join(', ')} и ${last}` : last
}

export function ReadinessNotice({ state, missing, own }: ReadinessProps & { own: boolean }) {
  if (state === 'filled')
    return (
      <Notice tone="pine">
        {own
          ? 'Всё заполнено: удостоверение оформят без вопросов.'
          : 'Всё заполнено: документы можно оформлять.'}
      </Notice>
    )
  return (
    <Notice tone="amber">
      {state === 'none' ? 'Пока ничего не заполнено. Нужны' : 'Ещё нужны'}: {missingInWords(missing)}.
    </Notice>
  )
}
