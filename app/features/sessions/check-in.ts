// May this person be marked as present now: the rule of a self check-in and of a scan by staff. Knows no codes and no rows.
import type { CodeVerdict } from './check-in-code.ts'

export interface CheckInWindow {
  opensAt: Date
  closesAt: Date
}

export type CheckInRefusal =
  | 'outside-cohort'
  | 'session-cancelled'
  | 'too-early'
  | 'too-late'
  | 'not-booked'
  | 'code-missing'
  | 'code-wrong'
  | 'code-expired'
  | 'code-replayed'
  | 'code-of-another'
  | 'no-device'
  | 'device-taken'
  | 'too-many-tries'

export type CheckInDecision =
  | { outcome: 'record' }
  | { outcome: 'already'; seenAt: Date }
  | { outcome: 'refused'; reason: CheckInRefusal }

export interface CheckInFacts {
  /** In the session's cohort and not withdrawn. */
  enrolled: boolean
  booked: boolean
  cancelled: boolean
  seenAt: Date | null
  window: CheckInWindow
  verdict: CodeVerdict | 'missing' | 'of-another'
  /** Null: the browser keeps no cookies, so one device cannot be told from another. */
  device: string | null
  /** Somebody else has checked in on this device today. */
  deviceTaken: boolean
}

/** Who the person is comes before what they brought: a forwarded code tells a stranger nothing. */
export function decideCheckIn(facts: CheckInFacts, now: Date): CheckInDecision {
  if (!facts.enrolled) return refused('outside-cohort')
  if (facts.seenAt) return { outcome: 'already', seenAt: facts.seenAt }
  if (facts.cancelled) return refused('session-cancelled')
  if (now < facts.window.opensAt) return refused('too-early')
  if (now > facts.window.closesAt) return refused('too-late')
  if (!facts.booked) return refused('not-booked')
  if (facts.verdict !== 'right') return refused(`code-${facts.verdict}`)
  if (facts.device === null) return refused('no-device')
  if (facts.deviceTaken) return refused('device-taken')
  return { outcome: 'record' }
}

function refused(reason: CheckInRefusal): CheckInDecision {
  return { outcome: 'refused', reason }
}

export const checkInRefusals: Record<CheckInRefusal, string> = {
  'outside-cohort':
    'Этот код — для участников другого потока. Отметиться по нему Вы не можете: если Вы пришли на сессию, подойдите к организатору.',
  'session-cancelled': 'Эту сессию отменили, отмечаться не нужно.',
  'too-early': 'Отметка ещё не открылась.',
  'too-late': 'Отметка уже закрыта. Если Вы были на сессии, подойдите к организатору.',
  'not-booked': 'Вас нет в списке записавшихся. Подойдите к организатору: он отметит Вас вручную.',
  'code-missing': 'Наведите камеру на код на экране в зале или введите шесть цифр под ним.',
  'code-wrong': 'Код не подошёл. Проверьте цифры на экране в зале.',
  'code-expired': 'Код успел смениться. Возьмите тот, что на экране сейчас.',
  'code-replayed':
    'Этот код уже отслужил: его показывали раньше. Отметиться можно только по коду, который сейчас на экране в зале.',
  'code-of-another': 'Это код другой сессии. Возьмите код с экрана в своём зале.',
  'no-device':
    'Браузер не сохраняет cookie, поэтому отметка не записана. Разрешите их для этого сайта или подойдите к организатору.',
  'device-taken':
    'С этого устройства сегодня уже отметился другой человек. Отметьтесь со своего или подойдите к организатору.',
  'too-many-tries': 'Слишком много попыток. Подождите пять минут или подойдите к организатору.',
}

/** How long before and after the window a scan by staff still counts as made on the day. */
const margin = 60 * 60_000
/** A phone's clock may run a little ahead. */
const clockError = 2 * 60_000
const keptLongest = 7 * 24 * 60 * 60_000

export type ScanTimeRefusal = 'outside-window' | 'future' | 'too-old'

/** When a scan that was kept on a phone happened, if that can be believed. */
export function judgeScanTime(
  seenAt: Date,
  window: CheckInWindow,
  now: Date,
): { outcome: 'taken'; seenAt: Date } | { outcome: 'refused'; reason: ScanTimeRefusal } {
  if (seenAt.getTime() > now.getTime() + clockError) return { outcome: 'refused', reason: 'future' }
  if (seenAt.getTime() < now.getTime() - keptLongest) return { outcome: 'refused', reason: 'too-old' }
  const inside =
    seenAt.getTime() >= window.opensAt.getTime() - margin &&
    seenAt.getTime() <= window.closesAt.getTime() + margin
  if (!inside) return { outcome: 'refused', reason: 'outside-window' }
  return { outcome: 'taken', seenAt: seenAt > now ? now : seenAt }
}

export const scanTimeRefusals: Record<ScanTimeRefusal, string> = {
  'outside-window': 'Сделано не в день сессии. Проверьте часы телефона и отметьте человека в списке.',
  future: 'Часы телефона спешат. Поправьте их и отметьте человека в списке.',
  'too-old': 'Пролежало в телефоне больше недели. Отметьте человека в списке.',
}
