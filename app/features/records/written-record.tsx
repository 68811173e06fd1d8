// What stands in a record, masked or opened, as a list of facts.
import { citizenshipName } from './citizenship.ts'
import {
  educationTitles,
  type EducationLevel,
  fieldTitles,
  type RecordField,
  recordFields,
  sexTitles,
} from './record.ts'

export interface WrittenRecordProps {
  written: Partial<Record<RecordField, string>>
  chosen: { sex: 'male' | 'female' | null; citizenship: string | null; educationLevel: EducationLevel | null }
  missing: RecordField[]
}

export function WrittenRecord({ written, chosen, missing }: WrittenRecordProps) {
  const facts: Partial<Record<RecordField, string>> = {
    ...written,
    ...(chosen.sex && { sex: sexTitles[chosen.sex] }),
    ...(chosen.citizenship && { citizenship: citizenshipName(chosen.citizenship) ?? chosen.citizenship }),
    ...(chosen.educationLevel && { educationLevel: educationTitles[chosen.educationLevel] }),
  }
  const shown = recordFields.filter((field) => facts[field] || missing.includes(field))
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
      {shown.map((field) => (
        <div key={field} className="contents">
          <dt className="text-ink-2 first-letter:uppercase">{fieldTitles[field]}</dt>
          <dd className={facts[field] ? 'mb-2 tabular-nums wrap-anywhere sm:mb-0' : 'mb-2 text-wax sm:mb-0'}>
            {facts[field] ?? 'не заполнено'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
