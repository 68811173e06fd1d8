// A learner's home in words: greeting, time left, which enrolment comes first, the card, the path, dates.
import { describe, expect, it } from 'vitest'
import { smallOutline } from '#app/testing/small-programme.ts'
import { nowCard } from './home-card.ts'
import { homePath } from './home-path.ts'
import { type HomeFacts, homeView } from './home-view.ts'
import { greeting, hourIn, orderEnrolments, planDay, timeLeft } from './home.ts'
import type { ComponentFact, LessonFact } from './progress-facts.ts'
import type { TaskState } from './work-state.ts'
import { computeProgress } from './progress.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const now = new Date('2026-10-05T06:30:00Z')
const period = { startsOn: day('2026-10-01'), endsOn: day('2026-11-30') }

describe('the greeting', () => {
  it('goes by the hour in the zone of the person', () => {
    expect(hourIn(now, 'Europe/Moscow')).toBe(9)
    expect(hourIn(now, 'Asia/Vladivostok')).toBe(16)
    expect(hourIn(new Date('2026-10-05T21:10:00Z'), 'Europe/Moscow')).toBe(0)
    expect([4, 5, 11, 12, 17, 18, 22, 23].map(greeting)).toEqual([
      'Доброй ночи',
      'Доброе утро',
      'Доброе утро',
      'Добрый день',
      'Добрый день',
      'Добрый вечер',
      'Добрый вечер',
      'Доброй ночи',
    ])
  })

  it('says how long is left', () => {
    expect(timeLeft(period, day('2026-09-30'))).toBe('Начнём через 1\u00a0день.')
    expect(timeLeft(period, day('2026-11-28'))).toBe('До конца обучения 2\u00a0дня.')
    expect(timeLeft(period, day('2026-11-30'))).toBe('Сегодня последний день обучения.')
    expect(timeLeft(period, day('2026-12-01'))).toBe('Дни обучения закончились.')
  })

  it('says the year of a day only where it is not plain', () => {
    expect(planDay(day('2027-01-08'), now)).toBe('8 января')
    expect(planDay(day('2027-10-08'), now)).toMatch(/^8 октября 2027/)
  })
})

describe('several enrolments', () => {
  it('stand in the order they matter', () => {
    const one = (id: string, startsOn: string, endsOn: string, completed = false) => ({
      id,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      completedAt: completed ? now : null,
    })
    const list = [
      one('done', '2026-09-01', '2026-12-01', true),
      one('over', '2026-01-01', '2026-02-01'),
      one('ahead', '2026-12-01', '2027-02-01'),
      one('older', '2026-09-01', '2026-12-01'),
      one('latest', '2026-10-01', '2026-12-01'),
    ]
    expect(orderEnrolments(list, day('2026-10-05')).map(({ id }) => id)).toEqual([
      'latest',
      'older',
      'ahead',
      'over',
      'done',
    ])
  })
})

const fact = (key: string, rest: Partial<ComponentFact> = {}): ComponentFact => ({
  ...{ componentId: `v1:${key}`, lessonsDone: 0, bestPercent: null, attemptsUsed: 0 },
  ...{ taskState: null, completedAt: null, ...rest },
})
const passed = (key: string) => fact(key, { lessonsDone: 2, bestPercent: 80, attemptsUsed: 1 })
const task = (key: string, taskState: TaskState) => fact(`${key}-task`, { taskState })
const read = (key: string, place: string | null = null): LessonFact => ({
  ...{ lessonId: `v1:${key}`, place, lastViewAt: now, seconds: 60 },
  completedAt: place ? null : now,
})
const progressOf = (components: ComponentFact[], lessons: LessonFact[] = [], today = day('2026-10-05')) =>
  computeProgress(smallOutline(), { components, lessons }, { ...period, today })
const everything = ['m1', 'm2', 'm3'].flatMap((key) => [passed(key), task(key, 'accepted')])
const card = (...facts: Parameters<typeof progressOf>) => nowCard('e1', progressOf(...facts).next, now)

