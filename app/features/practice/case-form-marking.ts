// The part of the case form for those who mark: criteria, critical errors, a bad reply and the model chain.
import {
  askOptions,
  checkOptions,
  doneOptions,
  scoreOptions,
  stopOptions,
  whoOptions,
} from './case-form-lists.ts'
import type { FormField, GroupField } from './case-form-field.ts'
import { criteriaKeys } from './criteria.ts'

const scores = (label: string): GroupField => ({
  kind: 'group',
  name: 'scores',
  label,
  hint: 'Уровни от 0 до 3 по каждому критерию.',
  fields: criteriaKeys.map((key) => ({
    kind: 'choice',
    name: key,
    label: key,
    options: scoreOptions,
    numeric: true,
  })),
})

export const markingShape: FormField[] = [
  {
    kind: 'group',
    name: 'criteria',
    label: 'На что смотреть проверяющему',
    fields: criteriaKeys.map((key) => ({ kind: 'text', name: key, label: key, rows: 2 })),
  },
  {
    kind: 'rows',
    name: 'errors',
    label: 'Критические ошибки',
    hint: 'Какие из них возможны именно здесь.',
    one: 'Ошибка',
    most: 7,
    fields: [
      { kind: 'choice', name: 'stop', label: 'Ошибка', options: stopOptions },
      { kind: 'text', name: 'text', label: 'Как она выглядит здесь', rows: 2 },
    ],
  },
  {
    kind: 'group',
    name: 'bad',
    label: 'Отписка с разбором',
    fields: [
      { kind: 'text', name: 'reply', label: 'Плохой ответ', rows: 4 },
      scores('Оценка отписки'),
      { kind: 'picks', name: 'stops', label: 'Критические ошибки в ней', options: stopOptions, none: 'нет' },
      { kind: 'text', name: 'why', label: 'Почему плохо', rows: 3 },
    ],
  },
  {
    kind: 'group',
    name: 'model',
    label: 'Эталонная цепочка',
    fields: [
      { kind: 'text', name: 'interim', label: 'Промежуточный ответ', optional: true, rows: 4 },
      {
        kind: 'items',
        name: 'ask',
        label: 'Вопросы исполнителям по порядку',
        hint: 'Цепочку проиграют целиком: она должна привести к решению.',
        options: askOptions,
        one: 'Вопрос',
        most: 10,
      },
      {
        kind: 'group',
        name: 'facts',
        label: 'Поля окончательного ответа',
        fields: [
          { kind: 'picks', name: 'done', label: 'Что сделано', options: doneOptions, none: 'не выбрано' },
          { kind: 'choice', name: 'who', label: 'Кто отвечает', options: whoOptions },
          { kind: 'moment', name: 'when', label: 'К какому сроку' },
        ],
      },
      { kind: 'choice', name: 'check', label: 'Как проверен результат', options: checkOptions },
      { kind: 'text', name: 'reply', label: 'Окончательный ответ', rows: 7 },
      scores('Оценка эталона'),
      { kind: 'text', name: 'why', label: 'Почему хорошо', rows: 3 },
      {
        kind: 'text',
        name: 'measure',
        label: 'Мера, которая убирает причину',
        hint: 'Одной-двумя фразами: кто и что делает, чтобы не повторилось.',
        rows: 2,
      },
    ],
  },
]
