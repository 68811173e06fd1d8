import { expect, it } from 'vitest'
import { makePerson } from '#app/testing/people.ts'
import { database } from '#app/platform/database.server.ts'
import { findDemoPerson, listDemoCast } from './demo-cast.server.ts'

it('shows no cast and signs nobody in without a password in a database that is not a demo', async () => {
  const { id } = await makePerson()
  await database().user.update({ where: { id }, data: { demoPosition: 1, demoNote: 'Подложена' } })
  expect(await listDemoCast()).toEqual([])
  expect(await findDemoPerson(id)).toBeNull()
})
