import { beforeAll, expect, it } from 'vitest'
import { makePerson, platformAdmin } from '#app/testing/people.ts'
import { pageSize, readListing } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { listPeople, peopleSortable } from './people-list.server.ts'
import { inviteNewPerson } from './person-invitation.server.ts'
import { findPerson, renamePerson } from './person.server.ts'

const listing = (query = '') =>
  readListing(new URL(`http://localhost/admin/users${query}`), peopleSortable, 'name')
const find = async (search: string, query = '') =>
  (await listPeople({ search, role: null }, listing(query))).people.map(({ email }) => email)

beforeAll(async () => {
  for (let i = 0; i < pageSize; i++) await makePerson({ email: `list${i}@reshayu.example` })
  const { id } = await makePerson({ email: 'ermakov@balahna.example', grants: [platformAdmin] })
  await renamePerson('test', id, { surname: 'Ермаков', givenName: 'Тимур', patronymic: 'Олегович' })
})

it('finds by any word of the name or a part of the e-mail, whatever the case', async () => {
  for (const search of ['ермаков', 'ЕРМ', 'тимур ерма', 'balahna', 'олегович'])
    expect(await find(search)).toEqual(['ermakov@balahna.example'])
  expect(await find('ермаков марина')).toEqual([])
})

it('pages and sorts', async () => {
  const { people, total } = await listPeople({ search: '', role: null }, listing())
  expect([people.length, total]).toEqual([pageSize, pageSize + 1])
  expect(people[0]?.email).toBe('ermakov@balahna.example')
  expect(await find('', '?page=2')).toHaveLength(1)
  expect((await find('', '?sort=-email'))[0]).toBe('list9@reshayu.example')
})

it('filters by role and tells the state', async () => {
  const { people } = await listPeople({ search: '', role: 'admin' }, listing())
  expect(people).toMatchObject([{ roles: ['admin'], state: 'invited' }])
})

it('invites somebody new once per form, and names a person who is known', async () => {
  const person = { email: 'New@reshayu.example', surname: 'А', givenName: 'Б', patronymic: null }
  const first = await inviteNewPerson('admin', person, 'form-1')
  expect(first).toMatchObject({ outcome: 'invited', invited: { created: true, state: 'invited' } })
  expect(await inviteNewPerson('admin', person, 'form-1')).toMatchObject({
    outcome: 'invited',
    invited: { state: 'repeated', link: null },
  })
  const known = await database().user.findUniqueOrThrow({ where: { email: 'new@reshayu.example' } })
  expect(await inviteNewPerson('admin', person, 'form-2')).toEqual({
    outcome: 'refused',
    reason: 'known',
    userId: known.id,
  })
  expect(await findPerson(known.id)).toMatchObject({ hasPassword: false, signIns: 0 })
  expect(await findPerson('nobody')).toBeNull()
})
