// The case form in sections: which part of the case each page holds, and on which page a place of the case is found.
import {
  asList,
  asObject,
  asWords,
  controlId,
  type FieldPath,
  type FormCatalogue,
  type FormField,
  type LooseObject,
  valueAt,
} from './case-form-field.ts'
import { titleOfExecutor } from './case-form-lists.ts'
import { caseShape } from './case-form-shape.ts'

interface Part {
  path: FieldPath
  /** Only these fields of the rows there, or all but these of the group. */
  only?: string[]
  without?: string[]
}

export interface Section {
  /** In the address: «need», «talk-1». */
  key: string
  title: string
  lead: string
  /** A page of another section, such as one conversation. */
  under?: string
  parts: Part[]
}

const at = (...path: FieldPath): Part => ({ path })

const main: Section[] = [
  {
    key: 'message',
    title: 'Сообщение',
    lead: 'Что пришло, откуда, от кого и что к нему приложено.',
    parts: [
      'title',
      'message',
      'channel',
      'received',
      'place',
      'citizen',
      'theme',
      'level',
      'situation',
      'heavy',
      'attachments',
      'history',
    ].map((name) => at(name)),
  },
  {
    key: 'need',
    title: 'Потребность',
    lead: 'Чего человек ждёт на самом деле и с чем это легко спутать.',
    parts: [at('need')],
  },
  {
    key: 'triage',
    title: 'Срочность и сроки',
    lead: 'Насколько это срочно, куда отнести, за сколько ответить и откуда эти сроки.',
    parts: [at('triage'), at('deadlines'), at('interim')],
  },
  {
    key: 'route',
    title: 'Исполнители',
    lead: 'Кому это поручить, а кто вернёт обращение обратно.',
    parts: [at('route')],
  },
  {
    key: 'talks',
    title: 'Вопросы и ответы',
    lead: 'Что можно узнать и у кого. Ответ исполнителя зависит от того, что уже известно.',
    parts: [at('facts'), { path: ['exchange'], only: ['executor', 'person'] }, at('acted')],
  },
  {
    key: 'reply',
    title: 'Окончательный ответ',
    lead: 'Чем слушатель отвечает за свои слова: что сделано, кто и к какому сроку.',
    parts: [at('reply')],
  },
  {
    key: 'reactions',
    title: 'Реакция заявителя',
    lead: 'Что он напишет в ответ и после закрытия. Следует из хода дела, а не из красоты текста.',
    parts: [at('reactions')],
  },
  {
    key: 'cause',
    title: 'Проверка, причина и мера',
    lead: 'Как узнать, решено ли, и что сделать, чтобы не повторилось.',
    parts: [at('closing'), at('cause'), at('model', 'measure')],
  },
  {
    key: 'criteria',
    title: 'Критерии и ошибки',
    lead: 'Что увидит проверяющий рядом с ответом слушателя.',
    parts: [at('criteria'), at('errors'), at('bad')],
  },
  {
    key: 'model',
    title: 'Эталонная цепочка',
    lead: 'Как прошёл бы это обращение опытный человек. При проверке её проиграют целиком.',
    parts: [{ path: ['model'], without: ['measure'] }],
  },
]

/** In the order they are written. A page for each conversation follows the section of the talks. */
export function sectionsOf(draft: LooseObject, catalogue: FormCatalogue): Section[] {
  const talks = asList(draft.exchange).map((talk, index): Section => ({
    key: `talk-${index + 1}`,
    title: titleOfExecutor(catalogue, asWords(asObject(talk).executor)),
    lead: 'Что у него можно спросить и что он ответит. Один и тот же вопрос можно задать снова — уже с другими фактами.',
    under: 'talks',
    parts: [at('exchange', index, 'intents')],
  }))
  return main.flatMap((section) => (section.key === 'talks' ? [section, ...talks] : [section]))
}

/** The part's field with what of it this section shows. */
export function fieldOfPart({ path, only, without }: Part): FormField {
  const field = fieldAt(path)
  if (!('fields' in field) || (!only && !without)) return field
  return {
    ...field,
    fields: field.fields.filter(({ name }) => (only ? only.includes(name) : !without?.includes(name))),
  }
}

/** What the form has at a place of the case; numbers are rows. */
export function fieldAt(path: FieldPath): FormField {
  let field: FormField = caseShape
  for (const step of path) {
    if (typeof step === 'number' || !('fields' in field)) continue
    const next: FormField | undefined = field.fields.find(({ name }) => name === step)
    if (!next) return field
    field = next
  }
  return field
}

/** The part of the draft that a section holds, as it was shown. */
export function sectionContent(section: Section, draft: LooseObject): unknown[] {
  return section.parts.map(({ path }) => valueAt(draft, path) ?? null)
}

export interface Spot {
  section: string
  /** The nearest place that the section shows. */
  path: FieldPath
  anchor: string
}

/** Where a place of the case is edited; the key of the file has no field of its own. */
export function spotOf(place: PropertyKey[], sections: Section[]): Spot {
  const path = shownPath(place)
  const holding = sections.flatMap((section) => section.parts.map((part) => ({ section, part })))
  const found =
    holding
      .filter(({ part }) => holds(part, path))
      .toSorted((a, b) => b.part.path.length - a.part.path.length)[0] ??
    // A fault of a whole group belongs to the first section that shows some of it.
    holding.find(({ part }) => path.every((step, index) => part.path[index] === step))
  return { section: found?.section.key ?? 'message', path, anchor: controlId(path) }
}

function holds({ path, only, without }: Part, place: FieldPath): boolean {
  if (!path.every((step, index) => place[index] === step)) return false
  const inside = place.slice(path.length).find((step) => typeof step === 'string')
  if (typeof inside !== 'string') return true
  return only ? only.includes(inside) : !without?.includes(inside)
}

/** As deep as the form has controls: a key in a list of picks stands at the list. */
function shownPath(place: PropertyKey[]): FieldPath {
  const path: FieldPath = []
  for (const step of place) {
    if (typeof step === 'symbol') break
    const field = fieldAt(path)
    if (typeof step === 'number' && field.kind !== 'rows' && field.kind !== 'items') break
    if (typeof step === 'string' && (!('fields' in field) || !field.fields.some(({ name }) => name === step)))
      break
    path.push(step)
  }
  return path
}
