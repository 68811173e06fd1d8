// What the judgement of a case says, in the words of the form: files speak of keys, the form of its own labels.
import { controlName, type FieldPath, type FormCatalogue, type LooseObject } from './case-form-field.ts'
import {
  askOptions,
  checkOptions,
  doneOptions,
  factOptions,
  taskOptions,
  whoOptions,
} from './case-form-lists.ts'
import { fieldAt, sectionsOf, spotOf } from './case-form-sections.ts'
import type { Fault } from './fault.ts'

export interface FormFault {
  /** Key of the section and its title. */
  section: string
  sectionTitle: string
  /** Name of the place in the form, and its element. */
  name: string
  anchor: string
  /** «Вариант 2 → Почему неверно». */
  place: string
  message: string
}

export function sayFaults(faults: Fault[], draft: LooseObject, catalogue: FormCatalogue): FormFault[] {
  const sections = sectionsOf(draft, catalogue)
  const order = sections.map(({ key }) => key)
  return faults
    .map(({ path, message }): FormFault => {
      const spot = spotOf(path, sections)
      return {
        section: spot.section,
        sectionTitle: sections.find(({ key }) => key === spot.section)?.title ?? '',
        name: controlName(spot.path),
        anchor: spot.anchor,
        place: sayPlace(spot.path),
        message: inFormWords(message, draft, catalogue),
      }
    })
    .toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
}

function sayPlace(path: FieldPath): string {
  return path
    .flatMap((step, index) => {
      const field = fieldAt(path.slice(0, index + 1))
      if (typeof step === 'number') return 'one' in field ? [`${field.one} ${step + 1}`] : []
      return index === path.length - 1 ? [field.label] : []
    })
    .join(' → ')
}

export function inFormWords(message: string, draft: LooseObject, catalogue: FormCatalogue): string {
  const titles = titlesOf(draft, catalogue)
  let said = message.replace(/^«[a-z]\w*»: /i, '').replace(/ \([a-z][^)]*\)/gi, '')
  for (const [pattern, words] of phrases) said = said.replace(pattern, words)
  said = said.replace(/«([\w.-]+)»/g, (all, key: string) => (titles.has(key) ? `«${titles.get(key)}»` : all))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function titlesOf(draft: LooseObject, catalogue: FormCatalogue): Map<string, string> {
  const context = { draft, catalogue }
  const lists = [factOptions, taskOptions, doneOptions, whoOptions, checkOptions, askOptions]
  return new Map([
    ...lists.flatMap((options) => options(context)).map(({ value, title }) => [value, title] as const),
    ...catalogue.executors.map(({ key, title }) => [key, title] as const),
  ])
}

const phrases: [RegExp, string][] = [
  [/^нужно указать \((текст|число|целое число)\)\.$|^нужно указать\.$/, 'Заполните это поле.'],
  [/^нужно указать.*/, 'Заполните.'],
  [/^нужно (текст|число|целое число|true или false|список|набор.*)\.$/, 'Заполните это поле.'],
  [/^одно из: .*/, 'Выберите из списка.'],
  [/^элементов нужно не меньше (\d+)\.$/, 'Нужно строк: хотя бы $1.'],
  [/^элементов нужно не больше (\d+)\.$/, 'Строк не больше $1.'],
  [/^срок вида .*/, 'Укажите целое число и единицу времени.'],
  [/^дата и время: .*/, 'Укажите дату и время.'],
  [/^исполнитель\.вопрос$/, 'Выберите вопрос.'],
  [/^латинские строчные буквы, цифры, дефис\.$/, 'Выберите из списка.'],
  [/нет feedback/, 'нет пояснения'],
  [/Нет feedback/, 'Нет пояснения'],
  [/не бывает consequence/, 'не бывает того, что он вернул'],
  [/нужны consequence и lost/, 'нужно, что он вернул и сколько времени пропало'],
  [/Нужен call112Why: /, 'Нужно пояснение: '],
  [/, а в model нет interim/, ', а в эталонной цепочке его нет'],
  [/, а срока interim нет/, ', а срока для него нет'],
  [/без if/g, 'без условий'],
  [/без when/g, 'без условий'],
  [/^again бывает/, '«Переспрашивает» бывает'],
  [/^Нет mark:/, 'Нет оценки:'],
  [/^mark бывает/, 'Оценка бывает'],
  [
    /latest раньше earliest или самого обращения/,
    'срок «не позже» раньше срока «не раньше» или самого обращения',
  ],
  [/нет в facts/, 'среди фактов нет'],
  [/нет в tasks/, 'среди поручений нет'],
  [/нет в exchange/, 'в разговорах нет'],
  [/нет в reply\.done/, 'в полях ответа нет'],
  [/нет в reply\.who/, 'среди ответственных нет'],
  [/добавьте rests/, 'отметьте, на каких фактах оно держится'],
  [/ \(сказано: [^)]*\)/, ''],
  [/шаг «need»/, 'шаг «Потребность»'],
  [/шаг «triage»/, 'шаг «Срочность»'],
  [/шаг «route»/, 'шаг «Исполнители»'],
  [/шаг «(no-)?interim»/, 'шаг «Промежуточный ответ»'],
  [/шаг «ask»/, 'шаг «Вопрос исполнителю»'],
  [/шаг «reply»/, 'шаг «Ответ»'],
  [/шаг «(check|close)»/, 'шаг «Проверка и закрытие»'],
  [/шаг «cause»/, 'шаг «Причина»'],
  [/в срок executor/, 'в срок «до исполнителя»'],
  [/позже срока reply/, 'позже срока ответа'],
  [/позже срока interim/, 'позже его срока'],
]
