// A choice among a hundred: a plain <select> that becomes a field with search once the scripts run.
import { lazy, Suspense } from 'react'
import type { ComboboxProps } from './combobox-props.ts'
import { SelectField } from './field.tsx'
import { useHydrated } from './hydrated.ts'

const ComboboxList = lazy(() => import('./combobox-list.tsx'))

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
