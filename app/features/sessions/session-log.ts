// The journal of a session in words. Pure: entries of the audit come as they were written.
import { formatDateTime } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'

export interface LogFacts {
  action: string
  detail: Record<string, unknown>
  /** Whom the entry is about, where it is about a person. */
  person: string | null
}

const fields: Record<string, string> = {
  title: 'название',
  componentKey: 'какая по счёту',
  minimumSeats: 'минимум',
  minimumDays: 'срок проверки минимума',
  signUpOpensAt: 'начало записи',
  signUpClosesAt: 'конец записи',
  cancelUntil: 'срок отмены',
  approval: 'подтверждение',
  approvalHours: 'срок подтверждения',
  waitingListOn: 'лист ожидания',
  promotionStopsDays: 'остановка очереди',
  reminders: 'напоминания',
}

type Words = (facts: LogFacts, timeZone: string) => string

const number = (value: unknown) => (typeof value === 'number' ? value : 0)
const about =
  (words: string): Words =>
  ({ person }) =>
    person ? `${words}: ${person}` : words

const sentences: Record<string, Words> = {
  'session.created': () => 'Сессия запланирована',
  'session.changed': ({ detail }) => {
    const changed = (Array.isArray(detail.fields) ? detail.fields : []).flatMap(
      (key) => fields[String(key)] ?? [],
    )
    return changed.length ? `Изменены правила: ${changed.join(', ')}` : 'Правила сохранены без изменений'
  },
  'session.announced': () => 'Сессия объявлена',
  'session.moved': ({ detail }, timeZone) => {
    const when = (value: unknown) => formatDateTime(new Date(String(value)), timeZone)
    return detail.from === detail.to
      ? 'Изменены место или длительность'
      : `Перенесена: было ${when(detail.from)}, стало ${when(detail.to)}`
  },
  'session.shifted': ({ detail }) =>
    `Сдвинута вместе с серией на ${counted(number(detail.days), 'день', 'дня', 'дней')}`,
  'session.cancelled': () => 'Сессия отменена',
  'session.restored': () => 'Сессия возвращена',
  'session.groups-saved': ({ detail }) => `Участники разделены на группы: ${number(detail.groups)}`,
  'session.group-member-moved': about('Человек перенесён в другую группу'),
  'session.group-renamed': () => 'Группа названа',
  'session.outcome-added': () => 'Записана рекомендация',
  'session.outcome-done': () => 'Рекомендация выполнена',
  'session.outcome-reopened': () => 'Рекомендация снова в работе',
  'session.outcome-removed': () => 'Рекомендация удалена',
  'session.merged': () => 'Объединена с другой сессией',
  'session.run-below-minimum': () => 'Решено проводить при числе участников меньше минимума',
  'session.resized': ({ detail }) =>
    `Число мест: было ${number(detail.from)}, стало ${number(detail.to)}${number(detail.over) ? `, сверх вместимости ${number(detail.over)}` : ''}`,
  'session.pools-set': ({ detail }) =>
    number(detail.pools)
      ? `Заданы квоты: ${counted(number(detail.pools), 'муниципалитет', 'муниципалитета', 'муниципалитетов')}`
      : 'Квоты сняты',
  'session.agenda-changed': () => 'Изменена программа дня',
  'session.material-added': () => 'Добавлен материал',
  'session.material-removed': () => 'Удалён материал',
  'booking.seated': about('Запись с местом'),
  'booking.waiting': about('Запись в лист ожидания'),
  'booking.cancelled': about('Запись отменена'),
  'booking.promoted': about('Место из листа ожидания'),
  'booking.given': about('Место отдано организатором'),
  'booking.approved': about('Запись подтверждена'),
  'booking.declined': about('Запись отклонена'),
  'booking.ran-out': about('Срок подтверждения вышел'),
  'booking.replaced': about('Участник заменён'),
  'reservation.created': ({ detail }) =>
    `Муниципалитету оставлено ${counted(number(detail.seats), 'место', 'места', 'мест')}`,
  'reservation.named': () => 'Назван участник на оставленное место',
  'reservation.released': ({ detail }) =>
    `Освобождено ${counted(number(detail.seats), 'оставленное место', 'оставленных места', 'оставленных мест')}`,
}

export function logSentence(facts: LogFacts, timeZone: string): string {
  return sentences[facts.action]?.(facts, timeZone) ?? 'Другое действие'
}
