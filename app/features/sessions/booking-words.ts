// A kind sentence for each refusal about seats. Knows no names: what is particular is passed in.
import type {
  ApprovalRefusal,
  BookingRefusal,
  CancellationRefusal,
  GivingRefusal,
  ReplacementRefusal,
} from './booking.ts'
import type { NamingRefusal, ReleaseRefusal, ReservationRefusal } from './reservation.ts'
import type { ResizeRefusal } from './seating.ts'

export const bookingRefusals: Record<BookingRefusal, string> = {
  'session-cancelled': 'Эту сессию отменили, записаться на неё нельзя.',
  'session-over': 'Сессия уже началась, запись закрыта.',
  'cohort-closed': 'Обучение в этом потоке закончено.',
  'not-announced': 'Запись на эту сессию ещё не объявлена.',
  'sign-up-not-open': 'Запись ещё не открылась.',
  'sign-up-closed': 'Запись закончилась. Если участие важно, обратитесь к организатору.',
  'booked-already': 'Запись на эту сессию уже есть.',
  overlap: 'На это время уже есть запись на другую сессию. Сначала отмените её.',
  full: 'Свободных мест нет, а лист ожидания на этой сессии не ведётся.',
}

export const cancellationRefusals: Record<CancellationRefusal, string> = {
  'cancelled-already': 'Эта запись уже отменена.',
  'too-late': 'Отменить самостоятельно уже нельзя. Позвоните или напишите организатору.',
  'session-over': 'Сессия закончилась.',
}

export const approvalRefusals: Record<ApprovalRefusal | 'reason-needed', string> = {
  'nothing-to-approve': 'Эта запись не ждёт подтверждения.',
  'ran-out': 'Срок подтверждения вышел, место освобождено.',
  'not-yours': 'Эту запись подтверждает организатор.',
  'reason-needed': 'Напишите, почему запись не подтверждена: человек это прочтёт.',
}

export const replacementRefusals: Record<ReplacementRefusal, string> = {
  'cancelled-already': 'Эта запись уже отменена.',
  'too-late': 'Срок замены прошёл. Позвоните или напишите организатору.',
  'session-over': 'Сессия закончилась.',
  'no-seat': 'У этого человека нет места: он в листе ожидания.',
  'other-municipality': 'Заменить можно только коллегой из того же муниципалитета.',
  'seated-already': 'У этого человека уже есть место на этой сессии.',
  overlap: 'В это время человек записан на другую сессию.',
}

export const givingRefusals: Record<GivingRefusal, string> = {
  'session-over': 'Сессия закончилась или отменена.',
  'not-waiting': 'Этот человек не в листе ожидания.',
  'no-free-seat': 'В этой квоте нет свободных мест.',
  overlap: 'В это время человек записан на другую сессию.',
  'skip-reason-needed': 'Кто-то ждёт дольше. Напишите, почему место получает не он.',
}

export const reservationRefusals: Record<ReservationRefusal, string> = {
  'session-over': 'Сессия уже началась или отменена.',
  'not-a-number': 'Укажите число мест: хотя бы одно.',
  'release-in-the-past': 'Дата освобождения уже прошла.',
  'release-too-late': 'Места должны освободиться до начала сессии.',
  'not-enough-free': 'Столько свободных мест в этой квоте нет.',
}

export const namingRefusals: Record<NamingRefusal, string> = {
  'session-over': 'Сессия уже началась или отменена.',
  released: 'Срок прошёл, оставленные места освобождены.',
  'all-named': 'Все оставленные места уже названы.',
  'other-municipality': 'Эти места оставлены для другого муниципалитета.',
  'seated-already': 'У этого человека уже есть место на этой сессии.',
  overlap: 'В это время человек записан на другую сессию.',
}

export const releaseRefusals: Record<ReleaseRefusal, string> = {
  released: 'Эти места уже освобождены.',
}

export const resizeRefusals: Record<ResizeRefusal, string> = {
  'below-held': 'Занятых мест больше. Сначала отмените лишние записи.',
  'over-capacity-reason': 'Это больше вместимости помещения. Напишите, почему так решено.',
  'session-over': 'Сессия закончилась или отменена.',
}
