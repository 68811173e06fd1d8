// What a field of the kit takes from a field of conform.
import type { FieldMetadata } from '@conform-to/react'

export function fieldOf(field: FieldMetadata<unknown>) {
  return {
    id: field.id,
    name: field.name,
    defaultValue: typeof field.initialValue === 'string' ? field.initialValue : undefined,
    errors: field.errors,
    required: field.required,
  }
}

/** The same for a password: what was typed is never sent back. */
export function secretFieldOf(field: FieldMetadata<unknown>) {
  return { ...fieldOf(field), defaultValue: undefined, type: 'password' }
}
