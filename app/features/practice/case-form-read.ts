// What a posted section makes of a draft. Only names the form has are read; what a section does not show stays.
import {
  asList,
  asObject,
  controlName,
  type FieldPath,
  type FormField,
  type Loose,
  type LooseObject,
  type RowsField,
  valueAt,
  without,
  withValue,
} from './case-form-field.ts'
import { fieldOfPart, type Section } from './case-form-sections.ts'

/** As a form posts it: several values may have one name. */
export interface Posted {
  get: (name: string) => unknown
  getAll: (name: string) => unknown[]
}

export function readSection(section: Section, posted: Posted, draft: LooseObject): LooseObject {
  let next: Loose = draft
  for (const part of section.parts) {
    const read = readField(fieldOfPart(part), part.path, { posted, before: valueAt(draft, part.path) })
    next = withValue(next, part.path, read)
  }
  return asObject(next)
}

interface Reading {
  posted: Posted
  before: Loose | undefined
}

/** Undefined: left empty. */
function readField(field: FormField, path: FieldPath, reading: Reading): Loose | undefined {
  const { posted } = reading
  const name = controlName(path)
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'moment':
      return words(posted.get(name))
    case 'choice': {
      const chosen = words(posted.get(name))
      return field.numeric && chosen !== undefined && /^\d$/.test(chosen) ? Number(chosen) : chosen
    }
    case 'duration': {
      const amount = words(posted.get(`${name}.amount`))
      return amount && `${amount}${words(posted.get(`${name}.unit`)) ?? ''}`
    }
    case 'mark':
      return posted.get(name) === 'on' ? true : undefined
    case 'flag':
      return posted.get(name) === 'on'
    case 'picks': {
      const picked = posted.getAll(name).flatMap((value) => words(value) ?? [])
      return picked.length ? picked : undefined
    }
    case 'items': {
      const items = rowsOf(path, posted, field.most).map(({ at }) => words(posted.get(controlName(at))) ?? '')
      return items.length ? items : undefined
    }
    case 'group':
      return readGroup(field.fields, path, reading)
    case 'rows':
      return readRows(field, path, reading)
  }
}

function readGroup(
  fields: FormField[],
  path: FieldPath,
  { posted, before }: Reading,
): LooseObject | undefined {
  let next: LooseObject = asObject(before)
  for (const field of fields) {
    const value = readField(field, [...path, field.name], { posted, before: valueAt(before, [field.name]) })
    next = value === undefined ? without(next, field.name) : { ...next, [field.name]: value }
  }
  return Object.keys(next).length ? next : undefined
}

/** A row says which row of the draft it was, so that what is edited elsewhere goes along with it. */
function readRows(field: RowsField, path: FieldPath, { posted, before }: Reading): Loose[] | undefined {
  const rows = rowsOf(path, posted, field.most).map(
    ({ at, was }) => readGroup(field.fields, at, { posted, before: asList(before)[was] }) ?? {},
  )
  return rows.length ? rows : undefined
}

function rowsOf(path: FieldPath, posted: Posted, most: number): { at: FieldPath; was: number }[] {
  const rows = []
  for (let index = 0; index <= most; index += 1) {
    const at = [...path, index]
    const was = posted.get(`${controlName(at)}.row`)
    if (was === null || was === undefined) break
    rows.push({ at, was: /^\d{1,2}$/.test(String(was)) ? Number(was) : -1 })
  }
  return rows
}

function words(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return value.replace(/\r\n?/g, '\n').trim() || undefined
}
