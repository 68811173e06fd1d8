// The pages of practice as the server makes them, counted in SQL: eight statements at most, with the viewer.
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { loader as attemptPage } from '#app/routes/practice/attempt.tsx'
import { loader as casePage } from '#app/routes/practice/case.tsx'
import { loader as inboxPage } from '#app/routes/practice/inbox.tsx'
import { loader as resultPage } from '#app/routes/practice/result.tsx'
import { makePerson, signedIn } from '#app/testing/people.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { pressButton } from './attempt-event.server.ts'
import { findOwnAttempt } from './attempt.server.ts'
import { startExercise } from './attempt-start.server.ts'
import { modelEvents } from './chain-model.ts'
import { loadPractice } from './load-practice.server.ts'

const most = 8
const caseKey = 's01-cold-radiators'
const now = new Date()
let cookie = ''
let viewer = { userId: '' }

beforeAll(async () => {
  const folder = await readFolderFromDisk(path.resolve('content/practice'))
  await loadPractice(database(), folder, { actorId: null, now })
  const { id } = await makePerson({ now })
  viewer = { userId: id }
  const consent = { document: 'personal-data', version: consentVersion(), givenAt: now }
  await database().consent.create({ data: { userId: id, ...consent } })
  cookie = await signedIn(id)
})

async function begin(until = 0) {
  const started = await startExercise(viewer, caseKey, { now })
  if (!started || started.outcome === 'refused') throw new Error('no such case')
  const { attemptId } = started
  const attempt = await findOwnAttempt(viewer, attemptId)
  for (const [revision, event] of (attempt ? modelEvents(attempt.source) : []).slice(0, until).entries())
    await pressButton(viewer, attemptId, { event, revision, eventKey: `key-${revision}` }, { now })
  return attemptId
}

type Loader = (args: never) => Promise<unknown>

async function statementsOf(loader: Loader, address: string, params: Record<string, string> = {}) {
  const request = new Request(`http://localhost${address}`, { headers: { Cookie: cookie } })
  const visit = () => loader({ request, params, context: {} } as never)
  // The first visit fills what is kept by version: the second is what every reader waits for.
  const cold = await countingStatements(visit)
  const warm = await countingStatements(visit)
  return [cold.statements.length, warm.statements.length]
}

describe('the pages of practice', () => {
  it('read the inbox in eight statements at most', async () => {
    const [cold, warm] = await statementsOf(inboxPage, '/practice')
    expect(cold).toBeLessThanOrEqual(most)
    expect(warm).toBeLessThanOrEqual(5)
  })

  it('read a case before it is opened and while it is worked in eight', async () => {
    const [before] = await statementsOf(casePage, `/practice/cases/${caseKey}`, { caseKey })
    const open = await begin(3)
    const [worked] = await statementsOf(attemptPage, `/practice/attempts/${open}`, { attemptId: open })
    for (const count of [before, worked]) expect(count).toBeLessThanOrEqual(most)
  })

  it('read the result of a case', async () => {
    const id = await begin(0)
    const attempt = await findOwnAttempt(viewer, id)
    const events = attempt ? modelEvents(attempt.source) : []
    const from = attempt?.revision ?? 0
    for (const [index, event] of events.slice(from).entries())
      await pressButton(viewer, id, { event, revision: from + index, eventKey: `end-${index}` }, { now })
    expect((await findOwnAttempt(viewer, id))?.finishedAt).not.toBeNull()
    const [cold, warm] = await statementsOf(resultPage, `/practice/attempts/${id}/result`, { attemptId: id })
    expect(cold).toBeLessThanOrEqual(most)
    expect(warm).toBeLessThanOrEqual(most)
  })
})
