// The fields of one person in a paper: the name and the post in their cases, words that agree with the sex, marks.
import { organisationGenitive } from '#app/features/records/organisation-declension.ts'
import { declinePost, postInSentence } from '#app/features/records/post-declension.ts'
import type { GrammaticalCase, Sex } from '#app/features/records/grammatical-case.ts'
import { formatDay, formatDayDigits } from '#app/lib/dates.ts'
import { hoursInWords, surnameWithInitials } from '#app/lib/russian.ts'
import type { AttestationRow, PaperPerson } from './paper-snapshot.ts'

export type FieldValue = string | boolean | FieldScope[]
export interface FieldScope {
  [name: string]: FieldValue
}

const suffixes: [GrammaticalCase, string][] = [
  ['genitive', 'род'],
  ['dative', 'дат'],
  ['accusative', 'вин'],
  ['instrumental', 'твор'],
  ['prepositional', 'предл'],
]

export function personFields(person: PaperPerson, place: number): FieldScope {
  const { forms, certificate, expelledBy } = person
  return {
    н: String(place),
    запятая: person.post || person.organisation ? ', ' : '',
    пусто: '',
    фио: forms.nominative,
    ...Object.fromEntries(suffixes.map(([inCase, suffix]) => [`фио_${suffix}`, forms[inCase]])),
    фио_кратко: surnameWithInitials(person),
    должность: person.post ?? '',
    орган: person.organisation ?? '',
    место_работы: workplace(person, 'nominative'),
    место_работы_вин: workplace(person, 'accusative'),
    место_работы_дат: workplace(person, 'dative'),
    ...agreeing(person.sex),
    ...markFields(person.attestation, person.sex),
    рег_номер: certificate?.number ?? '',
    номер_бланка: certificate?.blankNumber ?? '',
    дата_выдачи: certificate ? formatDayDigits(new Date(certificate.issuedOn)) : '',
    разделы: person.sections.map(({ title, hours, done }) => ({
      раздел: title,
      часы_раздела: hoursText(hours),
      результат: done ? 'освоен' : 'не освоен',
    })),
    присутствие: presenceText(person),
    часов_очно: hoursText(person.presence.reduce((sum, { hours }) => sum + (hours ?? 0), 0)),
    разделов_пройдено: `${person.sections.filter(({ done }) => done).length} из ${person.sections.length}`,
    приказ_об_отчислении: expelledBy
      ? `приказ от ${formatDay(new Date(expelledBy.date))} №\u00a0${expelledBy.number}`
      : '',
    отчислен: expelledBy !== null,
  }
}

/** «главного специалиста отдела Уренского муниципального округа»; a name that is not plain stands in brackets. */
function workplace({ post, organisation }: PaperPerson, inCase: GrammaticalCase): string {
  const title = post ? postInSentence(declinePost(post, inCase)) : ''
  if (!organisation) return title
  const genitive = organisationGenitive(organisation)
  if (!title) return organisation
  return genitive ? `${title} ${keepProper(genitive)}` : `${title} (${organisation})`
}

/** «Администрации округа» begins small inside a sentence, «Уренского округа» keeps its capital. */
function keepProper(genitive: string): string {
  return /^(Администрации|Управления|Министерства|Департамента|Комитета|Отдела|Центра|Государственного|Муниципального|Городского)(\s|$)/u.test(
    genitive,
  )
    ? genitive.charAt(0).toLocaleLowerCase('ru-RU') + genitive.slice(1)
    : genitive
}

function agreeing(sex: Sex | null): FieldScope {
  const pick = (male: string, female: string, unknown: string) =>
    sex === 'male' ? male : sex === 'female' ? female : unknown
  return {
    освоившим: pick('освоившим', 'освоившей', 'освоившим(-ей)'),
    он: pick('он', 'она', 'он(а)'),
    обучался: pick('обучался', 'обучалась', 'обучался(-лась)'),
    отчислен_а: pick('отчислен', 'отчислена', 'отчислен(а)'),
  }
}

const outcomes: Record<AttestationRow['outcome'], string> = {
  attested: 'аттестован',
  'not-attested': 'не аттестован',
  absent: 'не явился',
}
const outcomesOfWomen: Record<AttestationRow['outcome'], string> = {
  attested: 'аттестована',
  'not-attested': 'не аттестована',
  absent: 'не явилась',
}

/** In a sheet the word agrees with «слушатель» where the sex is not known. */
export function outcomeWords(outcome: AttestationRow['outcome'], sex: Sex | null): string {
  return sex === 'female' ? outcomesOfWomen[outcome] : outcomes[outcome]
}

function markFields(row: AttestationRow | null, sex: Sex | null): FieldScope {
  const points = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : String(value)
  return {
    тест: points(row?.test),
    практика: points(row?.practice),
    проект: points(row?.project),
    итог: points(row?.total),
    решение: row ? outcomeWords(row.outcome, sex) : '',
    оценка: row?.outcome === 'attested' ? 'зачтено' : 'не зачтено',
  }
}

function presenceText({ presence }: PaperPerson): string {
  if (!presence.length) return '—'
  return presence
    .map(
      ({ date, hours }) =>
        `${formatDayDigits(new Date(date)).slice(0, 5)}\u00a0— ${hours === null ? 'нет' : `${hoursText(hours)}\u00a0ч`}`,
    )
    .join('; ')
}

/** «8», «0,5». */
function hoursText(hours: number): string {
  return hoursInWords(hours).split('\u00a0')[0] ?? ''
}
