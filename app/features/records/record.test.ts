import { describe, expect, it } from 'vitest'
import { citizenshipName, citizenships } from './citizenship.ts'
import {
  birthDateTrouble,
  emptyRecord,
  maskRecord,
  mergeRecord,
  missingFields,
  readFields,
  readinessOf,
  readReadiness,
  recordFields,
  type RecordValues,
  requiredFields,
  writeNumber,
  writeOut,
} from './record.ts'

const whole: RecordValues = {
  birthDate: '1985-03-07',
  sex: 'female',
  citizenship: '643',
  personalNumber: '11223344595',
  educationLevel: 'higher',
  diplomaSurname: 'Орлова',
  diplomaSeries: 'АВС',
  diplomaNumber: '0612345',
}

describe('what is required', () => {
  it('is everything of a citizen with a diploma', () => {
    expect(requiredFields(whole)).toEqual([...recordFields])
    expect(missingFields(whole)).toEqual([])
    expect(missingFields(emptyRecord)).toEqual([...recordFields])
  })

  it('is no СНИЛС of a foreign citizen', () => {
    expect(missingFields({ ...whole, citizenship: '398', personalNumber: null })).toEqual([])
    expect(missingFields({ ...whole, personalNumber: null })).toEqual(['personalNumber'])
  })

  it('is no diploma of a student', () => {
    const student = {
      ...whole,
      educationLevel: 'studying' as const,
      diplomaNumber: null,
      diplomaSeries: null,
    }
    expect(missingFields(student)).toEqual([])
  })
})

describe('readiness', () => {
  it('tells whole, begun and nothing apart', () => {
    expect(readinessOf([], true)).toBe('filled')
    expect(readinessOf(['sex'], true)).toBe('partial')
    expect(readinessOf(['sex'], false)).toBe('none')
  })

  it('is read from an address', () => {
    expect(readReadiness('partial')).toBe('partial')
    expect(readReadiness('toString')).toBeNull()
    expect(readReadiness(null)).toBeNull()
  })

  it('reads stored fields and forgets unknown ones', () => {
    expect(readFields('["sex","shoeSize"]')).toEqual(['sex'])
    expect(readFields('{}')).toEqual([])
  })
})

describe('masks', () => {
  it('show nothing that could be used', () => {
    expect(maskRecord(whole)).toEqual({
      birthDate: '**.**.1985',
      personalNumber: '***-***-445 95',
      diplomaSurname: 'О•••',
      diplomaSeries: '•••',
      diplomaNumber: '••••45',
    })
    expect(maskRecord({ ...emptyRecord, diplomaNumber: '12' })).toEqual({ diplomaNumber: '••••' })
  })

  it('are taken off for who may read', () => {
    expect(writeOut(whole)).toEqual({
      birthDate: '07.03.1985',
      personalNumber: '112-233-445 95',
      diplomaSurname: 'Орлова',
      diplomaSeries: 'АВС',
      diplomaNumber: '0612345',
    })
    expect(writeOut(emptyRecord)).toEqual({})
  })

  it('writes a number the way it is written', () => {
    expect(writeNumber('11223344595')).toBe('112-233-445 95')
  })
})

describe('a birth date', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  it.each([
    ['2008-11-22', null],
    ['2008-11-23', 'too-young'],
    ['2008-12-01', 'too-young'],
    ['1945-11-23', null],
    ['1945-11-22', 'too-old'],
    ['2030-01-01', 'too-young'],
    ['1985-02-30', 'no-date'],
    ['1985-13-01', 'no-date'],
    ['07.03.1985', 'no-date'],
    ['', 'no-date'],
  ])('%s: %s', (day, trouble) => expect(birthDateTrouble(day, now)).toBe(trouble))
})

describe('a form over a record', () => {
  it('keeps what was left empty and replaces what was typed', () => {
    const typed = { sex: 'male' as const, diplomaNumber: null, personalNumber: undefined }
    expect(mergeRecord(whole, typed)).toEqual({ ...whole, sex: 'male' })
  })

  it('forgets the diploma of one who still studies', () => {
    expect(mergeRecord(whole, { educationLevel: 'studying' })).toMatchObject({
      educationLevel: 'studying',
      diplomaSurname: null,
      diplomaSeries: null,
      diplomaNumber: null,
    })
  })
})

describe('citizenship', () => {
  it('knows each code once', () => {
    expect(new Set(citizenships.map(({ code }) => code)).size).toBe(citizenships.length)
    expect(citizenships.every(({ code, name }) => /^\d{3}$/.test(code) && name.length > 2)).toBe(true)
    expect(citizenshipName('643')).toBe('Россия')
    expect(citizenshipName('000')).toBe('Без гражданства')
    expect(citizenshipName('777')).toBeNull()
  })
})
