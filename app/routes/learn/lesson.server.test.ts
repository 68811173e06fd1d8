// The lesson route as the server calls it: statements, gate, answers with and without script, prefetches.
import { createHash } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { flushViews } from '#app/features/learning/view-queue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedSampleLesson } from '#app/testing/sample-lesson.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { action, loader } from './lesson.tsx'
import { action as report } from './lesson-view.ts'

const people = ['anna', 'boris', 'vera', 'guest'] as const
type Name = (typeof people)[number]
const now = new Date()
let enrolled: Record<Name, { userId: string; enrolmentId: string }>

beforeAll(async () => {
  enrolled = await seedSampleLesson(people, now)
  for (const name of people) {
    const { userId } = enrolled[name]
    await database().consent.create({
      data: { userId, document: consentDocument, version: consentVersion(), givenAt: now },
    })
    await database().authSession.create({
      data: {
        id: createHash('sha256').update(`secret-${name}`).digest('hex'),
        userId,
        expiresAt: new Date(now.getTime() + 14 * 86_400_000),
        createdAt: now,
        lastSeenAt: now,
        device: 'Тест',
      },
    })
  }
  // The structure and the texts are read once for everybody.
  await open('guest')
})

interface Call {
  who?: Name
  lessonKey?: string
  headers?: Record<string, string>
  form?: Record<string, string>
}

let requests = 0

function argumentsOf(whose: Name, { who = whose, lessonKey = 'L1.1', headers = {}, form }: Call) {
  const { enrolmentId } = enrolled[whose]
  const request = new Request(`http://localhost/learn/${enrolmentId}/lessons/${lessonKey}`, {
    headers: { Cookie: `reshayu=secret-${who}`, 'X-Request-Id': `request-${(requests += 1)}`, ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const context = { nonce: '', requestId: '', clientAddress: '' }
  return { request, params: { enrolmentId, lessonKey }, context } as unknown as LoaderFunctionArgs &
    ActionFunctionArgs
}

const open = (whose: Name, call: Call = {}) => loader(argumentsOf(whose, call))
const send = (whose: Name, call: Call) => action(argumentsOf(whose, call))
const lessonRows = async (whose: Name) => {
  await flushViews()
  return database().lessonProgress.findMany({ where: { enrolmentId: enrolled[whose].enrolmentId } })
}
const answers = (whose: Name) =>
  database().blockAnswer.count({ where: { enrolmentId: enrolled[whose].enrolmentId } })

describe('the page', () => {
  it('is read with the viewer and one statement more', async () => {
    await flushViews()
    const { result, statements } = await countingStatements(() => open('anna'))
    expect(statements).toHaveLength(2)
    expect(result.lesson).toMatchObject({ key: 'L1.1', number: 1, of: 2 })
    expect(result.segments).toHaveLength(16)
  })

  it('records that it was seen', async () => {
    expect(await lessonRows('anna')).toMatchObject([{ lessonId: 'lesson-1', seconds: 0, place: null }])
  })

  it.each(['Purpose', 'Sec-Purpose'])('fetched ahead (%s) is not seen', async (name) => {
    await open('boris', { headers: { [name]: 'prefetch' } })
    expect(await lessonRows('boris')).toEqual([])
  })

  it('that is closed says why and is not seen', async () => {
    const page = await open('boris', { lessonKey: 'L2.1' })
    expect(page.lock).toContain('Откроется после модуля 1')
    expect(page.segments).toEqual([])
    expect(await lessonRows('boris')).toEqual([])
  })

  it.each<[string, Name, Call]>([
    ['another person’s', 'anna', { who: 'boris' }],
    ['that does not exist', 'anna', { lessonKey: 'L7.7' }],
  ])('%s is not found', async (_name, whose, call) => {
    await expect(open(whose, call)).rejects.toMatchObject({ status: 404 })
  })

  it('sends a stranger to the sign-in', async () => {
    const stranger = { headers: { Cookie: '' } }
    await expect(open('anna', stranger)).rejects.toMatchObject({ status: 302 })
  })
})

describe('an answer', () => {
  const form = { block: 'q1', answer: '1' }

  it('sent by a page without script comes back to its block', async () => {
    const response = (await send('vera', { form, headers: { Accept: 'text/html,*/*' } })) as Response
    expect(response.status).toBe(303)
    const { enrolmentId } = enrolled.vera
    expect(response.headers.get('Location')).toBe(`/learn/${enrolmentId}/lessons/L1.1#task-q1`)
    expect(await answers('vera')).toBe(1)
  })

  it('sent by a script is told that it is kept', async () => {
    expect(await send('vera', { form, headers: { Accept: '*/*' } })).toEqual({ block: 'q1', problem: null })
    expect((await open('vera')).done).toBe(1)
  })

  it('that is not whole is refused with a sentence and not kept', async () => {
    const refused = await send('boris', { form: { block: 'q1' } })
    expect(refused).toMatchObject({ init: { status: 422 }, data: { block: 'q1' } })
    expect(await answers('boris')).toBe(0)
  })

  it('to a closed lesson is refused with the reason', async () => {
    const refused = await send('boris', { lessonKey: 'L2.1', form: { end: '1' } })
    expect(refused).toMatchObject({ init: { status: 409 } })
  })

  it.each<[string, Call]>([
    ['in another person’s name', { who: 'guest', form }],
    ['to a block that does not exist', { form: { block: 'q77', answer: '1' } }],
    ['to nothing', { form: { answer: '1' } }],
  ])('%s is not found', async (_name, call) => {
    await expect(send('boris', call)).rejects.toMatchObject({ status: 404 })
    expect(await answers('boris')).toBe(0)
  })
})

describe('a report', () => {
  const tell = (whose: Name, call: Call) => report(argumentsOf(whose, call))

  it('keeps the place and the bounded seconds', async () => {
    const response = await tell('anna', { form: { seconds: '999999', place: 's7' } })
    expect(response.status).toBe(204)
    expect(await lessonRows('anna')).toMatchObject([{ seconds: 7200, place: 's7' }])
    expect((await open('anna')).place).toBe('s7')
  })

  it.each<[string, Call]>([
    ['in another person’s name', { who: 'guest', form: { seconds: '5', place: 's1' } }],
    ['with a place that is none', { form: { seconds: '5', place: '<s1>' } }],
    ['with seconds that are none', { form: { seconds: '-5', place: 's1' } }],
    ['about nothing', { form: { place: 's1' } }],
    ['about a lesson that does not exist', { lessonKey: 'L7.7', form: { seconds: '5', place: 's1' } }],
  ])('%s is not found', async (_name, call) => {
    await expect(tell('boris', call)).rejects.toMatchObject({ status: 404 })
    expect(await lessonRows('boris')).toEqual([])
  })
})
