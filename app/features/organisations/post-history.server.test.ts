import { expect, it } from 'vitest'
import { actionsOf, makePerson } from '#app/testing/people.ts'
import { database } from '#app/platform/database.server.ts'
import { addPost, endPost, listPostHistory } from './post-history.server.ts'
import { listPosts } from './posts.server.ts'

const now = new Date('2026-11-23T09:00:00Z')
const startsOn = new Date('2026-11-02T00:00:00Z')

it('begins a post once, ends it once, and keeps the past', async () => {
  const row = { kind: 'organisation', regionId: 'region-52', name: 'Администрация', sortName: 'А' }
  await database().organisation.create({
    data: { ...row, kind: 'region', id: 'region-52', name: 'Область', regionCode: '52' },
  })
  await database().organisation.create({ data: { ...row, id: 'town-hall', parentId: 'region-52' } })
  const [person, other] = [await makePerson(), await makePerson()]
  const post = { userId: person.id, organisationId: 'town-hall', title: 'Специалист', startsOn }
  expect(await addPost('admin', post, now)).toEqual({ outcome: 'added' })
  expect(await addPost('admin', post, now)).toEqual({ outcome: 'added' })
  expect(await addPost('admin', { ...post, organisationId: 'nowhere' }, now)).toEqual({
    outcome: 'refused',
    reason: 'unknown-organisation',
  })
  const [held, ...rest] = await listPostHistory(person.id)
  expect(rest).toEqual([])
  expect(held).toMatchObject({ organisation: 'Администрация', title: 'Специалист', endsOn: null })
  const id = held?.id ?? ''
  expect(await endPost('admin', { id, userId: other.id }, now)).toBe(false)
  expect(await endPost('admin', { id, userId: person.id }, now)).toBe(true)
  expect(await endPost('admin', { id, userId: person.id }, now)).toBe(false)
  expect((await listPostHistory(person.id))[0]?.endsOn).toEqual(new Date('2026-11-23T00:00:00Z'))
  expect(await listPosts(person.id, new Date('2026-11-23T00:00:00Z'))).toEqual([])
  expect(await actionsOf(person.id)).toEqual(['post.added', 'post.ended'])
})
