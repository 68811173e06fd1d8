// A second library verifies what we sign. The network is replaced by what the site publishes: whatever else it asks for
// is not there.
import { verifyCredential } from '@digitalcredentials/verifier-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reissueCertificate } from '#app/features/certification/reissue-certificate.server.ts'
import { revokeCertificate } from '#app/features/certification/revoke-certificate.server.ts'
import { database } from '#app/platform/database.server.ts'
import { fillRecord, frdoNow as now, insertIssued } from '#app/testing/frdo-people.ts'
import { insertIssuer } from '#app/testing/issuing.ts'
import { actionsOf } from '#app/testing/people.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrar } from '#app/testing/viewers.ts'
import { takeCredential } from './credential.server.ts'
import {
  didDocument,
  findStatusList,
  forgetStatusLists,
  issuerDocument,
  mayFetch,
} from './publication.server.ts'

vi.hoisted(() => {
  process.env.PUBLIC_URL = 'https://study.example'
})

const asked: string[] = []
const realFetch = globalThis.fetch

/** The site as the verifier sees it. */
async function published(url: string): Promise<object | null> {
  const { origin, pathname } = new URL(url)
  if (origin !== 'https://study.example') return null
  if (pathname === '/.well-known/did.json') return didDocument()
  const list = /^\/credentials\/status\/(\d+)$/.exec(pathname)
  return list ? findStatusList(Number(list[1])) : null
}

beforeAll(async () => {
  // The verifier says aloud that it could not load a schema: it does without.
  for (const loud of ['log', 'error'] as const) vi.spyOn(console, loud).mockImplementation(() => undefined)
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input)
    asked.push(url)
    const document = await published(url)
    return document ? Response.json(document) : new Response('', { status: 404 })
  }
  await insertSmallProgramme()
  await insertIssuer()
})
afterAll(() => {
  globalThis.fetch = realFetch
})

let cohorts = 0
let cohortId = ''
let certificateId = ''
const holder = () => learnerOnly(`${cohortId}p0`)
const take = async () => (await takeCredential(holder(), `${cohortId}:${cohortId}p0`))?.text ?? ''
const parse = (text: string) => JSON.parse(text) as Record<string, unknown>

beforeEach(async () => {
  cohortId = `в${++cohorts}`
  ;[certificateId = ''] = await insertIssued(cohortId, 1)
  asked.length = 0
  forgetStatusLists()
})

interface Step {
  id: string
  valid?: boolean
}

async function verify(credential: Record<string, unknown>) {
  const result = (await verifyCredential({ credential, knownDIDRegistries: [] } as never)) as {
    errors?: { name: string }[]
    log?: Step[]
  }
  const step = (id: string) => result.log?.find((one) => one.id === id)?.valid
  return {
    errors: result.errors?.map(({ name }) => name) ?? [],
    signature: step('valid_signature'),
    expiration: step('expiration'),
    status: step('revocation_status'),
  }
}

const good = { errors: [], signature: true, expiration: true, status: true }

describe('an independent verifier', () => {
  it('finds a credential genuine and in force, with nothing but what the site publishes', async () => {
    expect(await verify(parse(await take()))).toEqual(good)
    const foreign = asked.filter((url) => !url.startsWith('https://study.example/'))
    // It looks for the schema by itself and does without; contexts are its own.
    expect(foreign.filter((url) => !url.includes('/schema/'))).toEqual([])
  })

  it('finds every change', async () => {
    const text = await take()
    for (const [from, to] of [
      ['Окунева', 'Щукина'],
      ['16 академических', '72 академических'],
      ['2026-11-12T00', '2025-11-12T00'],
      ['"statusPurpose": "revocation"', '"statusPurpose": "suspension"'],
    ] as const) {
      expect(text).toContain(from)
      expect((await verify(parse(text.replace(from, to)))).errors).toEqual(['invalid_signature'])
    }
  })

  it('learns of a revocation, and of the paper issued in its place', async () => {
    const old = parse(await take())
    await revokeCertificate(registrar, { certificateId, reason: 'ошибка' }, now)
    forgetStatusLists()
    expect(await verify(old)).toMatchObject({ signature: true, status: false })
    const copy = { certificateId, issuedOn: new Date('2026-11-20') }
    expect(await reissueCertificate(registrar, copy, now)).toMatchObject({ outcome: 'issued' })
    const fresh = parse(await take())
    expect(fresh.id).not.toBe(old.id)
    expect(await verify(fresh)).toEqual(good)
    expect(await verify(old)).toMatchObject({ status: false })
  })

  it('still verifies what an earlier key signed', async () => {
    const before = parse(await take())
    const row = await database().setting.findUniqueOrThrow({ where: { key: 'credential-keys' } })
    const keys = JSON.parse(row.value) as string[]
    expect(keys).toHaveLength(1)
    const value = JSON.stringify(['z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', ...keys])
    await database().setting.update({ where: { key: 'credential-keys' }, data: { value } })
    expect((await didDocument()).assertionMethod).toHaveLength(2)
    expect(await verify(before)).toEqual(good)
  })
})

describe('the file', () => {
  it('is signed once, also when it is asked for at the same moment', async () => {
    const files = await Promise.all(Array.from({ length: 6 }, take))
    expect(new Set(files).size).toBe(1)
    expect(await database().credential.count({ where: { certificateId } })).toBe(1)
    expect((await actionsOf(certificateId)).filter((action) => action === 'credential.issued')).toHaveLength(
      1,
    )
  })

  it('holds no СНИЛС, no birth date and no address', async () => {
    await fillRecord(`${cohortId}p0`, { personalNumber: '08765430300', birthDate: '1984-02-29' })
    const text = await take()
    expect(text).toContain('Окунева Имя Отчество')
    expect(text).not.toMatch(/08765430300|087-654|1984|@reshayu/)
  })

  it('is its owner’s and the registrar’s', async () => {
    const enrolmentId = `${cohortId}:${cohortId}p0`
    expect(await takeCredential(registrar, enrolmentId)).not.toBeNull()
    for (const other of [organiser, learnerOnly('somebody')])
      expect(await takeCredential(other, enrolmentId)).toBeNull()
    expect(await takeCredential(registrar, 'unknown')).toBeNull()
  })

  it('of a paper revoked before is not made', async () => {
    await revokeCertificate(registrar, { certificateId, reason: 'ошибка' }, now)
    expect(await takeCredential(holder(), `${cohortId}:${cohortId}p0`)).toBeNull()
  })
})

describe('what the site publishes', () => {
  it('is its profile and its lists, and tells of no person', async () => {
    await take()
    expect(await issuerDocument()).toMatchObject({
      id: 'did:web:study.example',
      name: 'Корпоративный университет',
    })
    expect(JSON.stringify([await didDocument(), await findStatusList(1)])).not.toMatch(/Окунева|ПК-/)
    for (const list of [0, 2, -1, 1.5, Number.NaN]) expect(await findStatusList(list)).toBeNull()
  })

  it('is given 120 times a minute to an address', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => mayFetch('192.0.2.7')))
    expect(answers.filter(Boolean)).toHaveLength(120)
    expect(await mayFetch('192.0.2.8')).toBe(true)
  })
})
