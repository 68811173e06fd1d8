// Everything a learner's home shows, put into words: small enough to travel with the page.
import { closedToLearners } from '#app/features/cohorts/cohort-state.ts'
import { dayOf } from '#app/lib/dates.ts'
import { addressName, counted, type PersonName } from '#app/lib/russian.ts'
import { greeting, hourIn, planDay, timeLeft } from './home.ts'
import { type NowCard, nowCard } from './home-card.ts'
import { homePath, type IssuedCertificate, type PathEntry } from './home-path.ts'
import { taskAddress } from './path-addresses.ts'
import type { Progress } from './progress-facts.ts'

export interface Remark {
  taskKey: string
  remark: string
  decidedAt: Date
}

export interface HomeFacts {
  enrolmentId: string
  cohort: { name: string; startsOn: Date; endsOn: Date; timeZone: string; state?: string }
  municipality: string | null
  programmeTitle: string
  progress: Progress
  remarks: Remark[]
}

export interface HomeView {
  enrolmentId: string
  greeting: string
  lead: string
  programmeTitle: string
  now: NowCard
  hours: string
  /** 0..100 */
  percent: number
  path: PathEntry[]
  dates: { title: string; when: string; late: boolean }[]
  remarks: { to: string; title: string; remark: string; date: string }[]
  certificate: { number: string; to: string; date: string } | null
}

const longestExcerpt = 220

export function homeView(
  person: PersonName,
  timeZone: string,
  facts: HomeFacts,
  certificate: IssuedCertificate | null,
  now: Date,
): HomeView {
  const { enrolmentId, cohort, progress } = facts
  const today = dayOf(now, cohort.timeZone)
  const left = cohort.state === 'closed' ? closedToLearners : timeLeft(cohort, today)
  const place = facts.municipality ? `, ${facts.municipality}` : ''
  return {
    enrolmentId,
    greeting: `${greeting(hourIn(now, timeZone))}, ${addressName(person)}`,
    lead: `Поток «${cohort.name}»${place}. ${progress.complete ? '' : left}`.trim(),
    programmeTitle: facts.programmeTitle,
    now: certificate
      ? issuedCard(certificate, nowCard(enrolmentId, progress.next, now))
      : nowCard(enrolmentId, progress.next, now),
    hours: `пройдено ${halves(progress.hoursDone)} из ${counted(progress.hours, 'академического часа', 'академических часов', 'академических часов')}`,
    percent: Math.floor(progress.fraction * 100),
    path: homePath(enrolmentId, progress, certificate, now),
    dates: nearestDates(progress, now),
    remarks: remarksOf(facts, now),
    certificate: certificate && {
      number: certificate.number,
      to: certificate.to,
      date: planDay(certificate.issuedOn, now),
    },
  }
}

function issuedCard({ to, number }: IssuedCertificate, card: NowCard): NowCard {
  return {
    ...card,
    title: 'Удостоверение готово',
    detail: `Программа пройдена, документ № ${number} внесён в книгу регистрации.`,
    action: { to, title: 'Открыть удостоверение' },
  }
}

/** What is late, then the nearest days of what is not done yet: five lines at most. */
function nearestDates(progress: Progress, now: Date): HomeView['dates'] {
  const late = progress.overdue.map(({ title, dueOn }) => ({ title, dueOn, late: true }))
  const parts = progress.modules.flatMap((module) => [
    { title: `Модуль ${module.number}`, dueOn: module.dueOn, skip: module.complete || module.overdue },
    {
      title: `Задание модуля ${module.number}`,
      dueOn: module.task.dueOn,
      skip: module.task.overdue || ['accepted', 'submitted'].includes(module.task.state),
    },
  ])
  const { final } = progress
  parts.push({ title: final.test.title, dueOn: final.dueOn, skip: final.complete || final.overdue })
  const ahead = parts.filter(({ skip }) => !skip).map(({ title, dueOn }) => ({ title, dueOn, late: false }))
  const shown = [...late.slice(0, 3), ...ahead.slice(0, 5 - Math.min(late.length, 3))]
  return shown.map(({ title, dueOn, late: isLate }) => ({ title, when: planDay(dueOn, now), late: isLate }))
}

function remarksOf({ enrolmentId, cohort, progress, remarks }: HomeFacts, now: Date): HomeView['remarks'] {
  return progress.modules.flatMap(({ task }) => {
    const found = remarks.find(({ taskKey }) => taskKey === task.key)
    if (task.state !== 'returned' || !found) return []
    const { remark, decidedAt } = found
    const date = planDay(dayOf(decidedAt, cohort.timeZone), now)
    return [{ to: taskAddress(enrolmentId, task.key), title: task.title, remark: excerpt(remark), date }]
  })
}

function excerpt(text: string): string {
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()}…` : text
}

/** «4,5» */
function halves(hours: number): string {
  return hours.toLocaleString('ru-RU', { maximumFractionDigits: 1 })
}
