import { expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { displayOf, usualDisplay } from './display.ts'
import { saveDisplay } from './display.server.ts'

const large = { ...usualDisplay, size: '200', scheme: 'white-on-black' } as const

it('keeps the choice in the profile and in the browser', async () => {
  const user = await database().user.create({
    data: { email: 'a@reshayu.example', surname: 'А', givenName: 'Б', createdAt: new Date() },
  })
  const cookie = await saveDisplay({ userId: user.id }, large)
  const { display } = await database().user.findUniqueOrThrow({ where: { id: user.id } })
  expect(displayOf(display, null)).toEqual(large)
  expect(displayOf(null, cookie)).toEqual(large)
})

it('lets the usual version of the profile win over an old cookie', async () => {
  const user = await database().user.create({
    data: { email: 'b@reshayu.example', surname: 'А', givenName: 'Б', createdAt: new Date() },
  })
  const old = await saveDisplay(null, large)
  await saveDisplay({ userId: user.id }, usualDisplay)
  const { display } = await database().user.findUniqueOrThrow({ where: { id: user.id } })
  expect(displayOf(display, old)).toEqual(usualDisplay)
})

it('writes nothing for a stranger', async () => {
  const before = await database().user.findMany({ select: { display: true } })
  expect(await saveDisplay(null, large)).toContain('size%3D200')
  expect(await database().user.findMany({ select: { display: true } })).toEqual(before)
})
