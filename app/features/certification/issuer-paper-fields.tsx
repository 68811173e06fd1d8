// The part of the issuer's form that papers need: the usual commission and the patterns of numbers. Plain rows, no scripts.
import { commissionRoles, commissionRoleTitles } from '#app/features/attestation/commission.ts'
import { paperKinds, paperWords } from '#app/features/papers/paper-kinds.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import type { TypedMember } from './typed-rows.ts'

type Errors = Record<string, string[] | undefined>

/** At least this many rows are offered. */
const leastRows = 5

/** Without a mark of its own a row that is left empty is no member. */
export function CommissionFields({
  commission,
  refused,
  errors,
}: {
  commission: readonly TypedMember[]
  /** The rows are those of a refused form, the empty ones among them. */
  refused: boolean
  errors: Errors
}) {
  const rows = Math.max(leastRows, commission.length + (refused ? 0 : 1))
  return (
    <fieldset>
      <legend className="mb-1 text-[1.1rem] font-semibold">Аттестационная комиссия</legend>
      <p className="mb-4 text-ink-2">
        Обычный состав: его предложим в приказе о допуске и протоколе. Нужен председатель и ещё двое. Пустые
        строки не в счёт.
      </p>
      <div className="space-y-4">
        {Array.from({ length: rows }, (_, at) => {
          const person = commission[at]
          const name = (field: string) => `commission[${at}].${field}`
          const offered = at === 0 ? 'chair' : 'member'
          return (
            <div
              key={at}
              className="grid gap-3 border-b border-line pb-4 last:border-0 sm:grid-cols-[11rem_1fr_1fr]"
            >
              <SelectField
                id={`commission-${at}-role`}
                name={name('role')}
                label="В комиссии"
                defaultValue={person?.role ?? offered}
              >
                {commissionRoles.map((role) => (
                  <option key={role} value={role}>
                    {commissionRoleTitles[role]}
                  </option>
                ))}
              </SelectField>
              <TextField
                id={`commission-${at}-name`}
                name={name('name')}
                label="Фамилия, имя, отчество"
                defaultValue={person?.name ?? ''}
                errors={errors[name('name')]}
                autoComplete="off"
              />
              <TextField
                id={`commission-${at}-post`}
                name={name('post')}
                label="Должность"
                defaultValue={person?.post ?? ''}
                errors={errors[name('post')]}
                autoComplete="off"
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

export function NumberingFields({ patterns, errors }: { patterns: readonly string[]; errors: Errors }) {
  return (
    <fieldset>
      <legend className="mb-1 text-[1.1rem] font-semibold">Номера документов</legend>
      <p className="mb-4 text-ink-2">
        {
          'Вместо {n} встанет порядковый номер за год, вместо {год} сам год. Номера каждого вида идут без пропусков.'
        }
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {paperKinds.map((kind, at) => (
          <TextField
            key={kind}
            id={`number-${kind}`}
            name={`numberPattern[${at}]`}
            label={paperWords[kind].title}
            defaultValue={patterns[at]}
            errors={errors[`numberPattern[${at}]`]}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  )
}
