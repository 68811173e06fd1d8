// What letters to organisers and coordinators say. Texts only.
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import type { SessionInWords, Words } from './session-mail.ts'

export function approvalWantedWords(
  session: SessionInWords,
  { person, until }: { person: string; until: Date },
): Words {
  return {
    kind: 'session-approval-wanted',
    subject: `Подтвердите запись: «${session.title}»`,
    text: `${person} хочет участвовать в сессии «${session.title}». Место держится до ${formatDateTime(until, session.timeZone)}. Если не решить до этого времени, место освободится само.`,
  }
}

export function belowMinimumWords(
  session: SessionInWords,
  { seated, minimum }: { seated: number; minimum: number },
): Words {
  return {
    kind: 'session-below-minimum',
    subject: `Участников меньше минимума: «${session.title}»`,
    text: `На сессию «${session.title}» записано ${seated}, минимум ${minimum}. Решите, что делать: провести, объединить с другой сессией или отменить. Само ничего не отменится.`,
  }
}

export function reservedWords(
  session: SessionInWords,
  { seats, until }: { seats: number; until: Date },
): Words {
  return {
    kind: 'session-seats-reserved',
    subject: `Вам оставили места: «${session.title}»`,
    text: `Для Вашего муниципалитета на сессии «${session.title}» оставлено ${counted(seats, 'место', 'места', 'мест')}. Назовите участников до ${formatDateTime(until, session.timeZone)}: неназванные места потом освободятся.`,
  }
}

export function releasedWords(session: SessionInWords, { seats }: { seats: number }): Words {
  return {
    kind: 'session-seats-released',
    subject: `Оставленные места освобождены: «${session.title}»`,
    text: `На сессии «${session.title}» освобождено ${counted(seats, 'место', 'места', 'мест')}, которые оставались за Вашим муниципалитетом: участников не назвали в срок.`,
  }
}
