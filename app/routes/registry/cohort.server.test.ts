// The cohort page as the server calls it: for five hundred people it sends eight statements at most, its frame included.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, it } from 'vitest'
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { insertMunicipality } from '#app/testing/municipality.ts'
import { makePerson, signedIn } from '#app/testing/people.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { loader as frame } from './area.tsx'
import { loader as applications } from './cohort-applications.tsx'
import { loader } from './cohort.tsx'

const now = new Date()
let cookie: string
let requests = 0

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('big', [])
  await insertMunicipality('gorodets')
  const db = database()
  const people = Array.from({ length: 500 }, (_, index) => `p${String(index).padStart(3, '0')}`)
  await db.user.createMany({
    data: people.map((id) => ({
      id,
      email: `${id}@example.ru`,
      surname: `Фамилия ${id}`,
      givenName: 'Имя',
      createdAt: now,
    })),
  })
  await db.post.createMany({
    data: people.map((userId) => ({
      userId,
      organisationId: 'gorodets',
      title: 'юрист',
      startsOn: new Date(0),
    })),
  })
  await db.enrolment.createMany({
    data: people.map((userId) => ({ cohortId: 'big', userId, versionId: 'v1', enrolledAt: now })),
  })
  await db.application.createMany({
    data: people.slice(0, 60).map((id) => ({
      cohortId: 'big',
      source: 'learner',
      municipalityId: 'gorodets',
      email: `other-${id}@example.ru`,
      submittedAt: now,
      agreedAt: now,
      openKey: `big:other-${id}@example.ru`,
    })),
  })
  const registrar = await makePerson({ grants: [{ role: 'registrar', scope: { kind: 'platform', id: '' } }] })
  await db.consent.create({
    data: { userId: registrar.id, document: consentDocument, version: consentVersion(), givenAt: now },
  })
  cookie = await signedIn(registrar.id)
  // Outlines of programmes are read once for everybody.
  await loader(argumentsOf())
})

function argumentsOf(query = ''): LoaderFunctionArgs {
  const request = new Request(`http://localhost/registry/cohorts/big${query}`, {
    headers: { Cookie: cookie, 'X-Request-Id': `request-${(requests += 1)}` },
  })
  return { request, params: { cohortId: 'big' }, context: {} } as unknown as LoaderFunctionArgs
}

it.each(['', '?page=3&sort=-municipality', '?query=фамилия', '?show=withdrawn'])(
  'reads people%s in eight statements at most',
  async (query) => {
    const call = argumentsOf(query)
    const { result, statements } = await countingStatements(async () => {
      const [, page] = await Promise.all([frame(call), loader(call)])
      return page
    })
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
    expect(result.list.total).toBe(query.includes('withdrawn') ? 0 : 500)
    expect(result.people.length).toBe(query.includes('withdrawn') ? 0 : 25)
  },
)

it('reads applications with their quotas in eight statements at most', async () => {
  const call = argumentsOf()
  const { result, statements } = await countingStatements(() => applications(call))
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
  expect(result.total).toBe(60)
})
