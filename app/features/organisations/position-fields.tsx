// Group, category and work with citizens in a form of a post. Each may be left out.
import type { FieldMetadata } from '@conform-to/react'
import { fieldOf } from '#app/ui/conform-field.ts'
import { SelectField } from '#app/ui/field.tsx'
import {
  positionCategories,
  positionCategoryTitles,
  positionGroups,
  positionGroupTitles,
} from './position.ts'
import type { PositionFacts } from './position-facts.ts'

export interface PositionFieldValues {
  positionGroup: string
  category: string
  citizenFacing: string
}

/** What a form shows of a post as it is. */
export function fieldsOfFacts({
  positionGroup,
  category,
  citizenFacing,
}: PositionFacts): PositionFieldValues {
  return {
    positionGroup: positionGroup ?? '',
    category: category ?? '',
    citizenFacing: citizenFacing === null ? '' : citizenFacing ? 'yes' : 'no',
  }
}

export function PositionFields({
  fields,
}: {
  fields: Record<keyof PositionFieldValues, FieldMetadata<string>>
}) {
  return (
    <>
      <SelectField
        label="Группа должностей"
        hint="По реестру должностей. По группам считается охват обучением"
        {...fieldOf(fields.positionGroup)}
      >
        <option value="">Не указана</option>
        {positionGroups.map((group) => (
          <option key={group} value={group}>
            {positionGroupTitles[group]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Категория"
        hint="Только у гражданской службы: у муниципальной категорий нет"
        {...fieldOf(fields.category)}
      >
        <option value="">Не указана</option>
        {positionCategories.map((category) => (
          <option key={category} value={category}>
            {positionCategoryTitles[category]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Работает с гражданами" {...fieldOf(fields.citizenFacing)}>
        <option value="">Не указано</option>
        <option value="yes">Да</option>
        <option value="no">Нет</option>
      </SelectField>
    </>
  )
}
