// Every route × every role: who gets in, who meets the same 404 as for the unknown, and no write slips past.
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '../app/routes.ts'
import { copyTemplate, expect, test } from './fixtures.ts'
import { addBlendedCohort } from './flows/blended-cohort.ts'
import {
  type Access,
  cookieOf,
  type Ids,
  isAllowed,
  readIds,
  type Role,
  roles,
  routeTable,
} from './route-table.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let ids: Ids
const cookies = new Map<Role, string>()

test.beforeAll(async () => {
  const file = addBlendedCohort(copyTemplate('authorization'))
  ids = readIds(file)
  server = await startServer(file)
  for (const role of roles) if (role !== 'stranger') cookies.set(role, await cookieOf(server.url, role))
})

test.afterAll(() => server.stop())

test('the table names every route of the application, and no other', () => {
  expect(Object.keys(routeTable).sort()).toEqual(patterns(routes as RouteConfigEntry[]).sort())
})

for (const role of roles) {
  test(`${role} reads what is theirs and nothing else`, async () => {
    const wrong: string[] = []
    for (const [pattern, { address, read }] of Object.entries(routeTable)) {
      const status = await statusOf('GET', address(ids), role)
      const verdict = judge(status, read, role)
      if (verdict) wrong.push(`${pattern}: ${status.code} ${status.location}: ${verdict}`)
    }
    expect(wrong).toEqual([])
  })

  test(`${role} writes nothing that is not theirs, and an empty form breaks nothing`, async () => {
    const wrong: string[] = []
    for (const [pattern, { address, read, write = read, form }] of Object.entries(routeTable)) {
      // These two are meant to work with an empty form, and would end the walk: sign-out and withdrawing the consent.
      if (pattern === '/logout' || pattern === '/account/consents') continue
      const status = await statusOf('POST', address(ids), role, form)
      const allowed = isAllowed(write, role)
      if (status.code >= 500) wrong.push(`${pattern}: ${status.code}`)
      else if (!allowed && ![404, 405].includes(status.code) && !status.location.startsWith('/login'))
        wrong.push(`${pattern}: ${status.code} ${status.location}`)
    }
    expect(wrong).toEqual([])
  })
}

test('a foreign id and an unknown id look the same', async () => {
  for (const { address } of Object.values(routeTable)) {
    const own = address(ids)
    if (!own.includes(ids.enrolment)) continue
    const foreign = await answerOf('GET', own, 'learner2')
    const unknown = await answerOf('GET', own.replace(ids.enrolment, 'no-such-enrolment'), 'learner2')
    expect(foreign.status, own).toBe(404)
    expect(unknown.status, own).toBe(404)
    expect(seen(await foreign.text()), own).toBe(seen(await unknown.text()))
  }
})

function judge(
  { code, location }: { code: number; location: string },
  access: Access,
  role: Role,
): string | null {
  const allowed = isAllowed(access, role)
  if (code >= 500) return 'broken'
  if (allowed)
    return code === 404 && location === ''
      ? 'should be open'
      : location.startsWith('/login')
        ? 'sent to sign in'
        : null
  // A route that only takes writes has nothing to read.
  if (code === 400 || code === 405) return null
  if (role === 'stranger') return location.startsWith('/login') || code === 404 ? null : 'open to a stranger'
  return code === 404 ? null : 'should not exist for this role'
}

/** What a person sees of the page, without the id of the request. */
function seen(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main.replace(/<[^>]*>/g, ' ').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
}

async function statusOf(method: 'GET' | 'POST', address: string, role: Role, form?: string) {
  const answer = await answerOf(method, address, role, form)
  await answer.arrayBuffer()
  return { code: answer.status, location: answer.headers.get('location')?.replace(server.url, '') ?? '' }
}

function answerOf(method: 'GET' | 'POST', address: string, role: Role, form = ''): Promise<Response> {
  const headers: Record<string, string> = { Origin: server.url, cookie: cookies.get(role) ?? '' }
  if (method === 'POST') headers['Content-Type'] = 'application/x-www-form-urlencoded'
  return fetch(server.url + address, {
    method,
    headers,
    body: method === 'POST' ? form : undefined,
    redirect: 'manual',
  })
}

function patterns(entries: RouteConfigEntry[], base = ''): string[] {
  return entries.flatMap((entry) => {
    const own = entry.path ? `${base}/${entry.path}` : base
    if (entry.children) return patterns(entry.children, own)
    return [own || '/']
  })
}
