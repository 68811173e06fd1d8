import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertFinished, insertIssuer } from '#app/testing/issuing.ts'
import { insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { findCertificate, findCertificatePaper, listCertificates } from './certificate.server.ts'
import { issueCertificates } from './issue-certificates.server.ts'
import { countReady, listCertificatesOf, listReady } from './ready.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const listing = { page: 1, sort: 'number', key: 'number', direction: 'asc' } as const

beforeAll(async () => {
  await insertSmallProgramme()
  await insertIssuer()
  const enrolmentIds = await insertFinished('c', ['anna', 'boris'])
  await insertFinished('d', ['vera', 'gleb'])
  await issueCertificates(registrar, { enrolmentIds, issuedOn: new Date('2026-11-12') }, now)
})

describe('reads of certificates', () => {
  it('give the paper to its owner and to those who read the cohort, to nobody else', async () => {
    const brief = await findCertificate('c:anna')
    expect(brief).toMatchObject({ number: '2026-ПК-000001', status: 'valid', sample: true })
    expect(await findCertificate('d:vera')).toBeNull()
    for (const viewer of [learnerOnly('anna'), registrar, registrarOf('c')])
      expect(await findCertificatePaper(viewer, { enrolmentId: 'c:anna' })).toMatchObject({
        id: brief?.id,
        snapshot: { surname: 'Фамилия-anna' },
      })
    for (const viewer of [learnerOnly('boris'), organiser, registrarOf('d')])
      expect(await findCertificatePaper(viewer, { enrolmentId: 'c:anna' })).toBeNull()
  })

  it('list the register by number and surname, scoped', async () => {
    const numbers = async (query: string, viewer = registrar) =>
      (await listCertificates(viewer, { listing, query })).rows.map(({ number }) => number)
    expect(await numbers('')).toEqual(['2026-ПК-000001', '2026-ПК-000002'])
    expect(await numbers('2026-pk-000002')).toEqual(['2026-ПК-000002'])
    expect(await numbers('000001')).toEqual(['2026-ПК-000001'])
    expect(await numbers('фамилия-b')).toEqual(['2026-ПК-000002'])
    expect(await numbers('Иванов')).toEqual([])
    expect(await numbers('', registrarOf('d'))).toEqual([])
    expect(await numbers('', learnerOnly('anna'))).toEqual([])
  })

  it('tell who is ready: through, in the cohort, without a paper', async () => {
    const ready = async (viewer: typeof registrar, cohortId?: string) =>
      (await listReady(viewer, { cohortId })).people.map(({ enrolmentId }) => enrolmentId)
    expect(await ready(registrar)).toEqual(['d:gleb', 'd:vera'])
    expect(await ready(registrar, 'c')).toEqual([])
    expect(await ready(registrarOf('c'))).toEqual([])
    for (const viewer of [organiser, learnerOnly('vera')]) expect(await ready(viewer)).toEqual([])
    await database().enrolment.update({ where: { id: 'd:gleb' }, data: { withdrawnAt: now } })
    expect(await ready(registrar)).toEqual(['d:vera'])
    expect(await countReady(registrar, ['c', 'd'])).toEqual(new Map([['d', 1]]))
    expect(await countReady(organiser, ['c', 'd'])).toEqual(new Map([['d', 1]]))
    expect([...(await listCertificatesOf(['c:anna', 'c:boris', 'c:vera'])).keys()].sort()).toEqual([
      'c:anna',
      'c:boris',
    ])
  })

  it('warn of a final test on the public bank, not of a module’s test or the private bank', async () => {
    await insertFinished('e', ['public', 'module', 'secret'])
    const attempt = (enrolmentId: string, quizKey: string, publicBank: boolean) => ({
      enrolmentId,
      quizKey,
      publicBank,
      number: 1,
      startedAt: now,
      submittedAt: now,
      percent: 90,
      passed: true,
    })
    await database().attempt.createMany({
      data: [
        attempt('e:public', 'final', true),
        attempt('e:module', 'm1', true),
        attempt('e:secret', 'final', false),
      ],
    })
    const { people, total } = await listReady(registrar, { cohortId: 'e' })
    expect(total).toBe(3)
    expect(people.map(({ enrolmentId, publicBank }) => [enrolmentId, publicBank])).toEqual([
      ['e:module', false],
      ['e:public', true],
      ['e:secret', false],
    ])
  })
})
