// Adding, removing and moving the rows of a draft: new rows get an id, and nothing keeps pointing at a fact that is gone.
import {
  asList,
  asObject,
  asWords,
  controlId,
  type FieldPath,
  type Loose,
  type LooseObject,
  readControlName,
  type RowsField,
  valueAt,
  withValue,
} from './case-form-field.ts'
import { fieldAt } from './case-form-sections.ts'

export interface RowPress {
  what: 'add' | 'remove' | 'up' | 'down'
  /** The list for «add», the row for the others. */
  path: FieldPath
}

/** «add:facts», «up:need.options[1]»; null for anything else. */
export function readRowPress(value: string): RowPress | null {
  const [, what, name = ''] = /^(add|remove|up|down):(.+)$/.exec(value) ?? []
  const path = what ? readControlName(name) : null
  if (!path) return null
  const { kind } = fieldAt(path)
  const atRow = typeof path.at(-1) === 'number'
  if ((kind !== 'rows' && kind !== 'items') || atRow === (what === 'add')) return null
  return { what: what as RowPress['what'], path }
}

/** The draft after the press, and the element to look at. */
export function pressRow(
  draft: LooseObject,
  { what, path }: RowPress,
): { draft: LooseObject; anchor: string } {
  if (what === 'add') return addRow(draft, path)
  const list = path.slice(0, -1)
  const index = Number(path.at(-1))
  const rows = [...asList(valueAt(draft, list))]
  if (what === 'remove') {
    const [gone] = rows.splice(index, 1)
    const next = withValue(draft, list, rows)
    const id = list.join() === 'facts' ? asWords(asObject(gone).id) : ''
    return { draft: asObject(id ? withoutFact(next, id) : next), anchor: controlId(list) }
  }
  const other = what === 'up' ? index - 1 : index + 1
  const [moved, neighbour] = [rows[index], rows[other]]
  if (moved === undefined || neighbour === undefined) return { draft, anchor: controlId(path) }
  rows[index] = neighbour
  rows[other] = moved
  return { draft: asObject(withValue(draft, list, rows)), anchor: controlId([...list, other]) }
}

function addRow(draft: LooseObject, list: FieldPath): { draft: LooseObject; anchor: string } {
  const field = fieldAt(list)
  const rows = asList(valueAt(draft, list))
  if ((field.kind !== 'rows' && field.kind !== 'items') || rows.length >= field.most)
    return { draft, anchor: controlId(list) }
  const row: Loose = field.kind === 'items' ? '' : freshRow(field, rows)
  return {
    draft: asObject(withValue(draft, list, [...rows, row])),
    anchor: controlId([...list, rows.length]),
  }
}

function freshRow({ id, fresh }: RowsField, rows: Loose[]): LooseObject {
  if (!id) return { ...fresh }
  const taken = rows.map((row) => asWords(asObject(row).id))
  let number = rows.length + 1
  while (taken.includes(`${id}-${number}`)) number += 1
  return { id: `${id}-${number}`, ...fresh }
}

/** Lists of facts stand under these names wherever they stand. */
const lists = ['if', 'gives', 'rests', 'acted']

function withoutFact(value: Loose, fact: string): Loose {
  if (Array.isArray(value)) return value.map((one) => withoutFact(one, fact))
  if (typeof value !== 'object') return value
  const next: LooseObject = {}
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined) continue
    if (!lists.includes(key)) next[key] = withoutFact(one, fact)
    else {
      const left = asList(one).filter((name) => name !== fact)
      if (left.length) next[key] = left
    }
  }
  return next
}
