// The whole form of a case, in the order of its file. What each field means to a reader of the file: content/practice/README.md.
import {
  attachmentOptions,
  basisOptions,
  channelOptions,
  levelOptions,
  scoreOptions,
  stopOptions,
  themeOptions,
  whoOptions,
  askOptions,
  doneOptions,
  checkOptions,
} from './case-form-lists.ts'
import { chainShape } from './case-form-chain.ts'
import { causeShape, replyShape } from './case-form-reply.ts'
import type { FormField, GroupField } from './case-form-field.ts'
import { criteriaKeys } from './criteria.ts'

function deadline(name: string, label: string, hint: string, optional?: true): GroupField {
  return {
    kind: 'group',
    name,
    label,
    hint,
    optional,
    fields: [
      { kind: 'duration', name: 'within', label: 'Срок' },
      { kind: 'choice', name: 'basis', label: 'Что это за срок', options: basisOptions },
      {
        kind: 'line',
        name: 'source',
        label: 'Откуда срок',
        hint: 'Документ, регламент или «Учебная норма: почему так».',
      },
    ],
  }
}

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

const messageShape: FormField[] = [
  { kind: 'line', name: 'title', label: 'Заголовок', hint: 'Так обращение называется в «Приёмной».' },
  { kind: 'choice', name: 'theme', label: 'Тема', options: themeOptions },
  { kind: 'line', name: 'situation', label: 'Жизненная ситуация', optional: true },
  { kind: 'choice', name: 'channel', label: 'Канал', options: channelOptions },
  {
    kind: 'moment',
    name: 'received',
    label: 'Когда пришло',
    hint: 'По условному времени. День недели важен: рабочие часы — с понедельника по пятницу, 9–18.',
  },
  {
    kind: 'line',
    name: 'place',
    label: 'Подробность о канале',
    hint: 'Например: комментарий на странице администрации.',
    optional: true,
  },
  { kind: 'choice', name: 'level', label: 'Трудность', options: levelOptions, numeric: true },
  {
    kind: 'text',
    name: 'heavy',
    label: 'Предупреждение о тяжёлой теме',
    hint: 'Покажем до обращения, и его можно будет пропустить.',
    optional: true,
    rows: 2,
  },
  {
    kind: 'group',
    name: 'citizen',
    label: 'Кто пишет',
    hint: 'Человек вымышлен: без фамилии, адреса квартиры, почты и настоящего телефона.',
    fields: [
      { kind: 'line', name: 'initials', label: 'Инициалы', hint: 'Например: Г. П.' },
      {
        kind: 'line',
        name: 'name',
        label: 'Имя и отчество',
        hint: 'Встанут на место {имя} в ответах.',
        optional: true,
      },
      { kind: 'line', name: 'about', label: 'Кто это', hint: 'Например: 74 года, живёт одна.' },
    ],
  },
  {
    kind: 'rows',
    name: 'history',
    label: 'Что было раньше',
    hint: 'Прежние обращения, если они были.',
    one: 'Прежнее обращение',
    most: 8,
    fields: [
      { kind: 'moment', name: 'at', label: 'Когда' },
      { kind: 'choice', name: 'channel', label: 'Канал', options: channelOptions },
      { kind: 'text', name: 'text', label: 'Что писали или говорили', rows: 2 },
      { kind: 'text', name: 'answer', label: 'Что ответили', optional: true, rows: 2 },
    ],
  },
  {
    kind: 'text',
    name: 'message',
    label: 'Сообщение',
    hint: 'Словами самого человека. Телефоны — только 000-NN-NN, улицы и посёлки — из списка вымышленных.',
    rows: 6,
  },
  {
    kind: 'rows',
    name: 'attachments',
    label: 'Вложения',
    hint: 'Описываются словами: слушатель читает, что на них.',
    one: 'Вложение',
    most: 6,
    fields: [
      { kind: 'line', name: 'title', label: 'Название' },
      { kind: 'choice', name: 'kind', label: 'Что это', options: attachmentOptions },
      { kind: 'text', name: 'text', label: 'Что на нём', rows: 2 },
    ],
  },
  {
    kind: 'group',
    name: 'deadlines',
    label: 'Сроки этого обращения',
    fields: [
      deadline('executor', 'До исполнителя', 'За сколько обращение должно к нему попасть.'),
      deadline('interim', 'Промежуточный ответ', 'Оставьте пустым, если он не нужен.', true),
      deadline('reply', 'Окончательный ответ', 'За сколько человек должен получить ответ.'),
    ],
  },
]

const markingShape: FormField[] = [
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

export const caseShape: GroupField = {
  kind: 'group',
  name: '',
  label: 'Обращение',
  fields: [...messageShape, ...chainShape, ...replyShape, ...causeShape, ...markingShape],
}
