// Surname, given name, patronymic: the same three fields wherever a person is named.
import type { FieldMetadata } from '@conform-to/react'
import { fieldOf } from '#app/ui/conform-field.ts'
import { TextField } from '#app/ui/field.tsx'

export interface NamesFieldsProps {
  fields: Record<'surname' | 'givenName' | 'patronymic', FieldMetadata<string>>
  /** The person fills in the own name: the browser may offer it. */
  own?: boolean
}

export function NamesFields({ fields, own = false }: NamesFieldsProps) {
  return (
    <>
      <TextField
        label="Фамилия"
        autoComplete={own ? 'family-name' : 'off'}
        {...fieldOf(fields.surname)}
        required
      />
      <TextField
        label="Имя"
        autoComplete={own ? 'given-name' : 'off'}
        {...fieldOf(fields.givenName)}
        required
      />
      <TextField
        label="Отчество"
        hint="Если есть"
        autoComplete={own ? 'additional-name' : 'off'}
        {...fieldOf(fields.patronymic)}
      />
    </>
  )
}
