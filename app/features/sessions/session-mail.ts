// What letters to a participant say. Texts only: to whom, when and once is not known here.
import { formatDateTime } from '#app/lib/dates.ts'
import type { Actor, Interval } from './session.ts'
import { sessionTimes, timesInLines } from './session-times.ts'

export interface SessionInWords extends Interval {
  title: string
  timeZone: string
  place: string | null
  onlineUrl: string | null
  days: Interval[]
}

export interface Words {
  kind: string
  subject: string
  /** Paragraphs between the greeting and the address of the page. */
  text: string
}

/** When and where, for the reader's clock. */
export function particulars(session: SessionInWords, readerZone: string | null): string {
  const where = session.place ? `Где: ${session.place}` : null
  const online = session.onlineUrl ? `Ссылка для подключения: ${session.onlineUrl}` : null
  return [timesInLines(sessionTimes(session, readerZone)), where, online].filter(Boolean).join('\n')
}

export function seatedWords(
  session: SessionInWords,
  { seat, approvalDueAt }: { seat: number; approvalDueAt: Date | null },
): Words {
  if (approvalDueAt)
    return {
      kind: 'session-seat-held',
      subject: `Место ждёт подтверждения: «${session.title}»`,
      text: `Место ${seat} на сессии «${session.title}» держится за Вами до ${formatDateTime(approvalDueAt, session.timeZone)}. До этого времени запись должны подтвердить, мы сообщим.`,
    }
  return {
    kind: 'session-seated',
    subject: `Вы записаны: «${session.title}»`,
    text: `Вы записаны на сессию «${session.title}», место ${seat}.`,
  }
}

export function waitingWords(session: SessionInWords, { place }: { place: number }): Words {
  return {
    kind: 'session-waiting',
    subject: `Лист ожидания: «${session.title}»`,
    text: `Вы в листе ожидания сессии «${session.title}», ${place}-й в очереди. Когда место освободится, мы напишем.`,
  }
}

export function promotedWords(
  session: SessionInWords,
  { seat, approvalDueAt }: { seat: number; approvalDueAt: Date | null },
): Words {
  const held = approvalDueAt
    ? ` Его должны подтвердить до ${formatDateTime(approvalDueAt, session.timeZone)}, мы сообщим.`
    : ' Если планы изменились, отмените запись: место получит следующий.'
  return {
    kind: 'session-promoted',
    subject: `Место для Вас нашлось: «${session.title}»`,
    text: `На сессии «${session.title}» освободилось место, теперь оно Ваше: место ${seat}.${held}`,
  }
}

export function passedOverWords(session: SessionInWords, { busyWith }: { busyWith: string | null }): Words {
  const other = busyWith ? `на «${busyWith}»` : 'на другую сессию'
  return {
    kind: 'session-passed-over',
    subject: `Место освободилось, но Вы заняты: «${session.title}»`,
    text: `На сессии «${session.title}» освободилось место, но в это время Вы записаны ${other}. Ваша очередь сохраняется. Если хотите попасть на эту сессию, отмените другую запись.`,
  }
}

/** `session`: the session itself was cancelled; `approval`: the booking was declined. */
export type CancelledBy = Actor | 'session' | 'approval'

const cancellations: Record<CancelledBy, (title: string) => string> = {
  person: (title) => `Вы отменили запись на сессию «${title}».`,
  coordinator: (title) => `Куратор муниципалитета отменил Вашу запись на сессию «${title}».`,
  organiser: (title) => `Организатор отменил Вашу запись на сессию «${title}».`,
  approval: (title) => `Запись на сессию «${title}» не подтвердили.`,
  session: (title) => `Сессия «${title}» не состоится.`,
}

export function cancelledWords(
  { title }: SessionInWords,
  { by, reason }: { by: CancelledBy; reason: string | null },
): Words {
  const whole = by === 'session'
  return {
    kind: whole ? 'session-cancelled' : 'session-booking-cancelled',
    subject: `${whole ? 'Сессия отменена' : 'Запись отменена'}: «${title}»`,
    text: `${cancellations[by](title)}${reason ? ` Причина: ${reason}` : ''}`,
  }
}

export function ranOutWords(session: SessionInWords): Words {
  return {
    kind: 'session-approval-ran-out',
    subject: `Запись не подтверждена: «${session.title}»`,
    text: `Запись на сессию «${session.title}» не подтвердили в срок, место освобождено. Вы можете записаться снова или обратиться к организатору.`,
  }
}

export function approvedWords(session: SessionInWords, { seat }: { seat: number | null }): Words {
  const place =
    seat === null ? ' Вы в листе ожидания: когда место освободится, мы напишем.' : ` Место ${seat}.`
  return {
    kind: 'session-approved',
    subject: `Запись подтверждена: «${session.title}»`,
    text: `Вашу запись на сессию «${session.title}» подтвердили.${place}`,
  }
}

export function unseatedWords(session: SessionInWords, { busyWith }: { busyWith: string | null }): Words {
  return {
    kind: 'session-unseated',
    subject: `Сессию перенесли, и Вы заняты: «${session.title}»`,
    text: `Сессию «${session.title}» перенесли на время, когда Вы записаны на ${busyWith ? `«${busyWith}»` : 'другую сессию'}. Быть в двух местах нельзя, поэтому место освобождено, а Вы остались в очереди. Если хотите попасть сюда, отмените другую запись.`,
  }
}

export function movedWords(session: SessionInWords, { seat }: { seat: number | null }): Words {
  const place = seat === null ? 'Вы по-прежнему в листе ожидания.' : `Ваше место сохранено: место ${seat}.`
  return {
    kind: 'session-moved',
    subject: `Изменились время или место: «${session.title}»`,
    text: `У сессии «${session.title}» новые время или место. ${place}`,
  }
}

export function restoredWords(session: SessionInWords, { seat }: { seat: number | null }): Words {
  const place = seat === null ? 'Вы в листе ожидания.' : `Ваше место снова за Вами: место ${seat}.`
  return {
    kind: 'session-restored',
    subject: `Сессия всё же состоится: «${session.title}»`,
    text: `Сессия «${session.title}», которую отменяли, состоится. ${place}`,
  }
}

export function reminderWords(
  session: SessionInWords,
  { hours, seat }: { hours: number; seat: number },
): Words {
  const ahead = hours < 24 ? 'скоро' : hours < 48 ? 'завтра' : 'уже близко'
  return {
    kind: 'session-reminder',
    subject: `Напоминание: «${session.title}» ${ahead}`,
    text: `Напоминаем о сессии «${session.title}». Ваше место: ${seat}. Если не сможете прийти, сообщите об этом: место получит тот, кто ждёт.`,
  }
}

export function feedbackWords(session: SessionInWords): Words {
  return {
    kind: 'session-feedback',
    subject: `Как прошла сессия «${session.title}»?`,
    text: `Расскажите, что получилось и чего не хватило на сессии «${session.title}». Ответы безымянны: в них нет ни имени, ни времени.`,
  }
}
