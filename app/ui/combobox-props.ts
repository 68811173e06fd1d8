// What a combobox is told, shared by its plain and its searching half.

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
