// The papers besides orders: journal, grade sheet, minutes, note, letter, book. The text of the built-in templates.
import type { Layout, LayoutBlock, LayoutColumn } from './layout.ts'

const replaced: LayoutBlock = { type: 'text', text: '{взамен}.', when: 'взамен' }

const about = 'по программе повышения квалификации «{программа}» ({объём}). Группа {группа}'

const place: LayoutColumn = { title: '№', width: 1, text: '{н}', align: 'center' }

const marks: LayoutColumn[] = [
  { title: 'Тест', width: 2, text: '{тест}', align: 'center' },
  { title: 'Практика', width: 3, text: '{практика}', align: 'center' },
  { title: 'Проект', width: 2, text: '{проект}', align: 'center' },
  { title: 'Итог', width: 2, text: '{итог}', align: 'center' },
]

export const journal: Layout = {
  lying: true,
  blocks: [
    { type: 'letterhead' },
    { type: 'title', text: 'ЖУРНАЛ УЧЁТА ЗАНЯТИЙ' },
    { type: 'dateline' },
    { type: 'text', text: `Занятия ${about}, срок обучения {период}.`, plain: true },
    replaced,
    { type: 'heading', text: '1. Занятия' },
    {
      type: 'table',
      each: 'занятия',
      columns: [
        place,
        { title: 'Дата', width: 3, text: '{дата_занятия}', align: 'center' },
        { title: 'Тема', width: 12, text: '{тема}' },
        { title: 'Часов', width: 2, text: '{часы_занятия}', align: 'center' },
        { title: 'Вид занятия', width: 5, text: '{вид}' },
        { title: 'Преподаватель', width: 5, text: '{преподаватель}' },
      ],
    },
    { type: 'heading', text: '2. Посещение и освоение' },
    {
      type: 'table',
      each: 'слушатели',
      columns: [
        place,
        { title: 'Слушатель', width: 8, text: '{фио}' },
        { title: 'Очные занятия', width: 11, text: '{присутствие}' },
        { title: 'Часов очно', width: 2, text: '{часов_очно}', align: 'center' },
        { title: 'Разделов освоено', width: 3, text: '{разделов_пройдено}', align: 'center' },
      ],
    },
    { type: 'signatures' },
  ],
}

export const gradeSheet: Layout = {
  blocks: [
    { type: 'letterhead' },
    { type: 'title', text: 'ВЕДОМОСТЬ ИТОГОВОЙ АТТЕСТАЦИИ' },
    { type: 'dateline' },
    { type: 'text', text: `Итоговая аттестация {дата_аттестации} ${about}.`, plain: true },
    { type: 'text', text: 'Основание: {приказ_о_допуске}.', when: 'приказ_о_допуске', plain: true },
    replaced,
    {
      type: 'table',
      each: 'слушатели',
      columns: [
        place,
        { title: 'Слушатель', width: 7, text: '{фио}' },
        ...marks,
        { title: 'Решение', width: 4, text: '{решение}' },
      ],
    },
    { type: 'signatures' },
  ],
}

export const minutes: Layout = {
  blocks: [
    { type: 'letterhead' },
    { type: 'title', text: 'ПРОТОКОЛ' },
    { type: 'heading', text: 'заседания аттестационной комиссии' },
    { type: 'dateline' },
    replaced,
    { type: 'text', text: 'Присутствовали:', plain: true, strong: true },
    { type: 'list', each: 'комиссия', text: '{роль} — {имя}, {должность}{знак}' },
    { type: 'text', text: 'Слушали:', plain: true, strong: true },
    {
      type: 'text',
      text: `О результатах итоговой аттестации {дата_аттестации} слушателей, обучавшихся ${about}, срок обучения {период}.`,
    },
    {
      type: 'table',
      each: 'слушатели',
      columns: [place, { title: 'Слушатель', width: 8, text: '{фио}' }, ...marks],
    },
    { type: 'text', text: 'Постановили:', plain: true, strong: true },
    { type: 'text', text: 'Признать:', when: 'аттестованные' },
    {
      type: 'list',
      each: 'аттестованные',
      text: '{н}) {фио_вин} — {освоившим} программу с оценкой «{оценка}»{знак}',
      when: 'аттестованные',
    },
    { type: 'text', text: 'Признать не прошедшими итоговую аттестацию:', when: 'не_аттестованные' },
    { type: 'list', each: 'не_аттестованные', text: '{н}) {фио_вин}{знак}', when: 'не_аттестованные' },
    { type: 'text', text: 'Не явились на итоговую аттестацию:', when: 'не_явившиеся' },
    { type: 'list', each: 'не_явившиеся', text: '{н}) {фио}{знак}', when: 'не_явившиеся' },
    {
      type: 'text',
      text: 'Выдать освоившим программу удостоверения о повышении квалификации.',
      when: 'аттестованные',
    },
    { type: 'signatures' },
  ],
}

