// The form of a case without a browser: files survive it unchanged, rows move, faults are said where they are put right.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compilePractice } from './compile-case.server.ts'
import { practiceFolder } from '#app/testing/practice-fixture.ts'
import {
  asList,
  asObject,
  asWords,
  controlName,
  type FieldPath,
  type FormField,
  type Loose,
  type LooseObject,
  readControlName,
  valueAt,
  withValue,
} from './case-form-field.ts'
import { caseKeyOf } from './case-key.ts'
import { readSection } from './case-form-read.ts'
import { pressRow, readRowPress } from './case-form-rows.ts'
import { fieldOfPart, sectionsOf } from './case-form-sections.ts'
import { inFormWords, sayFaults } from './case-form-words.ts'
import { draftStructure, draftYaml, fitsForm } from './case-yaml.ts'
import { judgeCase } from './judge-case.ts'

const folder = path.resolve(import.meta.dirname, '../../../content/practice/cases')
const shipped = readdirSync(folder).map((file): [string, LooseObject] => [
  file,
  parse(readFileSync(path.join(folder, file), 'utf8')) as LooseObject,
])
const cold = shipped.find(([file]) => file.startsWith('s01'))?.[1] ?? {}
const compiled = compilePractice(practiceFolder())
if ('problems' in compiled) throw new Error('The shipped cases do not compile')
const { catalogue } = compiled

/** What a browser sends for a field that nobody touched. */
function sent(field: FormField, at: FieldPath, value: Loose | undefined): [string, string][] {
  const name = controlName(at)
  if (field.kind === 'group')
    return field.fields.flatMap((one) => sent(one, [...at, one.name], asObject(value)[one.name]))
  if (field.kind === 'rows')
    return asList(value).flatMap((row, index) => [
      [`${name}[${index}].row`, String(index)] as [string, string],
      ...sent({ ...field, kind: 'group' }, [...at, index], row),
    ])
  if (field.kind === 'items')
    return asList(value).flatMap((item, index): [string, string][] => [
      [`${name}[${index}].row`, String(index)],
      [`${name}[${index}]`, asWords(item)],
    ])
  if (field.kind === 'picks') return asList(value).map((one) => [name, asWords(one)])
  if (field.kind === 'mark' || field.kind === 'flag') return value === true ? [[name, 'on']] : []
  if (field.kind === 'duration') {
    const [, amount = '', unit = ''] = /^(\d+)(\w+)$/.exec(asWords(value)) ?? []
    return [
      [`${name}.amount`, amount],
      [`${name}.unit`, unit],
    ]
  }
  return [[name, asWords(value).replaceAll('\n', '\r\n')]]
}

function saved(
  draft: LooseObject,
  change: (form: FormData, section: string) => void = () => undefined,
): LooseObject {
  let next = draft
  for (const section of sectionsOf(draft, catalogue)) {
    const form = new FormData()
    for (const part of section.parts)
      for (const [name, value] of sent(fieldOfPart(part), part.path, valueAt(next, part.path)))
        form.append(name, value)
    change(form, section.key)
    next = readSection(section, form, next)
  }
  return next
}

describe('a file in the form', () => {
  it.each(shipped)('%s: saved section by section and written again it is the same case', (_file, plain) => {
    expect(fitsForm(plain)).toBe(true)
    const again = parse(draftYaml(saved(plain))) as unknown
    const [before, after] = [judgeCase(plain, catalogue), judgeCase(again, catalogue)]
    expect(before.faults).toBeUndefined()
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  })

  it('shows every place of the case in some section', () => {
    const names = sectionsOf(cold, catalogue).flatMap(({ parts }) =>
      parts.map((part) => String(part.path[0])),
    )
    const own = Object.keys(draftStructure(cold)).filter((key) => key !== 'key' && key !== 'source')
    expect(own.filter((key) => !names.includes(key))).toEqual([])
  })

  it('does not take a file that it would cut', () => {
    expect(fitsForm({ ...cold, author: 'я' })).toBe(false)
    expect(fitsForm({ ...cold, title: ['a', 'b'] })).toBe(false)
    expect(fitsForm(withValue(cold, ['need', 'options', 0, 'note'], 'x') as LooseObject)).toBe(false)
    expect(fitsForm({ key: 'half', title: 'Половина' })).toBe(true)
  })

  it('keeps what was typed wrong, and forgets what was emptied', () => {
    const typed = saved(cold, (form, section) => {
      if (section !== 'triage') return
      form.set('deadlines.executor.within.amount', 'скоро')
      form.set('triage.why', '  ')
    })
    expect(valueAt(typed, ['deadlines', 'executor', 'within'])).toBe('скороh')
    expect(valueAt(typed, ['triage', 'why'])).toBeUndefined()
    expect(valueAt(typed, ['route'])).toEqual(cold.route)
  })

  it('reads only names of the form', () => {
    expect(readControlName('exchange[0].intents[1].ask')).toEqual(['exchange', 0, 'intents', 1, 'ask'])
    expect(readControlName('__proto__')).toBeNull()
    expect(readRowPress('add:constructor')).toBeNull()
    expect(readRowPress('remove:facts')).toBeNull()
    expect(readRowPress('add:facts[0]')).toBeNull()
    expect(readRowPress('up:model.ask[1]')).toEqual({ what: 'up', path: ['model', 'ask', 1] })
  })
})

