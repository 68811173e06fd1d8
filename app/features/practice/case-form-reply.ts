// The last steps of the case form: the facts of the reply, the citizen's reactions, the check before closing, the cause.
import { choices, feedback } from './case-form-chain.ts'
import {
  conditionOptions,
  conditionTitles,
  countsOptions,
  executorOptions,
  factOptions,
  markOptions,
  messageOptions,
  moodOptions,
} from './case-form-lists.ts'
import type { FormField, RowsField } from './case-form-field.ts'
import { conditionKeys } from './conditions.ts'

function reactions(name: 'reply' | 'closing', label: string, hint: string): RowsField {
  const asked = conditionKeys.filter((key) => name === 'closing' || key !== 'checked')
  return {
    kind: 'rows',
    name,
    label,
    hint,
    one: 'Правило',
    most: 12,
    fresh: { mood: 'partly', messages: [{}] },
    fields: [
      {
        kind: 'group',
        name: 'when',
        label: 'Когда действует',
        optional: true,
        folded: 'во всех остальных случаях',
        fields: asked.map((key) => ({
          kind: 'picks',
          name: key,
          label: conditionTitles[key],
          options: conditionOptions(key),
          none: 'неважно',
        })),
      },
      { kind: 'choice', name: 'mood', label: 'Что чувствует заявитель', options: moodOptions },
      ...(name === 'reply'
        ? [{ kind: 'flag', name: 'again', label: 'Переспрашивает: ответ можно написать ещё раз' } as const]
        : [
            {
              kind: 'choice',
              name: 'mark',
              label: 'Его оценка',
              options: markOptions,
              numeric: true,
            } as const,
          ]),
      {
        kind: 'rows',
        name: 'messages',
        label: 'Что он пишет',
        one: 'Сообщение',
        most: 4,
        fields: [
          { kind: 'choice', name: 'kind', label: 'Что это', options: messageOptions },
          { kind: 'duration', name: 'after', label: 'Через сколько' },
          {
            kind: 'line',
            name: 'from',
            label: 'Откуда',
            hint: 'Для публикации: «Группа „Заречный говорит“».',
            optional: true,
          },
          { kind: 'text', name: 'text', label: 'Слова', rows: 2 },
        ],
      },
    ],
  }
}

export const replyShape: FormField[] = [
  {
    kind: 'group',
    name: 'reply',
    label: 'Поля окончательного ответа',
    fields: [
      {
        kind: 'rows',
        name: 'done',
        label: 'Что сделано',
        hint: 'Слушатель отмечает то, о чём написал. Утверждение без своих фактов — неправда.',
        one: 'Утверждение',
        most: 8,
        id: 'done',
        fields: [
          { kind: 'text', name: 'text', label: 'Утверждение', rows: 2 },
          { kind: 'choice', name: 'counts', label: 'Что оно значит', options: countsOptions },
          {
            kind: 'picks',
            name: 'rests',
            label: 'На каких фактах держится',
            options: factOptions,
            none: 'ни на каких',
          },
          { ...feedback, hint: undefined, label: 'Пояснение слушателю' },
        ],
      },
      {
        kind: 'rows',
        name: 'who',
        label: 'Кого назвать ответственным',
        one: 'Ответственный',
        most: 6,
        id: 'who',
        fields: [
          { kind: 'line', name: 'text', label: 'Кто', hint: 'Должность, инициалы, телефон 000-NN-NN.' },
          { kind: 'mark', name: 'right', label: 'Это верный ответственный' },
          { ...feedback, hint: 'Нужно у неверного.' },
        ],
      },
      {
        kind: 'group',
        name: 'when',
        label: 'Обещанный срок',
        fields: [
          {
            kind: 'moment',
            name: 'earliest',
            label: 'Не раньше',
            hint: 'Раньше не успеть: обещание сорвётся.',
          },
          { kind: 'moment', name: 'latest', label: 'Не позже', hint: 'Позже — уже поздно для человека.' },
          { kind: 'text', name: 'impossible', label: 'Что скажем, если обещано раньше', rows: 2 },
          { kind: 'text', name: 'late', label: 'Что скажем, если обещано позже', rows: 2 },
        ],
      },
    ],
  },
  {
    kind: 'group',
    name: 'reactions',
    label: 'Что ответит заявитель',
    hint: 'Действует первое правило, у которого выполнены все условия. Последнее правило — без условий.',
    fields: [
      reactions('reply', 'На окончательный ответ', 'Хотя бы два правила.'),
      reactions('closing', 'После закрытия', 'Хотя бы два правила, у каждого — оценка от 1 до 5.'),
    ],
  },
]

export const causeShape: FormField[] = [
  {
    kind: 'group',
    name: 'closing',
    label: 'Проверка перед закрытием',
    fields: [
      {
        kind: 'rows',
        name: 'checks',
        label: 'Способы узнать, решено ли',
        hint: 'Хотя бы один показывает правду и хотя бы один ничего не доказывает.',
        one: 'Способ',
        most: 5,
        id: 'check',
        fresh: { proves: true },
        fields: [
          { kind: 'line', name: 'text', label: 'Что сделать' },
          { kind: 'flag', name: 'proves', label: 'Показывает правду' },
          { kind: 'duration', name: 'takes', label: 'Сколько времени это займёт' },
          { kind: 'text', name: 'solved', label: 'Что узнаем, если решено', rows: 2 },
          { kind: 'text', name: 'unsolved', label: 'Что узнаем, если не решено', rows: 2 },
          {
            kind: 'picks',
            name: 'gives',
            label: 'Какие факты откроются, если не решено',
            options: factOptions,
            none: 'никакие',
          },
        ],
      },
    ],
  },
  {
    kind: 'group',
    name: 'cause',
    label: 'Первопричина',
    fields: [
      choices('options', 'Варианты причины', 'От трёх до шести, верный ровно один.'),
      {
        kind: 'rows',
        name: 'owners',
        label: 'Кто может её убрать',
        hint: 'От двух до пяти, верный ровно один.',
        one: 'Исполнитель',
        most: 5,
        fields: [
          { kind: 'choice', name: 'executor', label: 'Исполнитель', options: executorOptions },
          { kind: 'mark', name: 'right', label: 'Это верный ответ' },
        ],
      },
    ],
  },
]