describe('the card', () => {
  it('leads into a lesson where the reader left', () => {
    expect(card([], [read('L1.1', 's4')])).toMatchObject({
      label: 'Сейчас, 10\u00a0минут',
      title: 'Урок 1.1',
      detail: 'Урок 1 из 2, модуль 1 «Название 1». Откроется там, где Вы остановились.',
      action: { to: '/learn/e1/lessons/L1.1#s4', title: 'Продолжить урок' },
      others: [{ to: '/learn/e1/tasks/m1-task', title: 'Задание модуля 1: Дело 1', length: '20\u00a0минут' }],
    })
    expect(card([]).action).toEqual({ to: '/learn/e1/lessons/L1.1', title: 'Начать урок' })
  })

  it('leads to a test, a task, the final test', () => {
    const lessons = [read('L1.1'), read('L1.2')]
    expect(card([fact('m1', { lessonsDone: 2 })], lessons)).toMatchObject({
      detail: 'Модуль 1 «Название 1». Уроки пройдены, остался тест.',
      action: { to: '/learn/e1/tests/m1', title: 'Начать тест' },
    })
    const tried = fact('m1', { lessonsDone: 2, bestPercent: 20, attemptsUsed: 1 })
    expect(card([tried], lessons).action?.title).toBe('К тесту')
    expect(card([passed('m1')], lessons).action).toEqual({
      to: '/learn/e1/tasks/m1-task',
      title: 'Открыть задание',
    })
    expect(card([passed('m1'), task('m1', 'returned')], lessons)).toMatchObject({
      detail: 'Задание на работе, модуль 1 «Название 1». Преподаватель оставил замечание.',
      action: { title: 'Посмотреть замечание' },
    })
    expect(card(everything)).toMatchObject({
      title: 'Итоговый тест',
      detail: 'Последний шаг: всё остальное пройдено и принято.',
      action: { to: '/learn/e1/tests/final' },
    })
    const again = card([...everything, fact('final', { bestPercent: 10, attemptsUsed: 1 })])
    expect(again.detail).toBe('Последний шаг программы. Можно попробовать ещё раз.')
  })

  it('names the day, and the day that is past', () => {
    expect(card([]).due).toEqual({ text: 'До 10 октября', late: false })
    expect(card([], [], day('2026-10-20')).due).toEqual({ text: 'Срок был 10 октября', late: true })
  })

  it('says that nothing is asked, that help is needed, that all is done', () => {
    const waiting = [...everything.slice(0, 5), task('m3', 'submitted')]
    expect(card(waiting)).toMatchObject({ title: 'Ждём проверки: 1\u00a0работа у преподавателя', due: null })
    expect(card([...everything, fact('final', { bestPercent: 10, attemptsUsed: 3 })])).toMatchObject({
      title: 'Итоговый тест: попытки закончились',
    })
    expect(card([...everything, fact('final', { bestPercent: 90 })])).toMatchObject({ label: 'Всё пройдено' })
  })
})

describe('the path', () => {
  it('shows what is done, where the person is, what is open and what is closed', () => {
    const path = homePath(
      'e1',
      progressOf([passed('m1'), task('m1', 'submitted'), fact('m2', { lessonsDone: 1 })], [read('L2.1')]),
      null,
      now,
    )
    expect(path.map(({ state }) => state)).toEqual(['done', 'current', 'locked', 'locked', 'locked'])
    expect(path[0]).toMatchObject({
      to: '/learn/e1#m1',
      meta: '20\u00a0минут, тест 80\u00a0%',
      note: null,
      task: { words: 'ждёт проверки', to: '/learn/e1/tasks/m1-task' },
    })
    expect(path[1]).toMatchObject({
      to: '/learn/e1/lessons/L2.2',
      note: 'Осталось пройти 1\u00a0урок и сдать тест.',
      progress: { value: 1, total: 3 },
    })
    expect(path[2]).toMatchObject({ to: null, task: null, progress: null })
    expect(path[2]?.note).toMatch(/^Откроется после модуля 2/)
    expect(path[4]).toMatchObject({
      title: 'Удостоверение о повышении квалификации',
      note: 'После итогового теста.',
    })
  })

  it('leads to the test when the lessons are done, and says when a task is late', () => {
    const late = progressOf([fact('m1', { lessonsDone: 2 })], [read('L1.1'), read('L1.2')], day('2026-11-01'))
    const [first] = homePath('e1', late, null, now)
    expect(first).toMatchObject({ to: '/learn/e1/tests/m1', task: { words: 'срок прошёл' } })
    expect(first?.meta).toMatch(/срок был 10 октября/)
  })

  it('ends with the certificate', () => {
    const done = progressOf([...everything, fact('final', { bestPercent: 90 })])
    expect(homePath('e1', done, null, now).at(-1)).toMatchObject({ state: 'current', to: null })
    const certificate = { number: '2026-ПК-000001', issuedOn: now, to: '/paper' }
    expect(homePath('e1', done, certificate, now).at(-1)).toMatchObject({ state: 'done', to: '/paper' })
    expect(homePath('e1', done, null, now).at(-2)).toMatchObject({ state: 'done', meta: '90\u00a0%' })
  })
})

