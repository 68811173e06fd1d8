// Late people: what a list of them is asked for, and what a reminder says. Knows no rows.
import { formatDay } from '#app/lib/dates.ts'
import { addressName, counted, type PersonName, plural } from '#app/lib/russian.ts'

export const overdueSorts = ['days', 'name', 'municipality', 'cohort', 'reminded'] as const
export type OverdueSort = (typeof overdueSorts)[number]

export interface OverdueFilter {
  municipalityId: string | null
  cohortId: string | null
}

export function readOverdueFilter(params: URLSearchParams): OverdueFilter {
  return {
    municipalityId: params.get('municipality') || null,
    cohortId: params.get('cohort') || null,
  }
}

/** The filter as it stands in an address; empty when nothing is chosen. */
export function overdueSearch({ municipalityId, cohortId }: OverdueFilter): string {
  const params = new URLSearchParams()
  if (municipalityId) params.set('municipality', municipalityId)
  if (cohortId) params.set('cohort', cohortId)
  return params.size ? `?${params}` : ''
}

export interface LatePart {
  name: PersonName
  cohortName: string
  /** «Модуль 3» */
  title: string
  dueOn: Date
  days: number
}

/** The letter to a late person. It names the part, the day and the next step, and blames nobody. */
export function reminderLetter({ name, cohortName, title, dueOn, days }: LatePart, link: string) {
  return {
    subject: `«${title}»: срок был ${formatDay(dueOn)}`,
    body: [
      `Здравствуйте, ${addressName(name)}.`,
      `В потоке «${cohortName}» ждёт Вас «${title}». Срок был ${formatDay(dueOn)}, с тех пор ${gone(days)}.`,
      `Продолжить с того места, где Вы остановились:\n${link}`,
      'Если что-то мешает, напишите куратору или организатору потока: срок можно обсудить.\n',
    ].join('\n\n'),
  }
}

/** «прошёл 21 день», «прошло 3 дня» */
function gone(days: number): string {
  return `${plural(days, 'прошёл', 'прошло', 'прошло')} ${counted(days, 'день', 'дня', 'дней')}`
}

/** «опаздывает 21 человек», «опаздывают 3 человека» */
export function lateWords(people: number): { verb: string; people: string } {
  const verb = plural(people, 'опаздывает', 'опаздывают', 'опаздывают')
  return { verb, people: counted(people, 'человек', 'человека', 'человек') }
}

/** What came of a reminder: how many letters went out, and who had one today. */
export function sentWords({ sent, had }: { sent: number; had: number }): string {
  const letters = counted(sent, 'письмо поставлено', 'письма поставлены', 'писем поставлено')
  const today = `${counted(had, 'человеку', 'людям', 'людям')} сегодня уже напоминали`
  if (!sent && !had) return 'Просроченных нет: писать некому.'
  if (!sent) return `Новых писем нет: ${today}.`
  return had ? `${letters} в очередь. Ещё ${today}.` : `${letters} в очередь.`
}
