// The card «Сейчас»: the next step in words, with where it leads.
import { planDay } from './home.ts'
import { counted, hoursInWords, minutesInWords } from '#app/lib/russian.ts'
import { sessionTitle, whenWords } from './session-words.ts'
import { examAddress, programmeAddress, sessionAddress, stepAddress } from './path-addresses.ts'
import type { Next, Step } from './progress-facts.ts'

export interface NowCard {
  /** «Сейчас, 14 минут» */
  label: string
  title: string
  detail: string
  /** «До 28 ноября»; null where no day matters. */
  due: { text: string; late: boolean } | null
  action: { to: string; title: string } | null
  /** Other things that are open as well. */
  others: { to: string; title: string; length: string }[]
}

export function nowCard(enrolmentId: string, next: Next, now: Date): NowCard {
  if (next.kind !== 'step') return { ...quietCard(enrolmentId, next, now), due: null, others: [] }
  const { step, others } = next
  return {
    label: step.kind === 'session' ? 'Сегодня' : `Сейчас, ${stepLength(step)}`,
    title: step.title,
    detail: stepDetail(step),
    due: dueOf(step, now),
    action: { to: stepAddress(enrolmentId, step), title: actionTitle(step) },
    others: others.slice(0, 2).map((other) => ({
      to: stepAddress(enrolmentId, other),
      title: otherTitle(other),
      length: stepLength(other),
    })),
  }
}

/** The measuring after the end, told by who knows of it: open now, ahead, or all of them done. */
export type Afterwards =
  | { kind: 'open'; title: string; to: string }
  | { kind: 'ahead'; title: string; opensOn: string }
  | { kind: 'done'; to: string }

/** A closed cohort takes no answers: the card says what is done, and what comes next. */
export function closedCard(
  enrolmentId: string,
  { done, endedOn, afterwards }: { done: string; endedOn: string; afterwards: Afterwards | null },
): NowCard {
  const card = {
    label: 'Поток закрыт',
    title: `Обучение закончилось ${endedOn}`,
    action: { to: programmeAddress(enrolmentId), title: 'Перечитать материалы' },
    due: null,
    others: [],
  }
  switch (afterwards?.kind) {
    case 'open':
      return {
        ...card,
        label: 'Дальше — замер',
        detail: `${done}. Остался короткий замер «${small(afterwards.title)}»: он покажет, что закрепилось в работе.`,
        action: { to: afterwards.to, title: 'Пройти замер' },
      }
    case 'ahead':
      return {
        ...card,
        detail: `${done}. Следующий замер, «${small(afterwards.title)}», откроется ${afterwards.opensOn}: пришлём письмо со ссылкой.`,
      }
    case 'done':
      return {
        ...card,
        detail: `${done}. Замеры позади: посмотрите, что изменилось в Вашей работе.`,
        action: { to: afterwards.to, title: 'Мой сдвиг' },
      }
    default:
      return { ...card, detail: `${done}. Материалы остаются у Вас.` }
  }
}

/** A project stage takes hours of a team, not minutes at the screen; how long an exam is stands with its rules. */
function stepLength({ kind, minutes }: Step): string {
  if (kind === 'exam') return 'одно занятие'
  return kind === 'stage' ? hoursInWords(minutes / 45) : minutesInWords(minutes)
}

