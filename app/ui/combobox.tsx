// A choice among a hundred: a plain <select> that becomes a field with search once the scripts run.
import { lazy, Suspense } from 'react'
import { SelectField } from './field.tsx'
import { useHydrated } from './hydrated.ts'

const ComboboxList = lazy(() => import('./combobox-list.tsx'))

export interface ComboboxOption {
  id: string
  title: string
  /** Words it is found by besides its title: a former name, a centre. */
  also?: string
}

export interface ComboboxProps {
  id: string
  name: string
  label: string
  hint?: string
  errors?: string[] | null
  options: ComboboxOption[]
  defaultValue?: string
  required?: boolean
}

/** Sends the id of the chosen option under `name`, the same with and without scripts. */
export function Combobox(props: ComboboxProps) {
  const { options, ...field } = props
  const plain = (
    <SelectField {...field}>
      <option value="">Выберите</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.title}
        </option>
      ))}
    </SelectField>
  )
  if (!useHydrated()) return plain
  return (
    <Suspense fallback={plain}>
      <ComboboxList {...props} />
    </Suspense>
  )
}
