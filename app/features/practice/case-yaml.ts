// A draft as the file it would be, and a file as a draft: in the order of the form, with nothing lost on the way.
import { stringify } from 'yaml'
import {
  asList,
  asObject,
  asWords,
  type FormField,
  type GroupField,
  type Loose,
  type LooseObject,
} from './case-form-field.ts'
import { caseShape } from './case-form-shape.ts'

/** The structure of a case file: what was left empty is absent, whole groups are there so that each gap is named. */
export function draftStructure(draft: LooseObject): LooseObject {
  const { key, source } = draft
  return {
    ...(key === undefined ? {} : { key }),
    ...(source === undefined ? {} : { source }),
    ...groupStructure(caseShape, draft),
  }
}

export function draftYaml(draft: LooseObject): string {
  return stringify(draftStructure(draft), { lineWidth: 116, version: '1.2', schema: 'core' })
}

function groupStructure({ fields }: Pick<GroupField, 'fields'>, value: Loose | undefined): LooseObject {
  const object = asObject(value)
  const { id } = object
  const next: LooseObject = id === undefined ? {} : { id }
  for (const field of fields) {
    const own = structure(field, object[field.name])
    if (own !== undefined) next[field.name] = own
  }
  return next
}

function structure(field: FormField, value: Loose | undefined): Loose | undefined {
  switch (field.kind) {
    case 'group': {
      const group = groupStructure(field, value)
      return field.optional && isEmpty(group) ? undefined : group
    }
    case 'rows':
      return value === undefined ? undefined : asList(value).map((row) => groupStructure(field, row))
    case 'items':
    case 'picks': {
      const list = asList(value).map(asWords)
      return list.length ? list : undefined
    }
    case 'mark':
      return value === true ? true : undefined
    case 'flag':
      return value === true
    case 'choice':
      return typeof value === 'number' ? value : asWords(value) || undefined
    default:
      return asWords(value) || undefined
  }
}

function isEmpty(group: LooseObject): boolean {
  return Object.values(group).every(
    (value) => value === undefined || (typeof value === 'object' && !Array.isArray(value) && isEmpty(value)),
  )
}

/** Whether the form can hold a whole file: no key of it is unknown to the form, no value of another kind. */
export function fitsForm(plain: LooseObject): boolean {
  return covers(draftStructure(plain), plain)
}

/** All of `plain` is in `kept`; empty lists and `false` say nothing. */
function covers(kept: Loose | undefined, plain: Loose | undefined): boolean {
  if (plain === undefined || plain === false || (Array.isArray(plain) && !plain.length)) return true
  if (Array.isArray(plain)) {
    const list = asList(kept)
    return list.length === plain.length && plain.every((one, index) => covers(list[index], one))
  }
  if (typeof plain === 'object')
    return Object.entries(plain).every(([key, one]) => covers(asObject(kept)[key], one))
  return typeof plain === 'string' ? asWords(kept) === plain.trim() || kept === plain : kept === plain
}