function quietCard(
  enrolmentId: string,
  next: Exclude<Next, { kind: 'step' }>,
  now: Date,
): Pick<NowCard, 'label' | 'title' | 'detail' | 'action'> {
  const look = { to: programmeAddress(enrolmentId), title: 'Вся программа' }
  if (next.kind === 'done')
    return {
      label: 'Всё пройдено',
      title: 'Программа пройдена полностью',
      detail: 'Учебная часть готовит удостоверение. Когда оно будет готово, придёт письмо.',
      action: look,
    }
  if (next.kind === 'meet') {
    const { held, standing, title, number } = next.session
    return {
      label: 'Дальше — вместе',
      title: sessionTitle({ number, title }),
      detail: `${capital(whenWords(next.session, now))}. ${standing}`,
      action: held ? { to: sessionAddress(held.id), title: 'Открыть сессию' } : look,
    }
  }
  if (next.kind === 'missed')
    return { label: 'Нужна помощь', title: 'Сессий в этом потоке не хватит', detail: next.text, action: look }
  if (next.kind === 'pending')
    return {
      label: 'Сейчас ничего не нужно',
      title: 'Всё, что открыто, пройдено',
      detail: `Удостоверение выдадут, когда на платформе появятся остальные части: ${next.titles.map(small).join(', ')}.`,
      action: look,
    }
  if (next.kind === 'exam')
    return {
      label: next.waiting ? 'Сейчас ничего не нужно' : 'Нужна помощь',
      title: next.waiting ? `Ждём оценку: ${small(next.title)}` : next.title,
      detail: next.waiting ? 'Когда преподаватель проверит все ответы, придёт письмо.' : next.text,
      action: { to: examAddress(enrolmentId), title: 'Открыть экзамен' },
    }
  if (next.kind === 'wait')
    return {
      label: 'Сейчас ничего не нужно',
      title: `Ждём проверки: ${counted(next.tasks, 'работа', 'работы', 'работ')} у преподавателя`,
      detail: 'Когда преподаватель ответит, придёт письмо, а здесь появится следующий шаг.',
      action: look,
    }
  return {
    label: 'Нужна помощь',
    title: `${next.title}: попытки закончились`,
    detail:
      'Напишите преподавателю или в учебную часть: там могут дать ещё одну попытку. Пройденное сохранено.',
    action: look,
  }
}

function stepDetail(step: Step): string {
  const { kind, begun, module, position } = step
  const where = module ? `модуль ${module.number} «${module.title}»` : ''
  if (kind === 'lesson') {
    const which = `Урок ${position?.number ?? 1} из ${position?.of ?? 1}, ${where}.`
    return begun ? `${which} Откроется там, где Вы остановились.` : which
  }
  if (kind === 'test')
    return begun
      ? `${capital(where)}. Можно попробовать ещё раз.`
      : `${capital(where)}. Уроки пройдены, остался тест.`
  if (kind === 'task')
    return begun
      ? `Задание на работе, ${where}. Преподаватель оставил замечание.`
      : `Задание на работе, ${where}. Начать можно сейчас, закончить потом: черновик сохраняется.`
  if (kind === 'stage')
    return begun
      ? 'Проект команды. Преподаватель оставил замечание.'
      : 'Проект команды. Сдаёт один человек за всех, черновик сохраняется.'
  if (kind === 'diagnostic')
    return 'Девять ситуаций и короткая анкета. Ответы видите только Вы, на удостоверение они не влияют.'
  if (kind === 'exam')
    return begun
      ? 'Экзамен на учебных обращениях. Время идёт по часам сервера.'
      : 'Экзамен на учебных обращениях. Правила и время прочтёте до начала.'
  if (kind === 'session')
    return 'Сегодня встречаемся. На странице сессии — место, время и Ваш код для отметки.'
  return begun
    ? 'Последний шаг программы. Можно попробовать ещё раз.'
    : 'Последний шаг: всё остальное пройдено и принято.'
}

function actionTitle({ kind, begun }: Step): string {
  if (kind === 'lesson') return begun ? 'Продолжить урок' : 'Начать урок'
  if (kind === 'session') return 'Открыть сессию'
  if (kind === 'diagnostic') return 'Пройти замер'
  if (kind === 'exam') return 'Открыть экзамен'
  if (kind === 'stage') return begun ? 'Посмотреть замечание' : 'Открыть этап'
  if (kind === 'task') return begun ? 'Посмотреть замечание' : 'Открыть задание'
  return begun ? 'К тесту' : 'Начать тест'
}

function otherTitle({ kind, title, module }: Step): string {
  return kind === 'task' ? `Задание модуля ${module?.number ?? ''}: ${title}` : title
}

function dueOf({ kind, dueOn, overdue }: Step, now: Date): NowCard['due'] {
  if (kind === 'session') return null
  const date = planDay(dueOn, now)
  return overdue ? { text: `Срок был ${date}`, late: true } : { text: `До ${date}`, late: false }
}

function small(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('ru-RU') + text.slice(1)
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('ru-RU') + text.slice(1)
}
