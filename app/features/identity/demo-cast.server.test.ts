import { expect, it } from 'vitest'
import { writeDemoMark } from '#app/features/operations/demo-mark.server.ts'
import { database } from '#app/platform/database.server.ts'
import { cast, castEmail, demoPassword } from '#prisma/cast.ts'
import { seed } from '#prisma/seed.ts'
import { consentVersion } from './consent.server.ts'
import { findDemoPerson, listDemoCast } from './demo-cast.server.ts'
import { signIn } from './sign-in.server.ts'

it('lists and signs in the cast of a demo, and nobody else', { timeout: 60_000 }, async () => {
  await writeDemoMark(database(), true)
  await seed(database(), { demo: true, now: new Date() })
  const people = await listDemoCast()
  expect(people.map(({ name }) => name)).toEqual(
    cast.filter(({ note }) => note).map((one) => `${one.surname} ${one.givenName} ${one.patronymic}`),
  )
  expect(people[0]).toMatchObject({ role: 'слушатель', place: 'Городецкий муниципальный округ' })
  expect(people.find(({ role }) => role === 'куратор муниципалитета')).toBeDefined()
  expect(people.find(({ role }) => role === 'кадровое министерство')).toBeDefined()
  const first = people[0]?.userId ?? ''
  expect(await findDemoPerson(first)).toBe(first)
  const unlisted = await database().user.findUniqueOrThrow({ where: { email: castEmail('learner3') } })
  expect(await findDemoPerson(unlisted.id)).toBeNull()
  expect(await findDemoPerson('nobody')).toBeNull()
  expect(await signIn({ email: castEmail('learner3'), password: demoPassword, address: 'x' })).toMatchObject({
    outcome: 'signed-in',
  })
  const emails = cast.map(({ login }) => castEmail(login))
  const consents = await database().consent.count({
    where: { version: consentVersion(), user: { email: { in: emails } } },
  })
  expect(consents).toBe(cast.length)
})
