// The forty columns of the ДПО template of ФИС ФРДО, headers exactly as they stand in it. Knows no rows.

/** Named ranges of the hidden sheet «Проверки»: each is the list of what a column may say. */
export const dictionaryNames = [
  'спВидДокумента',
  'Статус',
  'спУтраты',
  'спОбмена',
  'спУничтожения',
  'спДопПрофПрог',
  'спОбластьПрофДеятельности',
  'спУкрГрСпец',
  'спУровеньОбразования',
  'Пол',
  'спФормаОбучения',
  'спИстФинан',
  'спПрекращенияОО',
  'спГражданство',
] as const
export type DictionaryName = (typeof dictionaryNames)[number]

interface ColumnShape {
  key: string
  letter: string
  header: string
  /** How the cell is written: dates and numbers as such, everything else as text. */
  kind: 'text' | 'date' | 'number'
  /** The list its value comes from. */
  dictionary?: DictionaryName
  required?: true
}

export const columns = [
  {
    key: 'kind',
    letter: 'A',
    header: 'Вид документа',
    kind: 'text',
    dictionary: 'спВидДокумента',
    required: true,
  },
  {
    key: 'status',
    letter: 'B',
    header: 'Статус документа',
    kind: 'text',
    dictionary: 'Статус',
    required: true,
  },
  {
    key: 'loss',
    letter: 'C',
    header: 'Подтверждение утраты',
    kind: 'text',
    dictionary: 'спУтраты',
    required: true,
  },
  {
    key: 'exchange',
    letter: 'D',
    header: 'Подтверждение обмена',
    kind: 'text',
    dictionary: 'спОбмена',
    required: true,
  },
  {
    key: 'destruction',
    letter: 'E',
    header: 'Подтверждение уничтожения',
    kind: 'text',
    dictionary: 'спУничтожения',
    required: true,
  },
  { key: 'series', letter: 'F', header: 'Серия документа', kind: 'text', required: true },
  { key: 'number', letter: 'G', header: 'Номер документа', kind: 'text', required: true },
  { key: 'issuedOn', letter: 'H', header: 'Дата выдачи документа', kind: 'date', required: true },
  { key: 'registration', letter: 'I', header: 'Регистрационный номер', kind: 'text', required: true },
  {
    key: 'programmeKind',
    letter: 'J',
    header:
      'Дополнительная профессиональная программа (повышение квалификации/ профессиональная переподготовка)',
    kind: 'text',
    dictionary: 'спДопПрофПрог',
    required: true,
  },
  {
    key: 'programme',
    letter: 'K',
    header: 'Наименование дополнительной профессиональной программы',
    kind: 'text',
    required: true,
  },
  {
    key: 'area',
    letter: 'L',
    header: 'Наименование области профессиональной деятельности',
    kind: 'text',
    dictionary: 'спОбластьПрофДеятельности',
  },
  {
    key: 'group',
    letter: 'M',
    header: 'Укрупненные группы специальностей',
    kind: 'text',
    dictionary: 'спУкрГрСпец',
  },
  {
    key: 'qualification',
    letter: 'N',
    header: 'Наименование квалификации, профессии, специальности',
    kind: 'text',
  },
  {
    key: 'education',
    letter: 'O',
    header: 'Уровень образования ВО/СПО',
    kind: 'text',
    dictionary: 'спУровеньОбразования',
    required: true,
  },
  { key: 'diplomaSurname', letter: 'P', header: 'Фамилия указанная в дипломе о ВО или СПО', kind: 'text' },
  { key: 'diplomaSeries', letter: 'Q', header: 'Серия документа о ВО/СПО', kind: 'text' },
  { key: 'diplomaNumber', letter: 'R', header: 'Номер документа о ВО/СПО', kind: 'text' },
  {
    key: 'startYear',
    letter: 'S',
    header: 'Год начала обучения (для документа о квалификации)',
    kind: 'number',
    required: true,
  },
  {
    key: 'endYear',
    letter: 'T',
    header: 'Год окончания обучения (для документа о квалификации)',
    kind: 'number',
    required: true,
  },
  {
    key: 'hours',
    letter: 'U',
    header: 'Срок обучения, часов (для документа о квалификации)',
    kind: 'number',
    required: true,
  },
  { key: 'surname', letter: 'V', header: 'Фамилия получателя', kind: 'text', required: true },
  { key: 'givenName', letter: 'W', header: 'Имя получателя', kind: 'text', required: true },
  { key: 'patronymic', letter: 'X', header: 'Отчество получателя', kind: 'text' },
  { key: 'birthDate', letter: 'Y', header: 'Дата рождения получателя', kind: 'date', required: true },
  { key: 'sex', letter: 'Z', header: 'Пол получателя', kind: 'text', dictionary: 'Пол', required: true },
  { key: 'personalNumber', letter: 'AA', header: 'СНИЛС', kind: 'text' },
  {
    key: 'studyForm',
    letter: 'AB',
    header: 'Форма обучения',
    kind: 'text',
    dictionary: 'спФормаОбучения',
    required: true,
  },
  {
    key: 'funding',
    letter: 'AC',
    header: 'Источник финансирования обучения',
    kind: 'text',
    dictionary: 'спИстФинан',
    required: true,
  },
  {
    key: 'place',
    letter: 'AD',
    header: 'Форма получения образования на момент прекращения образовательных отношений',
    kind: 'text',
    dictionary: 'спПрекращенияОО',
    required: true,
  },
  {
    key: 'citizenship',
    letter: 'AE',
    header: 'Гражданство получателя (код страны по ОКСМ)',
    kind: 'text',
    dictionary: 'спГражданство',
    required: true,
  },
  {
    key: 'originalKind',
    letter: 'AF',
    header: 'Наименование документа об образовании (оригинала)',
    kind: 'text',
    dictionary: 'спВидДокумента',
  },
  { key: 'originalSeries', letter: 'AG', header: 'Серия (оригинала)', kind: 'text' },
  { key: 'originalNumber', letter: 'AH', header: 'Номер (оригинала)', kind: 'text' },
  { key: 'originalRegistration', letter: 'AI', header: 'Регистрационный N (оригинала)', kind: 'text' },
  { key: 'originalIssuedOn', letter: 'AJ', header: 'Дата выдачи (оригинала)', kind: 'date' },
  { key: 'originalSurname', letter: 'AK', header: 'Фамилия получателя (оригинала)', kind: 'text' },
  { key: 'originalGivenName', letter: 'AL', header: 'Имя получателя (оригинала)', kind: 'text' },
  { key: 'originalPatronymic', letter: 'AM', header: 'Отчество получателя (оригинала)', kind: 'text' },
  { key: 'correctedNumber', letter: 'AN', header: 'Номер документа для изменения', kind: 'text' },
] as const satisfies readonly ColumnShape[]

export type ColumnKey = (typeof columns)[number]['key']
export type Column = ColumnShape & { key: ColumnKey }

/** The same table without the literal types: to walk over. */
export const allColumns: readonly Column[] = columns

/** What the cells of one person say: numbers where the column counts, days as «дд.мм.гггг», an empty string for nothing. */
export type FrdoValues = Record<ColumnKey, string | number>

const byKey = new Map<ColumnKey, Column>(allColumns.map((column) => [column.key, column]))

export function columnOf(key: ColumnKey): Column {
  return byKey.get(key) as Column
}

/** The most rows one file may carry: the template's checks end at row 1001. */
export const mostRows = 1_000
