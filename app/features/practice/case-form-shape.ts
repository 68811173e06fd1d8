// The whole form of a case, in the order of its file. What each field means to a reader of the file: content/practice/README.md.
import {
  attachmentOptions,
  basisOptions,
  channelOptions,
  levelOptions,
  themeOptions,
} from './case-form-lists.ts'
import { chainShape } from './case-form-chain.ts'
import { markingShape } from './case-form-marking.ts'
import { causeShape, replyShape } from './case-form-reply.ts'
import type { FormField, GroupField } from './case-form-field.ts'

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
      { kind: 'line', name: 'initials', label: 'Инициалы', hint: 'Например: Г. П.', short: true },
      {
        kind: 'line',
        name: 'name',
        label: 'Имя и отчество',
        hint: 'Встанут на место {имя} в ответах.',
        optional: true,
        short: true,
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

export const caseShape: GroupField = {
  kind: 'group',
  name: '',
  label: 'Обращение',
  fields: [...messageShape, ...chainShape, ...replyShape, ...causeShape, ...markingShape],
}