describe('rows', () => {
  it('adds one with an id of its own, up to the most', () => {
    const added = pressRow(cold, { what: 'add', path: ['facts'] })
    expect(asList(added.draft.facts).at(-1)).toEqual({ id: 'fact-10' })
    expect(added.anchor).toBe('facts-9')
    const full = { ...cold, facts: Array.from({ length: 24 }, (_, index) => ({ id: `fact-${index}` })) }
    expect(pressRow(full, { what: 'add', path: ['facts'] }).draft).toBe(full)
  })

  it('moves one with everything that other pages hold of it', () => {
    const { draft } = pressRow(cold, { what: 'down', path: ['exchange', 0] })
    expect(valueAt(draft, ['exchange', 1])).toEqual(valueAt(cold, ['exchange', 0]))
    expect(pressRow(cold, { what: 'up', path: ['exchange', 0] }).draft).toBe(cold)
  })

  it('removes a fact wherever it is named', () => {
    const { draft } = pressRow(cold, { what: 'remove', path: ['facts', 5] })
    expect(JSON.stringify(draft)).not.toContain('reported-done')
    expect(valueAt(draft, ['exchange', 0, 'intents', 3, 'answers', 1, 'if'])).toBeUndefined()
  })
})

describe('what is wrong, in the words of the form', () => {
  const faultsOf = (draft: LooseObject) =>
    sayFaults(judgeCase(draftStructure(draft), catalogue).faults ?? [], draft, catalogue)

  it('names the section, the field and the place', () => {
    const draft = withValue(cold, ['route', 'options', 2, 'lost'], undefined) as LooseObject
    expect(faultsOf(draft)).toEqual([
      {
        section: 'route',
        sectionTitle: 'Исполнители',
        name: 'route.options[2]',
        anchor: 'route-options-2',
        place: 'Исполнитель 3',
        message: 'Нет ветки: неверному исполнителю нужно, что он вернул и сколько времени пропало.',
      },
    ])
  })

  it('leads to the page of a conversation, and to the measure beside the cause', () => {
    const talk = withValue(cold, ['exchange', 1, 'intents', 0, 'ask'], undefined) as LooseObject
    expect(faultsOf(talk).map(({ section, name, message }) => [section, name, message])).toEqual([
      ['talk-2', 'exchange[1].intents[0].ask', 'Заполните это поле.'],
    ])
    const measure = withValue(cold, ['model', 'measure'], undefined) as LooseObject
    expect(faultsOf(measure).map(({ section, place }) => [section, place])).toEqual([
      ['cause', 'Мера, которая убирает причину'],
    ])
  })

  it('speaks of a draft with nothing in it without a word of the file', () => {
    const faults = faultsOf({ key: 'empty' })
    expect(faults.length).toBeGreaterThan(60)
    expect(faults.filter(({ message }) => /[a-z]{3}/i.test(message)).map(({ message }) => message)).toEqual(
      [],
    )
    expect(faults.every(({ section, place }) => section && place)).toBe(true)
  })

  it('reports personal data of an unfinished draft', () => {
    const draft = { title: 'Звоните', message: 'Мой номер +7 831 212-85-06' }
    const [fault, ...more] = faultsOf(draft).filter(({ name }) => name === 'message')
    expect(fault).toMatchObject({ section: 'message', anchor: 'message' })
    expect(fault?.message).toMatch(/похоже на настоящий телефон/)
    expect(more).toEqual([])
  })

  it('says titles instead of keys', () => {
    expect(
      inFormWords('Нет ветки: с верным исполнителем «uk» нет разговора (exchange).', cold, catalogue),
    ).toBe('Нет ветки: с верным исполнителем «Управляющая компания» нет разговора.')
  })
})

describe('the key of a new case', () => {
  it('is Latin, short and free', () => {
    expect(caseKeyOf('Холодные батареи', [])).toBe('kholodnye-batarei')
    expect(caseKeyOf('Холодные батареи', ['kholodnye-batarei'])).toBe('kholodnye-batarei-2')
    expect(caseKeyOf('112: New', [])).toBe('new-2')
    expect(caseKeyOf('123', [])).toBe('case')
    expect(caseKeyOf('Очень длинный заголовок про очень длинную беду', []).length).toBeLessThanOrEqual(40)
  })
})
