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

interface ColumnOf<Key extends string> {
  key: Key
  header: string
  /** How the cell is written: days and numbers as such, everything else as text. */
  kind: 'text' | 'date' | 'number'
  /** The list its value comes from. */
  dictionary?: DictionaryName
  required?: true
}

const required = true

function text<Key extends string>(key: Key, header: string, must?: true): ColumnOf<Key> {
  return { key, header, kind: 'text', required: must }
}

function list<Key extends string>(
  key: Key,
  header: string,
  dictionary: DictionaryName,
  must?: true,
): ColumnOf<Key> {
  return { key, header, kind: 'text', dictionary, required: must }
}

function day<Key extends string>(key: Key, header: string, must?: true): ColumnOf<Key> {
  return { key, header, kind: 'date', required: must }
}

function count<Key extends string>(key: Key, header: string, must?: true): ColumnOf<Key> {
  return { key, header, kind: 'number', required: must }
}

const inOrder = [
  list('kind', 'Вид документа', 'спВидДокумента', required),
  list('status', 'Статус документа', 'Статус', required),
  list('loss', 'Подтверждение утраты', 'спУтраты', required),
  list('exchange', 'Подтверждение обмена', 'спОбмена', required),
  list('destruction', 'Подтверждение уничтожения', 'спУничтожения', required),
  text('series', 'Серия документа', required),
  text('number', 'Номер документа', required),
  day('issuedOn', 'Дата выдачи документа', required),
  text('registration', 'Регистрационный номер', required),
  list(
    'programmeKind',
    'Дополнительная профессиональная программа (повышение квалификации/ профессиональная переподготовка)',
    'спДопПрофПрог',
    required,
  ),
  text('programme', 'Наименование дополнительной профессиональной программы', required),
  list('area', 'Наименование области профессиональной деятельности', 'спОбластьПрофДеятельности'),
  list('group', 'Укрупненные группы специальностей', 'спУкрГрСпец'),
  text('qualification', 'Наименование квалификации, профессии, специальности'),
  list('education', 'Уровень образования ВО/СПО', 'спУровеньОбразования', required),
  text('diplomaSurname', 'Фамилия указанная в дипломе о ВО или СПО'),
  text('diplomaSeries', 'Серия документа о ВО/СПО'),
  text('diplomaNumber', 'Номер документа о ВО/СПО'),
  count('startYear', 'Год начала обучения (для документа о квалификации)', required),
  count('endYear', 'Год окончания обучения (для документа о квалификации)', required),
  count('hours', 'Срок обучения, часов (для документа о квалификации)', required),
  text('surname', 'Фамилия получателя', required),
  text('givenName', 'Имя получателя', required),
  text('patronymic', 'Отчество получателя'),
  day('birthDate', 'Дата рождения получателя', required),
  list('sex', 'Пол получателя', 'Пол', required),
  text('personalNumber', 'СНИЛС'),
  list('studyForm', 'Форма обучения', 'спФормаОбучения', required),
  list('funding', 'Источник финансирования обучения', 'спИстФинан', required),
  list(
    'place',
    'Форма получения образования на момент прекращения образовательных отношений',
    'спПрекращенияОО',
    required,
  ),
  list('citizenship', 'Гражданство получателя (код страны по ОКСМ)', 'спГражданство', required),
  list('originalKind', 'Наименование документа об образовании (оригинала)', 'спВидДокумента'),
  text('originalSeries', 'Серия (оригинала)'),
  text('originalNumber', 'Номер (оригинала)'),
  text('originalRegistration', 'Регистрационный N (оригинала)'),
  day('originalIssuedOn', 'Дата выдачи (оригинала)'),
  text('originalSurname', 'Фамилия получателя (оригинала)'),
  text('originalGivenName', 'Имя получателя (оригинала)'),
  text('originalPatronymic', 'Отчество получателя (оригинала)'),
  text('correctedNumber', 'Номер документа для изменения'),
] as const

export type ColumnKey = (typeof inOrder)[number]['key']
export type Column = ColumnOf<ColumnKey> & { letter: string }

/** From A to AN. */
export const allColumns: readonly Column[] = inOrder.map((column, at) => ({
  ...column,
  letter: letterOf(at),
}))

/** Of a column counted from nought. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

/** What the cells of one person say: numbers where the column counts, days as «дд.мм.гггг», an empty string for nothing. */
export type FrdoValues = Record<ColumnKey, string | number>

const byKey = new Map<ColumnKey, Column>(allColumns.map((column) => [column.key, column]))

export function columnOf(key: ColumnKey): Column {
  return byKey.get(key) as Column
}

/** The most rows one file may carry: the template's checks end at row 1001. */
export const mostRows = 1_000
