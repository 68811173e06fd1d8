import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { seedSampleLesson } from '#app/testing/sample-lesson.ts'
import { recordBlockAnswer, recordLessonEnd } from './lesson-answer.server.ts'
import { findLessonPage } from './lesson-page.server.ts'

const people = ['happy', 'stranger', 'tamperer', 'hasty', 'gone', 'finisher', 'reader', 'second'] as const
const now = new Date('2026-11-20T10:00:00.000Z')
let enrolled: Record<(typeof people)[number], { userId: string; enrolmentId: string }>

beforeAll(async () => {
  enrolled = await seedSampleLesson(people, now)
})

function form(...values: string[]): FormData {
  const data = new FormData()
  for (const value of values) data.append('answer', value)
  return data
}

function places(...values: string[]): FormData {
  const data = new FormData()
  values.forEach((value, index) => data.append(`answer[${index}]`, value))
  return data
}

function answer(name: (typeof people)[number], block: string, data: FormData, lessonKey = 'L1.1', at = now) {
  const { enrolmentId } = enrolled[name]
  return recordBlockAnswer(enrolled[name], { enrolmentId, lessonKey, block, form: data }, at)
}

async function stored(name: (typeof people)[number]) {
  const { enrolmentId } = enrolled[name]
  const [answers, events, progress, components] = await Promise.all([
    database().blockAnswer.findMany({ where: { enrolmentId }, orderBy: { block: 'asc' } }),
    database().learningEvent.findMany({ where: { enrolmentId }, orderBy: { id: 'asc' } }),
    database().lessonProgress.findMany({ where: { enrolmentId } }),
    database().componentProgress.findMany({ where: { enrolmentId } }),
  ])
  return { answers, events, progress, components }
}

describe('an answer', () => {
  it('is stored with its verdict and as an event', async () => {
    expect(await answer('happy', 'q1', form('0'))).toEqual({ outcome: 'recorded' })
    const { answers, events, progress } = await stored('happy')
    expect(answers).toMatchObject([
      { lessonId: 'lesson-1', block: 'q1', response: '[0]', correct: false, answeredAt: now },
    ])
    expect(events).toMatchObject([{ kind: 'block-answered', subject: 'L1.1' }])
    expect(JSON.parse(events[0]?.detail ?? '')).toEqual({ block: 'q1', response: '[0]', correct: false })
    expect(progress).toMatchObject([{ lessonId: 'lesson-1', completedAt: null, endReachedAt: null }])
  })

  it('is replaced by a later one, and the earlier stays among the events', async () => {
    const later = new Date(now.getTime() + 60_000)
    await answer('happy', 'q1', form('1'), 'L1.1', later)
    const { answers, events } = await stored('happy')
    expect(answers).toMatchObject([{ response: '[1]', correct: true, answeredAt: later }])
    expect(events).toHaveLength(2)
  })

  it('to a checklist is neither right nor wrong', async () => {
    await answer('happy', 'c1', form('1'))
    expect((await stored('happy')).answers).toContainEqual(
      expect.objectContaining({ block: 'c1', response: '[1]', correct: null }),
    )
  })

  it('is shown with its explanation on the page', async () => {
    const page = await findLessonPage(enrolled.happy, enrolled.happy.enrolmentId, 'L1.1', now)
    const shown = JSON.stringify(page?.segments)
    expect(shown).toContain('Да: комната тёплая.')
    expect(shown).not.toContain('Рядом с каждой отметкой')
    expect(page).toMatchObject({ done: 1, total: 4, complete: false, endReached: false })
    expect(page?.remains).toBe('Осталось ответить на 2\u00a0задания и дойти до конца')
  })

  it('pressed twenty times at once has one effect', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => answer('hasty', 'q1', form('1'))))
    expect(new Set(outcomes.map((outcome) => outcome?.outcome))).toEqual(new Set(['recorded']))
    const { answers, events, progress } = await stored('hasty')
    expect([answers.length, events.length, progress.length]).toEqual([1, 1, 1])
  })
})

