// The first steps of the case form: the need behind the words, urgency, routing, the talks with the executors.
import { executorOptions, factOptions, taskOptions, urgencyOptions } from './case-form-lists.ts'
import type { FormField, RowsField, WordField } from './case-form-field.ts'

export const feedback: WordField = {
  kind: 'text',
  name: 'feedback',
  label: 'Почему неверно',
  hint: 'Нужно у каждого неверного варианта.',
  optional: true,
  rows: 2,
}

/** Choices of which exactly one is right. */
export function choices(name: string, label: string, hint: string): RowsField {
  return {
    kind: 'rows',
    name,
    label,
    hint,
    one: 'Вариант',
    most: 6,
    fields: [
      { kind: 'text', name: 'text', label: 'Вариант', rows: 2 },
      { kind: 'mark', name: 'right', label: 'Это верный вариант' },
      feedback,
    ],
  }
}

const answer: FormField[] = [
  {
    kind: 'picks',
    name: 'if',
    label: 'Звучит, если уже известно',
    options: factOptions,
    none: 'во всех остальных случаях',
  },
  { kind: 'text', name: 'text', label: 'Ответ', rows: 2 },
  { kind: 'duration', name: 'takes', label: 'Сколько прошло времени' },
  { kind: 'picks', name: 'gives', label: 'Что из него узнают', options: factOptions, none: 'ничего нового' },
  { kind: 'mark', name: 'hollow', label: 'Пустой отчёт: говорит «сделали», а не сделали' },
]

export const chainShape: FormField[] = [
  {
    kind: 'group',
    name: 'need',
    label: 'Потребность за словами',
    fields: [
      {
        kind: 'text',
        name: 'summary',
        label: 'Что человеку нужно на самом деле',
        hint: 'Слушатель увидит это после обращения.',
        rows: 3,
      },
      choices('options', 'Варианты для выбора', 'От трёх до шести, верный ровно один.'),
    ],
  },
  {
    kind: 'group',
    name: 'triage',
    label: 'Срочность и категория',
    fields: [
      { kind: 'choice', name: 'urgency', label: 'Верная срочность', options: urgencyOptions },
      { kind: 'text', name: 'why', label: 'Почему именно такая', rows: 2 },
      choices('category', 'Категория', 'От трёх до шести, верная ровно одна.'),
      { kind: 'flag', name: 'call112', label: 'Надо сразу передать в 112: есть угроза жизни' },
      { kind: 'text', name: 'call112Why', label: 'Почему здесь звонят 112', optional: true, rows: 2 },
    ],
  },
  {
    kind: 'group',
    name: 'route',
    label: 'Исполнители и поручения',
    fields: [
      {
        kind: 'rows',
        name: 'tasks',
        label: 'Поручения',
        hint: 'И верные, и пустые: слушатель выбирает, кому что поручить.',
        one: 'Поручение',
        most: 8,
        id: 'task',
        fields: [{ kind: 'line', name: 'text', label: 'Что поручить' }],
      },
      {
        kind: 'rows',
        name: 'options',
        label: 'Исполнители на выбор',
        hint: 'У верного — поручение. У неверного — что он вернул и сколько времени пропало. Два верных: поручения делят.',
        one: 'Исполнитель',
        most: 8,
        fields: [
          { kind: 'choice', name: 'executor', label: 'Исполнитель', options: executorOptions },
          {
            kind: 'choice',
            name: 'task',
            label: 'Верное поручение ему',
            hint: 'Не выбрано — исполнитель неверный.',
            options: taskOptions,
            optional: true,
          },
          { kind: 'text', name: 'consequence', label: 'Что он вернул (неверный)', optional: true, rows: 2 },
          { kind: 'duration', name: 'lost', label: 'Сколько времени пропало (неверный)', optional: true },
        ],
      },
    ],
  },
  {
    kind: 'group',
    name: 'interim',
    label: 'Промежуточный ответ',
    fields: [
      { kind: 'flag', name: 'needed', label: 'Промежуточный ответ нужен' },
      { kind: 'text', name: 'why', label: 'Почему нужен или нет', rows: 2 },
    ],
  },
  {
    kind: 'rows',
    name: 'facts',
    label: 'Факты',
    hint: 'Всё, что можно узнать об этом деле. Из фактов складываются разговоры, ответ и проверка.',
    one: 'Факт',
    most: 24,
    id: 'fact',
    fields: [
      { kind: 'line', name: 'text', label: 'Факт' },
      { kind: 'mark', name: 'known', label: 'Виден сразу: из сообщения, истории или вложений' },
    ],
  },
  {
    kind: 'rows',
    name: 'exchange',
    label: 'С кем разговор',
    hint: 'По разговору на каждого верного исполнителя. Вопросы и ответы — на отдельной странице.',
    one: 'Разговор',
    most: 4,
    fresh: { intents: [{ id: 'ask-1', answers: [{}] }] },
    fields: [
      { kind: 'choice', name: 'executor', label: 'Исполнитель', options: executorOptions },
      { kind: 'line', name: 'person', label: 'Кто отвечает', hint: 'Инициалами: мастер Л. М.' },
      {
        kind: 'rows',
        name: 'intents',
        label: 'Вопросы и ответы',
        hint: 'Звучит первый ответ, все условия которого известны. Последний — без условий.',
        one: 'Вопрос',
        most: 8,
        id: 'ask',
        fresh: { answers: [{}] },
        fields: [
          { kind: 'line', name: 'ask', label: 'Что спросить' },
          { kind: 'rows', name: 'answers', label: 'Ответы', one: 'Ответ', most: 5, fields: answer },
        ],
      },
    ],
  },
  {
    kind: 'picks',
    name: 'acted',
    label: 'Какие факты значат, что исполнитель действительно сделал',
    options: factOptions,
    none: 'не выбраны',
  },
]
