// A short message that survives one redirect. The cookie holds a key of this table, never text from outside.

export const flashMessages = {
  saved: 'Сохранено',
  added: 'Добавлено',
  removed: 'Удалено',
  sent: 'Отправлено',
  'state-changed': 'Состояние потока изменено',
  cloned: 'Копия создана: это черновик',
  imported: 'Список взят',
  'import-undone': 'Импорт отменён',
  'accounts-merged': 'Учётные записи объединены',
  'organisation-closed': 'Организация закрыта',
  applied: 'Заявка подана',
  nominated: 'Человек выдвинут',
  asked: 'Учётная запись есть, отправили приглашение',
  replaced: 'Человек заменён',
  answered: 'Ответ записан',
  published: 'Опубликовано',
  'case-withdrawn': 'Обращение снято с «Приёмной»',
  'case-restored': 'Обращение снова в «Приёмной»',
  accepted: 'Принято',
  returned: 'Возвращено с замечанием',
  issued: 'Удостоверения выданы',
  'batch-composed': 'Пакет собран',
  'batches-composed': 'Пакеты собраны: в каждом до тысячи человек',
  'batch-sent': 'Отмечено: пакет отправлен',
  'batch-discarded': 'Пакет разобран, люди снова ждут отправки',
  'batch-answered': 'Ответ ФИС ФРДО записан',
  'correction-opened': 'Документ снова ждёт отправки, теперь как исправление',
  'template-saved': 'Шаблон принят',
  invited: 'Приглашение отправлено',
  'session-planned': 'Черновик сессии сохранён',
  'session-announced': 'Сессия объявлена, письма поставлены в очередь',
  'session-moved': 'Сессия перенесена, участникам отправим письма',
  'series-shifted': 'Серия сдвинута, участникам отправим письма',
  'session-cancelled': 'Сессия отменена, участникам отправим письма',
  'session-restored': 'Сессия возвращена, участникам отправим письма',
  'session-merged': 'Сессии объединены, участникам отправим письма',
  'session-runs': 'Решение записано: сессию проводим',
  'groups-saved': 'Группы сохранены',
  'role-changed': 'Роли изменены. Человек войдёт заново и увидит новые права',
  'password-changed': 'Пароль изменён',
  'display-changed': 'Вид страниц изменён',
  booked: 'Место за Вами',
  waiting: 'Вы в листе ожидания',
  'booking-cancelled': 'Запись отменена',
  'record-asked': 'Письма поставлены в очередь',
  'record-asked-already': 'Всех уже просили на этой неделе',
  'person-booked': 'Человек записан, письмо отправлено',
  'person-waiting': 'Человек в листе ожидания, письмо отправлено',
  'person-replaced': 'Замена сделана, письма отправлены',
  'bookings-approved': 'Записи согласованы, письма отправлены',
  'booking-declined': 'Запись отклонена, письмо отправлено',
  'paper-registered': 'Документ зарегистрирован',
  'template-taken': 'Шаблон принят',
  'signed-out': 'Вы вышли',
  'signed-out-everywhere': 'Вы вышли на всех устройствах',
} as const

export type FlashKey = keyof typeof flashMessages

const name = 'flash'

/** Put it beside the redirect: `redirect('/x', { headers: { 'Set-Cookie': flashCookie('saved') } })`. */
export function flashCookie(key: FlashKey): string {
  return `${name}=${key}; Path=/; Max-Age=60; SameSite=Lax; HttpOnly`
}

export const forgetFlash = `${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`

/** The message a request brings, or null. */
export function readFlash(cookieHeader: string | null): string | null {
  const key = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(cookieHeader ?? '')?.[1]
  return key !== undefined && Object.hasOwn(flashMessages, key) ? flashMessages[key as FlashKey] : null
}
