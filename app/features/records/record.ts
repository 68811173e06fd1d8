// What papers and ФИС ФРДО need of a learner, which of it is still missing, and how it is shown to those who may not see
// it whole. Pure: knows no keys and no storage.
import { russia } from './citizenship.ts'
import type { Sex } from './grammatical-case.ts'

export const educationLevels = ['higher', 'secondary-vocational', 'studying'] as const
export type EducationLevel = (typeof educationLevels)[number]

export const educationTitles: Record<EducationLevel, string> = {
  higher: 'высшее',
  'secondary-vocational': 'среднее профессиональное',
  studying: 'ещё учусь (колледж или вуз)',
}

export const sexTitles: Record<Sex, string> = { male: 'мужской', female: 'женский' }

/** The whole record, opened. */
export interface RecordValues {
  /** ISO day. */
  birthDate: string | null
  sex: Sex | null
  /** Three digits of ОКСМ. */
  citizenship: string | null
  /** СНИЛС: eleven digits. */
  personalNumber: string | null
  educationLevel: EducationLevel | null
  diplomaSurname: string | null
  diplomaSeries: string | null
  diplomaNumber: string | null
}

export type RecordField = keyof RecordValues

export const recordFields = [
  'birthDate',
  'sex',
  'citizenship',
  'personalNumber',
  'educationLevel',
  'diplomaSurname',
  'diplomaSeries',
  'diplomaNumber',
] as const satisfies readonly RecordField[]

export const fieldTitles: Record<RecordField, string> = {
  birthDate: 'дата рождения',
  sex: 'пол',
  citizenship: 'гражданство',
  personalNumber: 'СНИЛС',
  educationLevel: 'образование',
  diplomaSurname: 'фамилия в дипломе',
  diplomaSeries: 'серия диплома',
  diplomaNumber: 'номер диплома',
}

export const emptyRecord: RecordValues = {
  birthDate: null,
  sex: null,
  citizenship: null,
  personalNumber: null,
  educationLevel: null,
  diplomaSurname: null,
  diplomaSeries: null,
  diplomaNumber: null,
}

/** СНИЛС is a duty of citizens of Russia; a diploma is asked of those who have one. */
export function requiredFields({
  citizenship,
  educationLevel,
}: Pick<RecordValues, 'citizenship' | 'educationLevel'>): RecordField[] {
  return recordFields.filter((field) => {
    if (field === 'personalNumber') return citizenship === null || citizenship === russia
    if (field.startsWith('diploma')) return educationLevel !== 'studying'
    return true
  })
}

export function missingFields(values: RecordValues): RecordField[] {
  return requiredFields(values).filter((field) => values[field] === null)
}

/** As kept with the record; whether there is a СНИЛС its own table says. */
export function storedMissing(values: RecordValues): string {
  return JSON.stringify(missingFields(values).filter((field) => field !== 'personalNumber'))
}

/** «пол, СНИЛС и номер диплома» */
export function missingInWords(missing: readonly RecordField[]): string {
  const words = missing.map((field) => fieldTitles[field])
  const last = words.pop() ?? ''
  return words.length ? `${words.join(', ')} и ${last}` : last
}

export type Readiness = 'filled' | 'partial' | 'none'

export const readinessTitles: Record<Readiness, { title: string; tone: 'pine' | 'amber' | 'wax' }> = {
  filled: { title: 'заполнено', tone: 'pine' },
  partial: { title: 'не хватает', tone: 'amber' },
  none: { title: 'нет данных', tone: 'wax' },
}

/** `missing` are the fields still empty; `begun` whether anything is known at all. */
export function readinessOf(missing: readonly RecordField[], begun: boolean): Readiness {
  if (!missing.length) return 'filled'
  return begun ? 'partial' : 'none'
}

/** A state named in an address; null for anything else. */
export function readReadiness(value: string | null): Readiness | null {
  return value !== null && Object.hasOwn(readinessTitles, value) ? (value as Readiness) : null
}

/** Field keys out of a stored list; what is unknown is left out. */
export function readFields(stored: string): RecordField[] {
  const list: unknown = JSON.parse(stored)
  return Array.isArray(list) ? recordFields.filter((field) => list.includes(field)) : []
}

/** «***-***-445 95»: enough to recognise one's own number. */
export function maskNumber(digits: string): string {
  return `***-***-${digits.slice(6, 9)} ${digits.slice(9)}`
}

/** «112-233-445 95» */
export function writeNumber(digits: string): string {
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6, 9)} ${digits.slice(9)}`
}

/** The values as they stand on a screen that must not show them: «**.**.1985», «***-***-445 95», «•••• 17». */
export function maskRecord(values: RecordValues): Partial<Record<RecordField, string>> {
  const { birthDate, personalNumber, diplomaSurname, diplomaSeries, diplomaNumber } = values
  return {
    ...(birthDate && { birthDate: `**.**.${birthDate.slice(0, 4)}` }),
    ...(personalNumber && { personalNumber: maskNumber(personalNumber) }),
    ...(diplomaSurname && { diplomaSurname: `${[...diplomaSurname][0] ?? ''}•••` }),
    ...(diplomaSeries && { diplomaSeries: '•••' }),
    ...(diplomaNumber && { diplomaNumber: `••••${diplomaNumber.length > 4 ? diplomaNumber.slice(-2) : ''}` }),
  }
}

/** The values as text to read, nothing hidden: «07.03.1985», «112-233-445 95». */
export function writeOut(values: RecordValues): Partial<Record<RecordField, string>> {
  const { birthDate, personalNumber, diplomaSurname, diplomaSeries, diplomaNumber } = values
  return {
    ...(birthDate && { birthDate: birthDate.split('-').reverse().join('.') }),
    ...(personalNumber && { personalNumber: writeNumber(personalNumber) }),
    ...(diplomaSurname && { diplomaSurname }),
    ...(diplomaSeries && { diplomaSeries }),
    ...(diplomaNumber && { diplomaNumber }),
  }
}

const youngest = 18
const oldest = 80

export type BirthDateTrouble = 'no-date' | 'too-young' | 'too-old'

/** ФИС ФРДО takes people from 18 to 80 years old on the day. */
export function birthDateTrouble(birthDate: string, now: Date): BirthDateTrouble | null {
  const day = new Date(`${birthDate}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate) || Number.isNaN(day.getTime())) return 'no-date'
  if (day.toISOString().slice(0, 10) !== birthDate) return 'no-date'
  const age = fullYears(day, now)
  if (age < youngest) return 'too-young'
  return age > oldest ? 'too-old' : null
}

function fullYears(from: Date, to: Date): number {
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  const before =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate())
  return before ? years - 1 : years
}

/** What was typed over what was known: an empty field keeps the old value; without a diploma its data go. */
export function mergeRecord(known: RecordValues, typed: Partial<RecordValues>): RecordValues {
  const merged = { ...known }
  for (const field of recordFields) {
    const value = typed[field]
    if (value !== undefined && value !== null) Object.assign(merged, { [field]: value })
  }
  if (merged.educationLevel !== 'studying') return merged
  return { ...merged, diplomaSurname: null, diplomaSeries: null, diplomaNumber: null }
}
