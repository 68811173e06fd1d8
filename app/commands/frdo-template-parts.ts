// The template of ФИС ФРДО that the project ships, made of its parts: sheets, named ranges, checks and formats as in the
// official file (domain notes 03, §3.1). The lists come from content/frdo/dictionaries.json.
import { strToU8, type Zippable, zipSync } from 'fflate'
import { allColumns, type Column, type DictionaryName, mostRows } from '#app/features/frdo/columns.ts'
import type { Dictionaries } from '#app/features/frdo/dictionaries.ts'
import { xmlText } from '#app/features/frdo/sheet-xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Where each list stands on «Проверки»; the areas of work are a table, as in the official file. */
const places: Record<DictionaryName, { column: string; from: number; heading?: string }> = {
  спВидДокумента: { column: 'A', from: 2, heading: 'Вид документа' },
  Статус: { column: 'D', from: 2, heading: 'Статус документа' },
  спУтраты: { column: 'E', from: 2, heading: 'Подтверждение утраты' },
  спОбмена: { column: 'F', from: 2, heading: 'Подтверждение обмена' },
  спОбластьПрофДеятельности: { column: 'G', from: 2, heading: areaTitle() },
  Пол: { column: 'H', from: 2, heading: 'Пол' },
  спУничтожения: { column: 'J', from: 2, heading: 'Уничтожение' },
  спДопПрофПрог: { column: 'K', from: 1 },
  спУровеньОбразования: { column: 'L', from: 2, heading: 'Уровень образования' },
  спУкрГрСпец: { column: 'M', from: 2, heading: 'Укрупненные группы специальностей' },
  спГражданство: { column: 'N', from: 2, heading: 'Гражданство' },
  спПрекращенияОО: { column: 'O', from: 2, heading: 'Форма получения образования' },
  спИстФинан: { column: 'P', from: 2, heading: 'Источник финансирования' },
  спФормаОбучения: { column: 'Q', from: 2, heading: 'Форма обучения' },
}

function areaTitle(): string {
  return 'Наименование области профессиональной деятельности'
}

/** The bytes of the file: the same for the same lists. */
export function shippedTemplate(dictionaries: Dictionaries): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(dictionaries),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': templateSheet(),
    'xl/worksheets/sheet2.xml': lookupSheet(dictionaries),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships([['table', '../tables/table1.xml']]),
    'xl/tables/table1.xml': areaTable(dictionaries),
  }
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]),
  )
  // ZIP dates begin in 1980 and know no zone: a fixed local one, so that the file does not change from day to day.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

function contentTypes(): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${kinds}.${kind}+xml"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('workbook.xml', 'sheet.main'),
    override('worksheets/sheet1.xml', 'worksheet'),
    override('worksheets/sheet2.xml', 'worksheet'),
    override('styles.xml', 'styles'),
    override('tables/table1.xml', 'table'),
  ].join('')}</Types>`
}

function relationships(targets: [string, string][]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships ${relations}>${lines.join('')}</Relationships>`
}

function workbook(dictionaries: Dictionaries): string {
  const names = (Object.keys(places) as DictionaryName[]).map((name) => {
    const { column, from } = places[name]
    const range =
      name === 'спОбластьПрофДеятельности'
        ? `Таблица1[${areaTitle()}]`
        : `Проверки!$${column}$${from}:$${column}$${from + dictionaries[name].length - 1}`
    return `<definedName name="${name}">${range}</definedName>`
  })
  return `<workbook ${main} xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16380" windowHeight="8190" tabRatio="500"/></bookViews><sheets><sheet name="Шаблон" sheetId="1" r:id="rId1"/><sheet name="Проверки" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

/** Cell formats: 1 heading, 2 plain, 3 text, 4 day (дд.мм.гггг). */
function styles(): string {
  const border =
    '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>'
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/><charset val="204"/>'
  const format = (id: number) =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>`
  return `<styleSheet ${main}><fonts count="1"><font>${font}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6F1EE"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>${format(0)}${format(49)}${format(14)}</cellXfs></styleSheet>`
}