export const studyNote: Layout = {
  blocks: [
    { type: 'letterhead' },
    { type: 'title', text: 'СПРАВКА ОБ ОБУЧЕНИИ' },
    { type: 'dateline' },
    replaced,
    {
      type: 'text',
      text: 'Выдана {фио_дат} в том, что {он} {обучался} по дополнительной профессиональной программе повышения квалификации «{программа}» ({объём}, форма обучения — {форма_обучения}) в группе {группа}, срок обучения {период}.',
    },
    { type: 'text', text: 'Зачисление: {приказ_о_зачислении}.', when: 'приказ_о_зачислении' },
    { type: 'text', text: 'За время обучения:' },
    {
      type: 'table',
      each: 'разделы',
      columns: [
        { title: 'Раздел программы', width: 10, text: '{раздел}' },
        { title: 'Часов', width: 2, text: '{часы_раздела}', align: 'center' },
        { title: 'Результат', width: 4, text: '{результат}', align: 'center' },
      ],
    },
    { type: 'text', text: 'Итоговая аттестация: {решение}.', when: 'решение' },
    { type: 'text', text: 'Отчисление: {приказ_об_отчислении}.', when: 'приказ_об_отчислении' },
    { type: 'text', text: 'Справка выдана для предъявления по месту требования.' },
    { type: 'signatures' },
  ],
}

export const coverLetter: Layout = {
  blocks: [
    { type: 'letterhead' },
    { type: 'dateline' },
    { type: 'text', text: '{адресат}', align: 'right', plain: true, when: 'адресат' },
    { type: 'title', text: 'О направлении удостоверений' },
    replaced,
    {
      type: 'text',
      text: 'Направляем для вручения удостоверения о повышении квалификации слушателей группы {группа}, которые {период} обучались по программе повышения квалификации «{программа}» ({объём}):',
    },
    {
      type: 'table',
      each: 'слушатели',
      columns: [
        place,
        { title: 'Кому', width: 9, text: '{фио_дат}' },
        { title: 'Регистрационный номер', width: 5, text: '{рег_номер}', align: 'center' },
        { title: 'Дата выдачи', width: 4, text: '{дата_выдачи}', align: 'center' },
      ],
    },
    { type: 'text', text: 'Приложение: удостоверения, всего {число_слушателей} шт.' },
    { type: 'signatures' },
  ],
}

export const register: Layout = {
  lying: true,
  blocks: [
    { type: 'letterhead' },
    { type: 'title', text: 'КНИГА РЕГИСТРАЦИИ ВЫДАННЫХ ДОКУМЕНТОВ' },
    { type: 'dateline' },
    { type: 'text', text: `Удостоверения о повышении квалификации ${about}.`, plain: true },
    { type: 'text', text: 'Основание: {протокол}; {приказ_о_завершении}.', plain: true, when: 'протокол' },
    replaced,
    {
      type: 'table',
      each: 'слушатели',
      columns: [
        place,
        { title: 'Рег. номер', width: 4, text: '{рег_номер}', align: 'center' },
        { title: '№ бланка', width: 4, text: '{номер_бланка}', align: 'center' },
        { title: 'Фамилия, имя, отчество', width: 8, text: '{фио}' },
        { title: 'Часов', width: 2, text: '{часы}', align: 'center' },
        { title: 'Дата выдачи', width: 3, text: '{дата_выдачи}', align: 'center' },
        { title: 'Подпись или способ отправки', width: 6, text: '{пусто}' },
      ],
    },
    { type: 'signatures' },
  ],
}
