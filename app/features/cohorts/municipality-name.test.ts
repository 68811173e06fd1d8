import { describe, expect, it } from 'vitest'
import { municipalityFinder, unplaced } from './municipality-name.ts'

describe('municipalityFinder', () => {
  const all = [
    { id: 'a', name: 'Павловский муниципальный округ', sortName: 'Павловский', oktmo: '22542000' },
    { id: 'b', name: 'Павловский муниципальный район', sortName: 'Павловский' },
    { id: 'c', name: 'Дзержинск', sortName: 'Дзержинск' },
    { id: 'd', name: 'Семёновский городской округ', sortName: 'Семёновский' },
  ]
  const find = municipalityFinder(all)

  it('knows codes, whole and proper names, and says when several fit', () => {
    expect(find('павловский  муниципальный округ')).toEqual({ outcome: 'found', id: 'a' })
    expect(find('22542000')).toEqual({ outcome: 'found', id: 'a' })
    expect(find('Семеновский')).toEqual({ outcome: 'found', id: 'd' })
    expect(find('Павловский')).toEqual({ outcome: 'ambiguous' })
    expect(find('Неведомый')).toEqual({ outcome: 'unknown' })
  })

  it('takes the one that the cohort expects', () => {
    expect(municipalityFinder(all, new Set(['b', 'c']))('Павловский')).toEqual({ outcome: 'found', id: 'b' })
    expect(municipalityFinder(all, new Set(['a', 'b']))('Павловский')).toEqual({ outcome: 'ambiguous' })
  })

  it('says what to write instead', () => {
    expect(unplaced('Неведомый', 'unknown')).toContain('Нет такого')
    expect(unplaced('Павловский', 'ambiguous')).toContain('ОКТМО')
  })
})
