// Materials of a session on a real database: what may be named, and where its participants are led.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import { insertSession, insertSessionCohort, now, own, sessionStart } from '#app/testing/session-fixture.ts'
import { organiser } from '#app/testing/viewers.ts'
import type { MaterialForm } from './agenda.schema.ts'
import { changeMaterials, listMaterials, listProgrammeMaterials } from './materials.server.ts'
import { findOwnSession } from './own-sessions.server.ts'
import { sessionPage } from './session-page.ts'

const add = (form: Partial<Extract<MaterialForm, { intent: 'add' }>>, viewer = organiser) =>
  changeMaterials(viewer, { sessionId: 's1', form: { intent: 'add', opens: 'before', ...form } }, now)

beforeEach(async () => {
  await clearAll()
  await database().programmeMaterial.deleteMany()
  await insertSessionCohort({ ann: null })
  await insertSession('s1')
  const { versionId } = await database().cohort.findUniqueOrThrow({ where: { id: 'c1' } })
  const paper = { versionId, subject: '', paper: 'A4', orientation: 'portrait', layout: 'memo', body: '[]' }
  const printed = { pages: 1, bytes: 1, hash: 'h', detail: '{}' }
  await database().programmeMaterial.createMany({
    data: [
      {
        ...paper,
        ...printed,
        key: 'm1-memo',
        kind: 'memo',
        audience: 'learner',
        title: 'Путь',
        position: 1,
      },
      {
        ...paper,
        ...printed,
        key: 's1-guide',
        kind: 'guide',
        audience: 'teacher',
        title: 'Ход',
        position: 2,
      },
    ],
  })
})

describe('a material of the programme', () => {
  it('is offered where participants may read it, and leads them to its page once it is open', async () => {
    expect((await listProgrammeMaterials('c1')).map(({ key }) => key)).toEqual(['m1-memo'])
    expect(await add({ materialKey: 'm1-memo' })).toEqual({ outcome: 'done' })
    expect(await add({ materialKey: 'm1-memo', title: 'Возьмите с собой', opens: 'after' })).toEqual({
      outcome: 'done',
    })
    expect((await listMaterials('s1')).map(({ title }) => title)).toEqual([
      'Памятка «Путь»',
      'Возьмите с собой',
    ])
    const found = await findOwnSession(own('ann'), 's1', now)
    const page = found && sessionPage(found.own, found.parts, null, now)
    expect(page?.materials.map(({ to }) => to)).toEqual(['/learn/c1:ann/materials/m1-memo', null])
    expect(sessionStart > now).toBe(true)
  })

  it('is unknown where it is for teachers only, or of no programme', async () => {
    expect(await add({ materialKey: 's1-guide' })).toEqual({ outcome: 'unknown' })
    expect(await add({ materialKey: 'nothing' })).toEqual({ outcome: 'unknown' })
    expect(await listMaterials('s1')).toEqual([])
  })

  it('is one thing only, and what has no name of its own is named', async () => {
    const url = 'https://example.org/plan'
    expect(await add({})).toEqual({ outcome: 'refused', reason: 'nothing' })
    expect(await add({ materialKey: 'm1-memo', url })).toEqual({ outcome: 'refused', reason: 'both' })
    expect(await add({ url })).toEqual({ outcome: 'refused', reason: 'unnamed' })
    expect(await add({ url, title: 'План' })).toEqual({ outcome: 'done' })
  })

  it('is added by who runs the session', async () => {
    expect(await add({ materialKey: 'm1-memo' }, own('ann'))).toEqual({ outcome: 'unknown' })
  })
})
