// Everything a learner's home shows, put into words: small enough to travel with the page.
import type { WaveKey } from '#app/features/curriculum/wave.ts'
import { closedToLearners } from '#app/features/cohorts/cohort-state.ts'
import { dayOf } from '#app/lib/dates.ts'
import { addressName, counted, type PersonName } from '#app/lib/russian.ts'
import { greeting, hourIn, planDay, timeLeft } from './home.ts'
import { type Afterwards, closedCard, type NowCard, nowCard } from './home-card.ts'
import { type HomeDate, nearestDates, withReturnedDays } from './home-dates.ts'
import { homePath, type IssuedCertificate } from './home-path.ts'
import type { PathEntry } from './path-entry.ts'
import { stageAddress, taskAddress } from './path-addresses.ts'
import type { Progress } from './progress-facts.ts'

export interface Remark {
  /** Key of the task at work or of the project stage. */
  key: string
  remark: string
  decidedAt: Date
  /** Until when a returned stage is expected. */
  until: Date | null
}

export interface HomeFacts {
  enrolmentId: string
  cohort: { name: string; startsOn: Date; endsOn: Date; timeZone: string; state?: string }
  municipality: string | null
  programmeTitle: string
  progress: Progress
  remarks: Remark[]
  /** Measurings handed in: the wave and its place on the scale, 0..100. */
  measures: { wave: WaveKey; percent: number }[]
  /** What comes after the end of a closed cohort. */
  afterwards?: Afterwards | null
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
  /** Too few sessions, or every one that is left is needed. */
  warning: { reachable: boolean; text: string } | null
  dates: HomeDate[]
  remarks: { to: string; title: string; remark: string; date: string; until: string | null }[]
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
  const { enrolmentId, cohort } = facts
  const today = dayOf(now, cohort.timeZone)
  const progress = withReturnedDays(facts.progress, facts.remarks, today)
  const left = cohort.state === 'closed' ? closedToLearners : timeLeft(cohort, today)
  const hours = `пройдено ${halves(progress.hoursDone)} из ${counted(progress.hours, 'академического часа', 'академических часов', 'академических часов')}`
  const closed = cohort.state === 'closed'
  const card = closed
    ? closedCard(enrolmentId, {
        done: hours.charAt(0).toLocaleUpperCase('ru-RU') + hours.slice(1),
        endedOn: planDay(cohort.endsOn, now),
        afterwards: facts.afterwards ?? null,
      })
    : nowCard(enrolmentId, progress.next, now)
  const place = facts.municipality ? `, ${facts.municipality}` : ''
  return {
    enrolmentId,
    greeting: `${greeting(hourIn(now, timeZone))}, ${addressName(person)}`,
    lead: `Поток «${cohort.name}»${place}. ${progress.complete ? '' : left}`.trim(),
    programmeTitle: facts.programmeTitle,
    now: certificate ? issuedCard(certificate, card) : card,
    hours,
    percent: Math.floor(progress.fraction * 100),
    path: homePath(enrolmentId, progress, certificate, now, timeZone),
    warning: progress.attendance.warning,
    // What is late in a closed cohort stays so: nobody can hand it in.
    dates: closed ? [] : nearestDates(progress, now),
    remarks: closed ? [] : remarksOf({ ...facts, progress }, now),
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

function remarksOf({ enrolmentId, cohort, progress, remarks }: HomeFacts, now: Date): HomeView['remarks'] {
  const works = [
    ...progress.modules.map(({ task }) => ({ ...task, to: taskAddress(enrolmentId, task.key) })),
    ...progress.stages.map((stage) => ({ ...stage, to: stageAddress(enrolmentId, stage.key) })),
  ]
  return works.flatMap(({ key, state, title, to }) => {
    const found = remarks.find((remark) => remark.key === key)
    if (state !== 'returned' || !found) return []
    const date = planDay(dayOf(found.decidedAt, cohort.timeZone), now)
    const until = found.until && planDay(found.until, now)
    return [{ to, title, remark: excerpt(found.remark), date, until }]
  })
}

function excerpt(text: string): string {
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()}…` : text
}

/** «4,5» */
function halves(hours: number): string {
  return hours.toLocaleString('ru-RU', { maximumFractionDigits: 1 })
}
