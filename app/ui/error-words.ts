// What a page says when something went wrong: what happened, what is kept, what to do next.

/** Where one status has several causes. */
export type FailureReason = 'full' | 'foreign' | 'address'

export interface FailureWords {
  title: string
  lead: string
  /** Trying again may help. */
  again?: boolean
}

const texts: Record<number, FailureWords> = {
  0: {
    title: 'Нет связи с сервером',
    lead: 'Проверьте интернет и повторите. То, что уже сохранено, на месте.',
    again: true,
  },
  400: {
    title: 'Запрос дошёл не полностью',
    lead: 'Скорее всего, прервалась связь. Вернитесь назад и отправьте ещё раз. То, что сохранено раньше, на месте.',
  },
  403: {
    title: 'Это действие Вам недоступно',
    lead: 'Если оно нужно для работы, напишите администратору: он проверит Ваши роли.',
  },
  404: {
    title: 'Такой страницы нет',
    lead: 'Возможно, ссылка устарела или у Вас нет доступа. Начните с главной: оттуда видно всё, что Вам открыто.',
  },
  405: {
    title: 'Так открыть эту страницу нельзя',
    lead: 'Вернитесь назад и повторите действие кнопкой на странице.',
  },
  409: {
    title: 'Пока Вы смотрели, всё изменилось',
    lead: 'Обновите страницу: Вы увидите, как обстоит дело сейчас, и решите, что делать дальше.',
    again: true,
  },
  413: {
    title: 'Слишком большой файл или текст',
    lead: 'Вернитесь назад, уменьшите его и отправьте ещё раз. То, что сохранено раньше, на месте.',
  },
  415: {
    title: 'Такие запросы не принимаются',
    lead: 'Вернитесь назад и повторите действие кнопкой на странице.',
  },
  429: {
    title: 'Слишком много попыток подряд',
    lead: 'Подождите несколько минут и повторите. Ничего не потеряно.',
    again: true,
  },
  503: {
    title: 'Сервер сейчас занят',
    lead: 'Подождите минуту и повторите. То, что уже сохранено, на месте, а незаконченное действие не записано наполовину.',
    again: true,
  },
}

const unknown: FailureWords = {
  title: 'Что-то сломалось на нашей стороне',
  lead: 'То, что уже сохранено, на месте, и ничего не записано наполовину. Повторите. Если не поможет, назовите администратору время и код запроса.',
  again: true,
}

const byReason: Record<FailureReason, FailureWords> = {
  full: {
    title: 'На сервере закончилось место',
    lead: 'Сохранить сейчас нельзя, читать можно. То, что уже сохранено, на месте, и ничего не записано наполовину. Сообщите администратору и повторите позже.',
    again: true,
  },
  foreign: {
    title: 'Запрос пришёл не со страницы «Решаю»',
    lead: 'Он не выполнен, ничего не изменилось. Откройте нужную страницу здесь и повторите действие.',
  },
  address: {
    title: 'Адрес набран с ошибкой',
    lead: 'Проверьте его или начните с главной: оттуда видно всё, что Вам открыто.',
  },
}

/** `reason` is what the server gave beside the status; others than ours are left aside. */
export function wordsFor(status: number, reason?: string): FailureWords {
  const own = reason && Object.hasOwn(byReason, reason) ? byReason[reason as FailureReason] : undefined
  return own ?? texts[status] ?? unknown
}
