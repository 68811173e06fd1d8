// Everything a learner's home shows, put into words: small enough to travel with the page.
import type { WaveKey } from '#app/features/curriculum/wave.ts'
import { closedToLearners } from '#app/features/cohorts/cohort-state.ts'
import { dayOf } from '#app/lib/dates.ts'
import { addressName, counted, type PersonName } from '#app/lib/russian.ts'
import { greeting, hourIn, planDay, timeLeft } from './home.ts'
import { type Afterwards, closedCard, type NowCard, nowCard } from './home-card.ts'
import { homePath, type IssuedCertificate } from './home-path.ts'
import type { PathEntry } from './path-entry.ts'
import { sessionAddress, stageAddress, taskAddress } from './path-addresses.ts'
import type { Progress } from './progress-facts.ts'
import { sessionTime } from './session-words.ts'

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
  dates: { title: string; when: string; late: boolean; to: string | null }[]
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
  const { enrolmentId, cohort, progress } = facts
  const today = dayOf(now, cohort.timeZone)
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
    remarks: closed ? [] : remarksOf(facts, now),
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

interface Dated {
  title: string
  dueOn: Date
  /** Said instead of the day. */
  when?: string
  to?: string
}

/** What is late, then the nearest days of what is not done yet: five lines at most. */
function nearestDates(progress: Progress, now: Date): HomeView['dates'] {
  const late = progress.overdue.map((part): Dated => part).slice(0, 3)
  const ahead = aheadOf(progress, now).slice(0, 5 - late.length)
  const line = ({ title, dueOn, when, to = undefined }: Dated, isLate: boolean) => {
    return { title, when: when ?? planDay(dueOn, now), late: isLate, to: to ?? null }
  }
  return [...late.map((part) => line(part, true)), ...ahead.map((part) => line(part, false))]
}

/** The one date to name of a programme that is not open: the next day together, else what comes first. */
export function nextDate(progress: Progress, now: Date): { title: string; when: string } | null {
  const ahead = aheadOf(progress, now)
  const first = ahead.find(({ when }) => when !== undefined) ?? ahead[0]
  return first ? { title: first.title, when: first.when ?? planDay(first.dueOn, now) } : null
}

/** Days of what is not done, the nearest first; sessions stand among them with their hour. */
function aheadOf({ modules, sessions, stages, final }: Progress, now: Date): Dated[] {
  const isOpen = ({ state, overdue }: { state: string; overdue: boolean }) =>
    !overdue && !['accepted', 'submitted'].includes(state)
  const parts = modules.flatMap(({ number, dueOn, complete, overdue, task }): (Dated | false)[] => [
    !complete && !overdue && { title: `Модуль ${number}`, dueOn },
    isOpen(task) && { title: `Задание модуля ${number}`, dueOn: task.dueOn },
  ])
  const days = sessions.map(
    ({ number, held, when, attendance }): Dated | false =>
      held !== null &&
      attendance === null &&
      when !== 'over' && {
        title: `Сессия ${number}`,
        dueOn: dayOf(held.startsAt, held.timeZone),
        when: sessionTime(held, now),
        to: sessionAddress(held.id),
      },
  )
  const project = stages.map(
    (stage): Dated | false => isOpen(stage) && { title: stage.title, dueOn: stage.dueOn },
  )
  const last = !final.complete && !final.overdue && { title: final.test.title, dueOn: final.dueOn }
  return [...parts, ...days, ...project, last]
    .filter((part): part is Dated => part !== false)
    .sort((a, b) => a.dueOn.getTime() - b.dueOn.getTime())
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
