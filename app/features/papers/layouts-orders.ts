// The orders as they are usually written (03-training.md §2.4): the text of the built-in templates.
import type { Layout, LayoutBlock } from './layout.ts'

const head = (about: string): LayoutBlock[] => [
  { type: 'letterhead' },
  { type: 'title', text: 'ПРИКАЗ' },
  { type: 'dateline' },
  { type: 'heading', text: about },
  { type: 'text', text: '{взамен}.', when: 'взамен' },
]

const ground =
  'В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации» и Порядком организации и осуществления образовательной деятельности по дополнительным профессиональным программам, утверждённым приказом Минобрнауки России от 24.03.2025 № 266,'

const command: LayoutBlock = { type: 'text', text: 'ПРИКАЗЫВАЮ:', plain: true, strong: true }

const control = (clause: number): LayoutBlock[] => [
  {
    type: 'text',
    text: `${clause}. Контроль за исполнением приказа возложить на {контроль}.`,
    when: 'контроль',
  },
  { type: 'text', text: `${clause}. Контроль за исполнением приказа оставляю за собой.`, when: '!контроль' },
]

const programme =
  'по дополнительной профессиональной программе повышения квалификации «{программа}» ({объём}, форма обучения — {форма_обучения})'

const basis: LayoutBlock = { type: 'text', text: 'Основание: {основание}.', when: 'основание' }

export const enrolmentOrder: Layout = {
  blocks: [
    ...head('О зачислении слушателей'),
    { type: 'text', text: ground },
    command,
    {
      type: 'text',
      text: `1. Зачислить с {дата_начала} на обучение ${programme} в группу {группа} следующих слушателей:`,
    },
    { type: 'list', each: 'слушатели', text: '{н}) {фио_вин}{запятая}{место_работы_вин}{знак}' },
    { type: 'text', text: '2. Установить срок обучения {период}.' },
    ...control(3),
    basis,
    { type: 'signatures' },
  ],
}

export const admissionOrder: Layout = {
  blocks: [
    ...head('О допуске к итоговой аттестации и составе аттестационной комиссии'),
    {
      type: 'text',
      text: 'В связи с завершением освоения учебного плана программы повышения квалификации «{программа}» ({объём}) слушателями группы {группа}',
    },
    command,
    { type: 'text', text: '1. Допустить к итоговой аттестации следующих слушателей:' },
    { type: 'list', each: 'слушатели', text: '{н}) {фио_вин}{знак}' },
    {
      type: 'text',
      text: '2. Провести итоговую аттестацию {дата_аттестации}. Место: {место}.',
      when: 'место',
    },
    { type: 'text', text: '2. Провести итоговую аттестацию {дата_аттестации}.', when: '!место' },
    { type: 'text', text: '3. Утвердить аттестационную комиссию в следующем составе:' },
    {
      type: 'table',
      each: 'комиссия',
      columns: [
        { title: '№', width: 1, text: '{н}', align: 'center' },
        { title: 'Фамилия, имя, отчество', width: 6, text: '{имя}' },
        { title: 'Должность', width: 6, text: '{должность}' },
        { title: 'В комиссии', width: 4, text: '{роль}' },
      ],
    },
    { type: 'text', text: '4. Контроль за исполнением приказа оставляю за собой.' },
    basis,
    { type: 'signatures' },
  ],
}

export const completionOrder: Layout = {
  blocks: [
    ...head('Об отчислении в связи с завершением обучения и выдаче удостоверений'),
    command,
    {
      type: 'text',
      text: `1. Отчислить {дата_начала} в связи с освоением программы и успешным прохождением итоговой аттестации слушателей группы {группа}, обучавшихся ${programme} {период}:`,
    },
    { type: 'list', each: 'слушатели', text: '{н}) {фио_вин}{знак}' },
    {
      type: 'text',
      text: '2. Выдать перечисленным слушателям удостоверения о повышении квалификации установленного образца.',
    },
    ...control(3),
    { type: 'text', text: 'Основание: {протокол} заседания аттестационной комиссии.', when: 'протокол' },
    { type: 'signatures' },
  ],
}

export const expulsionOrder: Layout = {
  blocks: [
    ...head('Об отчислении слушателей'),
    command,
    {
      type: 'text',
      text: `1. Отчислить с {дата_начала} из группы {группа} слушателей, обучающихся ${programme}:`,
    },
    { type: 'list', each: 'слушатели', text: '{н}) {фио_вин}{знак}' },
    { type: 'text', text: '2. Причина отчисления: {причина}.' },
    {
      type: 'text',
      text: '3. Выдать отчисленным по их обращению справки об обучении или о периоде обучения.',
    },
    ...control(4),
    basis,
    { type: 'signatures' },
  ],
}
