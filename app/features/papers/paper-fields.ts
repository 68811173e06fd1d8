// The fields of a paper: every word that a template may ask for, made from the snapshot. Templates and the PDF read these.
import { commissionRoleTitles } from '#app/features/attestation/commission.ts'
import { formatDay, formatDayDigits } from '#app/lib/dates.ts'
import { counted, hoursInWords } from '#app/lib/russian.ts'
import { paperWords } from './paper-kinds.ts'
import type { PaperSnapshot } from './paper-snapshot.ts'
import { type FieldScope, personFields } from './person-fields.ts'

export interface Registration {
  number: string
  /** UTC midnight. */
  signedOn: Date
}

/** What stands where a draft has no number and no date yet. */
const open = { number: '______', date: '«___» ____________ 20__ г.' }

export function paperFields(snapshot: PaperSnapshot, registration: Registration | null): FieldScope {
  const { issuer, programme, cohort, people, commission, answers, refs, corrects } = snapshot
  const chair = commission.find(({ role }) => role === 'chair')
  const rows = ended(people.map((person, index) => personFields(person, index + 1)))
  const withOutcome = (outcome: string) =>
    ended(rows.filter((_, index) => people[index]?.attestation?.outcome === outcome).map(renumbered))
  return {
    // A paper about one person speaks of them without a list.
    ...(paperWords[snapshot.kind].single ? rows[0] : {}),
    вид_документа: paperWords[snapshot.kind].title,
    номер: registration?.number ?? open.number,
    дата: registration ? inWords(registration.signedOn) : open.date,
    дата_цифрами: registration ? formatDayDigits(registration.signedOn) : '__.__.____',
    организация: issuer.fullName,
    город: issuer.city,
    лицензия: licenceOf(issuer.licence),
    руководитель_должность: issuer.signatory.post,
    руководитель: issuer.signatory.name,
    секретарь: issuer.secretary ?? '',
    программа: programme.title,
    часы: String(programme.hours),
    объём: counted(programme.hours, 'академический час', 'академических часа', 'академических часов'),
    форма_обучения: cohort.studyForm,
    группа: cohort.code,
    поток: cohort.name,
    период: `с ${dayText(cohort.startsOn)} по ${dayText(cohort.endsOn)}`,
    начало_обучения: dayText(cohort.startsOn),
    конец_обучения: dayText(cohort.endsOn),
    дата_начала: dayText(answers.effectiveOn),
    дата_аттестации: dayText(answers.attestationOn),
    место: ending(answers.place),
    основание: ending(answers.basis),
    контроль: ending(answers.control),
    причина: ending(answers.reason),
    адресат: answers.addressee ?? '',
    приказ_о_зачислении: referenceText('приказ', refs.enrolmentOrder),
    приказ_о_допуске: referenceText('приказ', refs.admissionOrder),
    протокол: referenceText('протокол', refs.minutes),
    приказ_о_завершении: referenceText('приказ', refs.completionOrder),
    взамен: corrects
      ? `Взамен ${paperWords[snapshot.kind].genitive} от ${formatDay(new Date(corrects.date))} №\u00a0${corrects.number}`
      : '',
    слушатели: rows,
    число_слушателей: String(people.length),
    аттестованные: withOutcome('attested'),
    не_аттестованные: withOutcome('not-attested'),
    не_явившиеся: withOutcome('absent'),
    председатель: chair?.name ?? '',
    председатель_должность: chair?.post ?? '',
    комиссия: ended(
      commission.map(({ role, name, post }, index) => ({
        н: String(index + 1),
        роль: commissionRoleTitles[role],
        имя: name,
        должность: post,
      })),
    ),
    члены_комиссии: commission
      .filter(({ role }) => role === 'member')
      .map(({ name, post }) => ({ имя: name, должность: post })),
    занятия: snapshot.lessons.map(({ date, topic, hours, form, teacher }, index) => ({
      н: String(index + 1),
      дата_занятия: date ? formatDayDigits(new Date(date)) : 'весь срок',
      тема: topic,
      часы_занятия: hoursInWords(hours).split('\u00a0')[0] ?? '',
      вид: form,
      преподаватель: teacher,
    })),
    подписи: signaturesOf(snapshot),
  }
}

/** The sign after each line of a list: a full stop after the last one. */
const ended = (rows: FieldScope[]): FieldScope[] =>
  rows.map((row, index) => ({ ...row, знак: index === rows.length - 1 ? '.' : ';' }))

const renumbered = (row: FieldScope, index: number): FieldScope => ({ ...row, н: String(index + 1) })

/** Orders and letters bear the head's signature; sheets and minutes the commission's. */
function signaturesOf({ kind, commission, issuer }: PaperSnapshot): FieldScope[] {
  if (kind === 'minutes' || kind === 'grade-sheet')
    return commission.map(({ role, name }) => ({
      должность_подписи: sentence(commissionRoleTitles[role]),
      имя_подписи: initialsFirst(name),
    }))
  const head = { должность_подписи: issuer.signatory.post, имя_подписи: issuer.signatory.name }
  const secretary =
    issuer.secretary && kind === 'register'
      ? [{ должность_подписи: 'Секретарь', имя_подписи: issuer.secretary }]
      : []
  return [head, ...secretary]
}

/** «Петров Пётр Петрович» → «П. П. Петров»; a name written otherwise is left. */
export function initialsFirst(name: string): string {
  const [surname = '', ...rest] = name.trim().split(/\s+/)
  if (!rest.length || rest.some((part) => part.endsWith('.')) || surname.endsWith('.')) return name
  return [...rest.slice(0, 2).map((part) => `${part.charAt(0)}.`), surname].join('\u00a0')
}

/** What a person typed stands before a full stop of the template: one is enough. */
function ending(text: string | null): string {
  return (text ?? '').trim().replace(/[.;,]+$/, '')
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru-RU') + text.slice(1)
}

function inWords(day: Date): string {
  return formatDay(day)
}

/** «30 ноября 2026 года»: the full word, so that a sentence may end with it. */
function dayText(day: string | null): string {
  return day ? formatDay(new Date(day)).replace(/г\.$/, 'года') : ''
}

function referenceText(noun: string, reference: { number: string; date: string } | null): string {
  return reference ? `${noun} от ${formatDay(new Date(reference.date))} №\u00a0${reference.number}` : ''
}

function licenceOf(licence: PaperSnapshot['issuer']['licence']): string {
  return licence
    ? `Лицензия №\u00a0${licence.number} от ${formatDayDigits(new Date(licence.date))}, выдана: ${licence.issuer}`
    : ''
}