/** Columns in the general format in the official file; СНИЛС too. */
const plainLetters = new Set(['A', 'B', 'C', 'D', 'E', 'J', 'L', 'M', 'O', 'S', 'T', 'U', 'AA', 'AN'])

function styleOf({ letter, kind }: Column): number {
  return kind === 'date' ? 4 : plainLetters.has(letter) ? 2 : 3
}

function templateSheet(): string {
  const heading = allColumns.map(({ letter, header }) => textCell(`${letter}1`, header, 1)).join('')
  const rows = Array.from({ length: mostRows }, (_, at) => {
    const cells = allColumns.map((column) => `<c r="${column.letter}${at + 2}" s="${styleOf(column)}"/>`)
    return `<row r="${at + 2}" spans="1:40">${cells.join('')}</row>`
  })
  const checks = allColumns.flatMap((column) => checkOf(column) ?? [])
  return `<worksheet ${main}><dimension ref="A1:AN${mostRows + 1}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="40" width="18.5" customWidth="1"/></cols><sheetData><row r="1" spans="1:40" ht="110.25" customHeight="1">${heading}</row>${rows.join('')}</sheetData><dataValidations count="${checks.length}">${checks.join('')}</dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
}

const prompts: Partial<Record<string, string>> = {
  H: 'Введите дату в формате "01.01.1900"',
  K: 'Допустимые символы:_x000a_( ) . / - , : « » ? №',
  S: 'Введите год начала обучения',
  T: 'Введите год окончания обучения',
  Y: 'Введите дату в формате "01.01.1900"',
  AA: 'Введите СНИЛС в формате_x000a_XXX-XXX-XXX XX',
  AD: 'Выберите из списка согласно ст. 17 гл. 2_x000a_ФЗ РФ от 29.12.2012 № 273 "Об образовании в РФ"',
}

function checkOf({ letter, kind, dictionary }: Column): string | null {
  const prompt = prompts[letter] ?? (dictionary ? 'Выберите из списка' : undefined)
  if (!prompt && kind !== 'date') return null
  const said = prompt ? ` prompt="${xmlText(prompt)}"` : ''
  const type = dictionary ? 'list' : kind === 'date' ? 'date' : kind === 'number' ? 'decimal' : null
  const how = `${type ? ` type="${type}"` : ''}${kind === 'date' ? ' operator="greaterThanOrEqual"' : ''}`
  const limits = dictionary
    ? `<formula1>${dictionary}</formula1>`
    : kind === 'date'
      ? '<formula1>1</formula1>'
      : kind === 'number'
        ? '<formula1>1900</formula1><formula2>2100</formula2>'
        : ''
  return `<dataValidation${how} allowBlank="1" showInputMessage="1" showErrorMessage="1"${said} sqref="${letter}2:${letter}${mostRows + 1}">${limits}</dataValidation>`
}

function lookupSheet(dictionaries: Dictionaries): string {
  const rows = new Map<number, string[]>()
  const put = (row: number, column: string, text: string) =>
    rows.set(row, [...(rows.get(row) ?? []), textCell(`${column}${row}`, text)])
  for (const name of Object.keys(places) as DictionaryName[]) {
    const { column, from, heading } = places[name]
    if (heading) put(1, column, heading)
    dictionaries[name].forEach((value, at) => put(from + at, column, value))
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`)
  return `<worksheet ${main} xmlns:r="${office}"><sheetData>${lines.join('')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`
}

function areaTable({ спОбластьПрофДеятельности }: Dictionaries): string {
  const ref = `G1:G${спОбластьПрофДеятельности.length + 1}`
  return `<table ${main} id="1" name="Таблица1" displayName="Таблица1" ref="${ref}" totalsRowShown="0"><tableColumns count="1"><tableColumn id="1" name="${areaTitle()}"/></tableColumns></table>`
}

function textCell(address: string, text: string, style?: number): string {
  const styled = style === undefined ? '' : ` s="${style}"`
  return `<c r="${address}"${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}
