// Steps of the home's path that are not read alone: sessions, project stages, parts that are not there yet.
import { hoursInWords, minutesInWords } from '#app/lib/russian.ts'
import type {
  DiagnosticProgress,
  ExamProgress,
  PendingPart,
  SessionProgress,
  StageProgress,
} from './blended-facts.ts'
import { planDay } from './home.ts'
import type { PathEntry } from './path-entry.ts'
import {
  diagnosticsAddress,
  examAddress,
  sessionAddress,
  stageAddress,
  waveAddress,
} from './path-addresses.ts'
import { ownTime, sessionTitle, whenWords } from './session-words.ts'

const plain = { progress: null, task: null } as const

export function sessionEntry(session: SessionProgress, now: Date, zone?: string): PathEntry {
  const { held, counts, attendance, when, summary, standing } = session
  const here = held && zone ? ownTime(held, zone, now) : null
  const missed = attendance !== null && !counts
  return {
    ...plain,
    key: session.key,
    title: sessionTitle(session),
    shape: 'square',
    state: counts ? 'done' : when === 'today' && !missed ? 'current' : missed ? 'open' : 'locked',
    stateText: counts ? null : missed ? 'Не засчитана' : when === 'today' ? 'Сегодня' : 'Впереди',
    to: held && sessionAddress(held.id),
    // Of a session that was marked and has no date here nothing is left to plan.
    meta: held || !attendance ? whenWords(session, now) : null,
    note:
      attendance || when === 'over'
        ? standing
        : [summary, held && standing, here && `Начало ${here}.`].filter(Boolean).join(' '),
  }
}

export function stageEntry(enrolmentId: string, stage: StageProgress, now: Date): PathEntry {
  const { state, lock, remains, dueOn, overdue } = stage
  const day = planDay(dueOn, now)
  return {
    ...plain,
    key: stage.key,
    title: stage.title,
    state: state === 'accepted' ? 'done' : lock ? 'locked' : 'open',
    to: stageAddress(enrolmentId, stage.key),
    meta: state === 'accepted' ? 'принят' : overdue ? `срок был ${day}` : `до ${day}`,
    note: state === 'accepted' ? null : `Проект команды. ${lock ?? remains ?? ''}`.trim(),
  }
}

export function diagnosticEntry(enrolmentId: string, part: DiagnosticProgress, now: Date): PathEntry {
  const { key, title, wave, minutes, note, done, state, opensOn, closesOn } = part
  const words = {
    ahead: `с ${planDay(opensOn, now)}`,
    open: `до ${planDay(closesOn, now)}`,
    over: 'срок прошёл',
  }
  return {
    ...plain,
    key,
    title,
    state: done ? 'done' : state === 'open' ? 'open' : 'locked',
    stateText: done || state === 'open' ? null : state === 'over' ? 'Пропущено' : 'Впереди',
    to: done ? diagnosticsAddress(enrolmentId) : state === 'open' ? waveAddress(enrolmentId, wave) : null,
    meta: done ? null : state === 'over' ? words.over : `${minutesInWords(minutes)}, ${words[state]}`,
    note: done
      ? null
      : state === 'over'
        ? 'Замер пропущен. На обучение и удостоверение это не влияет.'
        : note,
  }
}

/** Locked, it still leads to its rules. */
export function examEntry(enrolmentId: string, exam: ExamProgress, now: Date): PathEntry {
  const { key, title, hours, state, lock, remains, bestPercent, dueOn, overdue } = exam
  const day = `${overdue ? 'срок был' : 'до'} ${planDay(dueOn, now)}`
  return {
    ...plain,
    key,
    title,
    state: state === 'passed' ? 'done' : lock ? 'locked' : 'current',
    stateText: state === 'waiting' ? 'Ждёт проверки' : null,
    to: examAddress(enrolmentId),
    meta: state === 'passed' ? `${bestPercent ?? 0} из 100` : `${hoursInWords(hours)}, ${day}`,
    note: lock ?? remains,
  }
}

export function pendingEntry({ key, title, hours, note }: PendingPart): PathEntry {
  return {
    ...plain,
    key,
    title,
    state: 'locked',
    stateText: 'Появится позже',
    to: null,
    meta: hours ? hoursInWords(hours) : null,
    note,
  }
}