describe('the page', () => {
  const person = { surname: 'Соколова', givenName: 'Марина', patronymic: 'Сергеевна' }
  const facts = (progress: HomeFacts['progress']): HomeFacts => ({
    enrolmentId: 'e1',
    cohort: { name: 'Осень-2026', ...period, timeZone: 'Europe/Moscow' },
    municipality: 'Городецкий муниципальный округ',
    programmeTitle: 'Программа',
    progress,
    remarks: [{ key: 'm1-task', remark: 'я'.repeat(400), decidedAt: now, until: null }],
    measures: [],
  })

  it('greets, counts hours, lists dates and remarks', () => {
    const view = homeView(
      person,
      'Europe/Moscow',
      facts(progressOf([passed('m1'), task('m1', 'returned')])),
      null,
      now,
    )
    expect(view.greeting).toBe('Доброе утро, Марина Сергеевна')
    expect(view.lead).toBe(
      'Поток «Осень-2026», Городецкий муниципальный округ. До конца обучения 56\u00a0дней.',
    )
    expect(view.hours).toBe('пройдено 3 из 16\u00a0академических часов')
    expect(view.dates[0]).toEqual({ title: 'Задание модуля 1', when: '16 октября', late: false, to: null })
    expect(view.dates).toHaveLength(5)
    expect(view.remarks).toMatchObject([
      { to: '/learn/e1/tasks/m1-task', title: 'Дело 1', date: '5 октября' },
    ])
    expect(view.remarks[0]?.remark).toHaveLength(221)
  })

  it('shows at most three late dates among five, and no remark that was answered', () => {
    const late = progressOf([task('m1', 'submitted')], [], day('2026-11-20'))
    const view = homeView(person, 'Europe/Moscow', facts(late), null, now)
    expect(view.dates.map(({ late: isLate }) => isLate)).toEqual([true, true, true, false])
    expect(view.remarks).toEqual([])
  })

  it('offers no step of a closed cohort, but what was done and what comes next', () => {
    const cohort = { ...facts(progressOf([])).cohort, state: 'closed' }
    const closed = { ...facts(progressOf([passed('m1')], [], day('2026-12-20'))), cohort }
    const cardOf = (afterwards: HomeFacts['afterwards']) =>
      homeView(person, 'Europe/Moscow', { ...closed, afterwards }, null, now).now
    expect(cardOf(null)).toMatchObject({ label: 'Поток закрыт', action: { to: '/learn/e1' } })
    expect(cardOf(null).detail).toMatch(/^Пройдено \d.* из 16\u00a0академических часов\. Материалы остаются/)
    const to = '/diagnostics/e1/quarter'
    const title = 'Через три месяца'
    expect(cardOf({ kind: 'open', title, to })).toMatchObject({ label: 'Дальше — замер', action: { to } })
    expect(cardOf({ kind: 'ahead', title, opensOn: '12 марта' }).detail).toMatch(/откроется 12 марта/)
    expect(cardOf({ kind: 'done', to })).toMatchObject({ action: { to, title: 'Мой сдвиг' } })
    const view = homeView(person, 'Europe/Moscow', closed, null, now)
    expect([view.dates, view.remarks]).toEqual([[], []])
  })

  it('speaks of the certificate when there is one', () => {
    const done = progressOf([...everything, fact('final', { bestPercent: 90 })])
    const certificate = { number: '2026-ПК-000001', issuedOn: now, to: '/paper' }
    const view = homeView(person, 'Europe/Moscow', { ...facts(done), municipality: null }, certificate, now)
    expect(view.now).toMatchObject({ title: 'Удостоверение готово', action: { to: '/paper' } })
    expect(view.certificate).toEqual({ number: '2026-ПК-000001', to: '/paper', date: '5 октября' })
    expect(view.lead).toBe('Поток «Осень-2026».')
  })
})