describe('nothing is stored', () => {
  it.each<[string, string, FormData, string]>([
    ['for an option that does not exist', 'q1', form('9'), 'invalid'],
    ['for no option', 'q1', form(), 'invalid'],
    ['for a bucket that does not exist', 's1', places('0', '1', '5'), 'invalid'],
    ['for a conversation that was not finished', 'd1', form('2'), 'invalid'],
  ])('%s', async (_name, block, data, outcome) => {
    expect(await answer('tamperer', block, data)).toMatchObject({ outcome })
    const { answers, events, progress } = await stored('tamperer')
    expect([answers.length, events.length, progress.length]).toEqual([0, 0, 0])
  })

  it.each([
    ['a block that does not exist', 'q99', 'L1.1'],
    ['a block of another lesson', 'q1', 'L1.2'],
    ['a lesson that does not exist', 'q1', 'L9.9'],
  ])('for %s', async (_name, block, lessonKey) => {
    expect(await answer('tamperer', block, form('1'), lessonKey)).toBeNull()
    expect((await stored('tamperer')).answers).toEqual([])
  })

  it('in another person’s enrolment', async () => {
    const { enrolmentId } = enrolled.reader
    const request = { enrolmentId, lessonKey: 'L1.1', block: 'q1', form: form('1') }
    expect(await recordBlockAnswer(enrolled.stranger, request, now)).toBeNull()
    expect(await recordLessonEnd(enrolled.stranger, request, now)).toBeNull()
    expect(await findLessonPage(enrolled.stranger, enrolmentId, 'L1.1', now)).toBeNull()
    const { answers, events, progress } = await stored('reader')
    expect([answers.length, events.length, progress.length]).toEqual([0, 0, 0])
  })

  it('after the person was withdrawn', async () => {
    const { enrolmentId } = enrolled.gone
    await database().enrolment.update({ where: { id: enrolmentId }, data: { withdrawnAt: now } })
    expect(await answer('gone', 'q1', form('1'))).toBeNull()
    expect((await stored('gone')).answers).toEqual([])
  })

  it('in a lesson that is still closed, and the page says why', async () => {
    const { enrolmentId } = enrolled.tamperer
    const end = await recordLessonEnd(enrolled.tamperer, { enrolmentId, lessonKey: 'L2.1' }, now)
    expect(end).toMatchObject({ outcome: 'refused' })
    expect((await stored('tamperer')).progress).toEqual([])
    const page = await findLessonPage(enrolled.tamperer, enrolmentId, 'L2.1', now)
    expect(page?.lock).toContain('Откроется после модуля 1')
    expect(page?.segments).toEqual([])
  })
})

describe('a lesson', () => {
  const later = new Date(now.getTime() + 600_000)

  it('is complete with its required answers and its end, not with its end alone', async () => {
    const { enrolmentId } = enrolled.finisher
    await recordLessonEnd(enrolled.finisher, { enrolmentId, lessonKey: 'L1.1' }, now)
    expect((await stored('finisher')).progress).toMatchObject([{ endReachedAt: now, completedAt: null }])
    await answer('finisher', 'q1', form('0'))
    await answer('finisher', 's1', places('0', '0', '0'))
    expect((await stored('finisher')).components).toEqual([])
    await answer('finisher', 'd1', form('1'), 'L1.1', later)
    const { progress, components, events } = await stored('finisher')
    expect(progress).toMatchObject([{ endReachedAt: now, completedAt: later }])
    expect(components).toMatchObject([{ componentId: 'component-m1', lessonsDone: 1, completedAt: null }])
    expect(events.map(({ kind }) => kind)).toEqual([
      'lesson-end-reached',
      'block-answered',
      'block-answered',
      'block-answered',
      'lesson-completed',
    ])
  })

  it('stays complete, with its date, whatever is answered later', async () => {
    const { enrolmentId } = enrolled.finisher
    await answer('finisher', 'q1', form('1'), 'L1.1', new Date(later.getTime() + 1000))
    await recordLessonEnd(
      enrolled.finisher,
      { enrolmentId, lessonKey: 'L1.1' },
      new Date(later.getTime() + 2000),
    )
    const { progress, events } = await stored('finisher')
    expect(progress).toMatchObject([{ endReachedAt: now, completedAt: later }])
    expect(events.filter(({ kind }) => kind === 'lesson-completed')).toHaveLength(1)
    const page = await findLessonPage(enrolled.finisher, enrolmentId, 'L1.1', later)
    expect(page).toMatchObject({ complete: true, remains: null, done: 4, total: 4, place: null })
    expect(page?.neighbours).toMatchObject({ previous: null, next: { kind: 'lesson', key: 'L1.2' } })
  })

  it('ends once however often its end is reported', async () => {
    const { enrolmentId } = enrolled.second
    const report = () => recordLessonEnd(enrolled.second, { enrolmentId, lessonKey: 'L1.2' }, now)
    await Promise.all(Array.from({ length: 10 }, report))
    const { events, progress, components } = await stored('second')
    expect(events.map(({ kind }) => kind)).toEqual(['lesson-end-reached', 'lesson-completed'])
    expect(progress).toMatchObject([{ completedAt: now }])
    expect(components).toMatchObject([{ lessonsDone: 1 }])
  })

  it('that is the last one leads to the test of its module, with the reason why it is closed', async () => {
    const page = await findLessonPage(enrolled.second, enrolled.second.enrolmentId, 'L1.2', now)
    expect(page?.neighbours).toMatchObject({ previous: { key: 'L1.1' }, next: { kind: 'test', key: 'm1' } })
    expect(page?.neighbours.next).toHaveProperty('lock', expect.stringContaining('1\u00a0урок'))
  })
})
