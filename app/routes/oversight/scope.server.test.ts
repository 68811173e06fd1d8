// Every address of oversight with a foreign scope: 404 and an entry in the journal. Addresses are taken from the table of
// routes, so a new one is walked from the day it is added.
import type { RouteConfigEntry } from '@remix-run/route-config'
import { beforeAll, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { makePerson, signedIn } from '#app/testing/people.ts'
import { insertOfficialAt, insertRegions } from '#app/testing/rollout-fixture.ts'

/** What stands for each part of an address when it is foreign to «r1» and «m1». Parts that name no object are plain. */
const foreign: Record<string, string> = {
  ...{ regionId: 'r2', cohortId: 'c-p2', format: 'csv', picture: 'map', organisationId: 'o9', placeId: 'm9' },
  ...{ viewId: 'no-such-view', listKey: 'none', progressKey: 'none', kind: 'chart', userId: 'foreign' },
}
/** One pattern, several kinds of places. */
const placeKinds = [
  ...[
    ['municipalities', 'm9'],
    ['organisations', 'o9'],
    ['bodies', 'r2'],
    ['regions', 'r2'],
  ],
] as [string, string][]
/** Their objects are other people's own or short-lived: an unknown one leaves no entry. */
const withoutEntry = /:(viewId|listKey|progressKey)/
/** Hand out the same sheet to everybody, or read a region from the query. */
const sameForAll =
  /\/sample\/|^\/oversight\/(overdue|plan|rating|indicators|headcount\/(import|table)|comparison)/

interface Leaf {
  pattern: string
  file: string
}

function leaves(entries: RouteConfigEntry[], base = ''): Leaf[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${base}/${entry.path}` : base
    return entry.children ? leaves(entry.children, pattern) : [{ pattern, file: entry.file }]
  })
}

const walked = leaves(routes as RouteConfigEntry[]).filter(
  ({ pattern }) => pattern.startsWith('/oversight/') && pattern.includes(':') && !sameForAll.test(pattern),
)
const cookies: Record<string, string> = {}

beforeAll(async () => {
  await insertRegions()
  await insertOfficialAt('own', { posts: [{ at: 'o1' }] })
  await insertOfficialAt('foreign', { posts: [{ at: 'o9' }], programme: 'p2' })
  const now = new Date()
  const people = [
    { role: 'ministry', scope: { kind: 'region', id: 'r1' } },
    { role: 'coordinator', scope: { kind: 'municipality', id: 'm1' } },
    { role: 'learner', scope: { kind: 'platform', id: '' } },
  ] as const
  for (const grant of people) {
    const { id: userId } = await makePerson({ grants: [grant], now })
    const consent = { userId, document: consentDocument, version: consentVersion(), givenAt: now }
    await database().consent.create({ data: consent })
    cookies[grant.role] = await signedIn(userId)
  }
})

async function statusOf({ file }: Leaf, address: string, params: Record<string, string>, role: string) {
  const module = (await import(/* @vite-ignore */ `../../${file}`)) as { loader?: (args: unknown) => unknown }
  if (!module.loader) return 405
  const request = new Request(`http://localhost${address}`, { headers: { Cookie: cookies[role] ?? '' } })
  try {
    const answer = await module.loader({ request, params, context: {} })
    return answer instanceof Response ? answer.status : 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

/** The address with foreign objects, one for each kind of place. */
function addressesOf(pattern: string): { address: string; params: Record<string, string> }[] {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const kinds = names.includes('placeKind')
    ? // A region has a page of its own; its people are listed like any place's.
      placeKinds.filter(([kind]) => kind !== 'regions' || pattern.includes('/people'))
    : [['', foreign.placeId ?? ''] as [string, string]]
  return kinds.map(([placeKind, placeId]) => {
    const values: Record<string, string> = { ...foreign, placeId, ...(placeKind && { placeKind }) }
    const params = Object.fromEntries(names.map((name) => [name, values[name] ?? '']))
    return { params, address: pattern.replace(/:(\w+)/g, (_part, name: string) => values[name] ?? '') }
  })
}

describe('a foreign scope', () => {
  it('has an example for each part of every address', () => {
    const names = walked.flatMap(({ pattern }) =>
      [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''),
    )
    expect([...new Set(names)].filter((name) => name !== 'placeKind' && !(name in foreign))).toEqual([])
    expect(walked.length).toBeGreaterThan(8)
  })

  for (const leaf of walked)
    it(`${leaf.pattern} is not there for it, and the journal knows`, async () => {
      for (const { address, params } of addressesOf(leaf.pattern))
        for (const role of ['ministry', 'coordinator', 'learner']) {
          const refused = { action: 'oversight.refused' }
          const before = await database().auditEntry.count({ where: refused })
          expect(await statusOf(leaf, address, params, role), `${role} ${address}`).toBe(404)
          const entries = (await database().auditEntry.count({ where: refused })) - before
          const expected = role === 'learner' || withoutEntry.test(leaf.pattern) ? 0 : 1
          expect(entries, `${role} ${address}`).toBe(expected)
        }
    })
})

/** Pages that read the region, or the municipality, from the query. */
const asking: [pattern: string, query: string][] = [
  ...['', '/effect', '/targets', '/import', '/chart/svg', '/table/csv'].map((rest): [string, string] => [
    `/oversight/indicators${rest}`,
    'region=r2',
  ]),
  ['/oversight/indicators', 'municipality=m9'],
  ['/oversight/plan', 'region=r2'],
  ['/oversight/plan/forecast/svg', 'region=r2'],
  ['/oversight/rules', 'region=r2'],
  ['/oversight/rating', 'region=r2'],
  ['/oversight/rating/table/csv', 'region=r2'],
  ['/oversight/plan/table/csv', 'region=r2'],
  ['/oversight/headcount', 'region=r2'],
  ['/oversight/headcount/table/csv', 'region=r2'],
  ['/oversight/overdue', 'municipality=m9'],
  ['/oversight/overdue/reminder', 'municipality=m9'],
  ['/oversight/overdue/file/csv', 'municipality=m9'],
]

describe('a foreign scope in the query', () => {
  it.each(asking)('%s?%s is not there for a ministry, and the journal knows', async (path, query) => {
    const leaf = leaves(routes as RouteConfigEntry[]).find(({ pattern }) =>
      new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path),
    )
    if (!leaf) throw new Error(`No route for ${path}`)
    const refused = { action: 'oversight.refused' }
    const before = await database().auditEntry.count({ where: refused })
    const params = { format: path.split('/').at(-1) ?? '' }
    expect(await statusOf(leaf, `${path}?${query}`, params, 'ministry')).toBe(404)
    expect((await database().auditEntry.count({ where: refused })) - before).toBe(1)
    expect(await statusOf(leaf, `${path}?${query}`, params, 'learner')).toBe(404)
  })
})
