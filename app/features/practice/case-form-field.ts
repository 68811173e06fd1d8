// The language in which the form of a case is described: what a field holds, never how it looks.
import type { Catalogue } from './catalogue-source.ts'

/** A case being written: the structure of its file with anything missing. */
export type Loose = string | number | boolean | Loose[] | LooseObject
export interface LooseObject {
  [key: string]: Loose | undefined
}
export type FieldPath = (string | number)[]

/** Titles that the lists of the form offer. */
export type FormCatalogue = Pick<Catalogue, 'channels' | 'executors' | 'themes' | 'scorecard'>

export interface FormContext {
  catalogue: FormCatalogue
  /** The whole draft: some lists offer what other sections hold. */
  draft: LooseObject
}

export interface Option {
  value: string
  title: string
}
export type Options = (context: FormContext) => Option[]

interface Base {
  name: string
  label: string
  hint?: string
}

/** «line», «text»: words. «moment»: wall clock of the case. «duration»: an amount and a unit. */
export type WordField = Base & {
  kind: 'line' | 'text' | 'moment' | 'duration'
  optional?: true
  rows?: number
  /** Half a line is enough. */
  short?: true
}
export type ChoiceField = Base & { kind: 'choice'; options: Options; numeric?: true; optional?: true }
/** «mark»: true or absent. «flag»: always true or false. */
export type TickField = Base & { kind: 'mark' | 'flag' }
/** Several of a list, as a list of their keys. */
export type PicksField = Base & { kind: 'picks'; options: Options; none: string }
/** An ordered list of keys out of another list. */
export type ItemsField = Base & { kind: 'items'; options: Options; one: string; most: number }
/** `optional`: absent when nothing in it is filled in. `folded`: shown closed, with what is chosen in its heading. */
export type GroupField = Base & { kind: 'group'; fields: FormField[]; optional?: true; folded?: string }
export type RowsField = Base & {
  kind: 'rows'
  /** «Вариант»: what one row is called. */
  one: string
  fields: FormField[]
  most: number
  /** How ids of new rows begin: «fact» gives «fact-3». */
  id?: string
  /** What a new row holds besides its id. */
  fresh?: LooseObject
}
export type FormField = WordField | ChoiceField | TickField | PicksField | ItemsField | GroupField | RowsField

/** «exchange[0].intents[1].ask»: the name of a control. */
export function controlName(path: FieldPath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  )
}

/** The same as the id of an element. */
export function controlId(path: FieldPath): string {
  return path.join('-')
}

/** Back from a name made by `controlName`; null for anything else. */
export function readControlName(name: string): FieldPath | null {
  if (!/^[A-Za-z]\w{0,30}(\[\d{1,2}\]|\.[A-Za-z]\w{0,30}){0,9}$/.test(name)) return null
  return [...name.matchAll(/\[(\d+)\]|([A-Za-z]\w*)/g)].map(([, index, word]) =>
    index === undefined ? String(word) : Number(index),
  )
}

export function asObject(value: Loose | undefined): LooseObject {
  return value !== undefined && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

export function asList(value: Loose | undefined): Loose[] {
  return Array.isArray(value) ? value : []
}

export function asWords(value: Loose | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function valueAt(value: Loose | undefined, path: FieldPath): Loose | undefined {
  let at = value
  for (const step of path) at = typeof step === 'number' ? asList(at)[step] : own(asObject(at), step)
  return at
}

function own(object: LooseObject, key: string): Loose | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** A copy with another value in one place; what is missing on the way is made. */
export function withValue(value: Loose | undefined, path: FieldPath, put: Loose | undefined): Loose {
  const [step, ...rest] = path
  if (step === undefined) return put ?? {}
  if (typeof step === 'number') {
    const list = [...asList(value)]
    list[step] = withValue(list[step], rest, put)
    return list
  }
  const object = asObject(value)
  if (!rest.length && put === undefined) return without(object, step)
  return { ...object, [step]: withValue(own(object, step), rest, put) }
}

export function without(object: LooseObject, key: string): LooseObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}
