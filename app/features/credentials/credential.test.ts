import { describe, expect, it } from 'vitest'
import { snapshot } from '#app/testing/frdo-facts.ts'
import { didOf } from './addresses.ts'
import { openBadge } from './credential.ts'
import { listLength, listsFor, placeOf } from './status-place.ts'

const site = {
  did: 'did:web:study.example',
  home: 'https://study.example/',
  issuer: 'https://study.example/credentials/issuer',
  verification: 'https://study.example/verify/1',
  statusList: (list: number) => `https://study.example/credentials/status/${list}`,
}
const facts = {
  snapshot,
  number: '2026-ПК-000001',
  sample: false,
  emailHash: { hash: 'ab', salt: 'cd' },
  statusIndex: listLength + 5,
  achievementKey: 'programme-1',
}

describe('the credential', () => {
  it('tells what the paper tells, and nothing else of the person', () => {
    const badge = openBadge(facts, site)
    expect(badge).toMatchObject({
      name: 'Удостоверение о повышении квалификации № 2026-ПК-000001',
      validFrom: '2026-11-12T00:00:00Z',
      credentialStatus: {
        statusListIndex: '5',
        statusListCredential: 'https://study.example/credentials/status/2',
      },
    })
    expect(badge.credentialSubject.identifier[0]?.identityHash).toBe('Щукина Любовь Ивановна')
    expect(badge.credentialSubject.achievement.description).toBe(
      'Повышение квалификации, 36 академических часов, обучение с 5 октября 2026 г. по 10 ноября 2026 г.',
    )
  })

  it('of a demo says that it is a sample', () => {
    const badge = openBadge({ ...facts, sample: true }, site)
    expect(badge.name).toMatch(/^ОБРАЗЕЦ/)
    expect(badge.credentialSubject.achievement.description).toMatch(/^ОБРАЗЕЦ/)
  })
})

it('names the issuer by the address of the site', () => {
  expect(didOf('https://study.example/')).toBe('did:web:study.example')
  expect(didOf('http://localhost:3000/login')).toBe('did:web:localhost%3A3000')
})

it('keeps at least half of the places free', () => {
  expect([listsFor(0), listsFor(65_535), listsFor(65_536)]).toEqual([1, 1, 2])
  expect(placeOf(0)).toEqual({ list: 1, place: 0 })
  expect(placeOf(listLength)).toEqual({ list: 2, place: 0 })
})
