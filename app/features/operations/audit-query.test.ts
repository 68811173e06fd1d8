import { describe, expect, it } from 'vitest'
import { auditParams, auditWanted, readAuditQuery } from './audit-query.ts'
import { auditFieldWords } from './audit-field-words.ts'
import { objectWords } from './audit-object-words.ts'
import { actionWords, readAuditPart } from './audit-words.ts'

describe('the filter of the journal', () => {
  it('is read from an address; what makes no sense is left out', () => {
    const params = new URLSearchParams('who= Зимина &part=marks&object=u1&from=2026-11-01&to=2026-13-45')
    expect(readAuditQuery(params)).toEqual({
      who: 'Зимина',
      part: 'marks',
      object: 'u1',
      from: '2026-11-01',
      to: '',
    })
    expect(readAuditQuery(new URLSearchParams('part=all')).part).toBeNull()
  })

  it('counts the last day whole, by the clock of Moscow', () => {
    const query = readAuditQuery(new URLSearchParams('from=2026-11-01&to=2026-11-01'))
    expect(auditWanted(query)).toMatchObject({
      from: new Date('2026-10-31T21:00:00Z'),
      to: new Date('2026-11-01T21:00:00Z'),
    })
    expect(auditWanted(readAuditQuery(new URLSearchParams()))).toMatchObject({ from: null, to: null })
  })

  it('goes into an address again', () => {
    const params = 'who=a%40b&part=roles&from=2026-11-01'
    expect(auditParams(readAuditQuery(new URLSearchParams(params)))).toBe(params)
    expect(auditParams(readAuditQuery(new URLSearchParams()))).toBe('')
  })
})

it('names what it knows and shows the code of what it does not', () => {
  expect(actionWords('role.granted')).toBe('Роль дана')
  expect(actionWords('comet.seen')).toBe('comet.seen')
  expect(objectWords('user')).toBe('человек')
  expect(objectWords('comet')).toBe('comet')
  expect(auditFieldWords('surname')).toBe('фамилия')
  expect(auditFieldWords('tail')).toBe('tail')
  expect(readAuditPart('roles')).toBe('roles')
  expect(readAuditPart(null)).toBeNull()
})
