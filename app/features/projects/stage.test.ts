// Every branch of the rules of stages and teams, their forms and the letter.
import { describe, expect, it } from 'vitest'
import { stageLetter, stageSubject } from './stage-mail.ts'
import { stageDecisionForm, stageForm } from './stage.schema.ts'
import {
  decideHandIn,
  decideStageReview,
  expectedDay,
  judgeStageFile,
  largestStageFile,
  ownerKeyOf,
  plainFileName,
  stageDecisionRefusals,
  stateOfWork,
} from './stage.ts'
import { readDestination, teamSizeAdvice } from './team.ts'

const pdf = (length = 10) => {
  const bytes = new Uint8Array(length)
  bytes.set([0x25, 0x50, 0x44, 0x46])
  return bytes
}
const today = new Date('2026-10-05T00:00:00Z')

it('belongs to the team, or to one person where it is done one by one', () => {
  expect(ownerKeyOf({ enrolmentId: 'e', teamId: 't' }, 'team')).toBe('team:t')
  expect(ownerKeyOf({ enrolmentId: 'e', teamId: 't' }, 'individual')).toBe('enrolment:e')
  expect(ownerKeyOf({ enrolmentId: 'e', teamId: null }, 'team')).toBe('enrolment:e')
})

it('is handed in when it is open and there is something in it', () => {
  const open = { lock: null, accepted: false }
  const work = { text: 'а', file: null }
  expect(decideHandIn(open, work)).toEqual({ outcome: 'open' })
  expect(decideHandIn(open, { text: '', file: { name: 'a.pdf', bytes: pdf() } })).toEqual({ outcome: 'open' })
  expect(decideHandIn(open, { text: '', file: null })).toMatchObject({ reason: 'empty' })
  expect(decideHandIn({ ...open, lock: 'Нет.' }, work)).toMatchObject({ reason: 'locked' })
  expect(decideHandIn({ lock: 'Нет.', accepted: true }, work)).toMatchObject({ reason: 'accepted' })
})

describe('a file', () => {
  it('is taken by its kind, its beginning and its size', () => {
    expect(judgeStageFile({ name: 'Карта.PDF', bytes: pdf() })).toEqual({ mimeType: 'application/pdf' })
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0])
    expect(judgeStageFile({ name: 'слайды.pptx', bytes: zip })).toMatchObject({ mimeType: /presentation/ })
    expect(judgeStageFile({ name: 'a.svg', bytes: pdf() })).toMatchObject({ refusal: /не принимаем/ })
    expect(judgeStageFile({ name: 'a', bytes: pdf() })).toMatchObject({ refusal: /не принимаем/ })
    expect(judgeStageFile({ name: 'a.docx', bytes: pdf() })).toMatchObject({
      refusal: /испорчен или переименован/,
    })
    expect(judgeStageFile({ name: 'a.pdf', bytes: new Uint8Array() })).toMatchObject({ refusal: /пустой/ })
    expect(judgeStageFile({ name: 'a.pdf', bytes: pdf(largestStageFile + 1) })).toMatchObject({
      refusal: /10/,
    })
  })

  it('keeps a plain name', () => {
    expect(plainFileName('C:\\Мои\\Карта «как есть».pdf')).toBe('Карта «как есть».pdf')
    expect(plainFileName('../../a"\r\nb.pdf')).toBe('ab.pdf')
    expect(plainFileName(`${'я'.repeat(300)}.docx`)).toHaveLength(120)
    expect(plainFileName(`${'я'.repeat(300)}.docx`)).toMatch(/\.docx$/)
    expect(plainFileName('я'.repeat(300))).toHaveLength(120)
    expect(plainFileName('<>')).toBe('file')
  })
})

describe('a decision', () => {
  const work = { decision: null, decided: false, userIds: ['anna'] }
  const accept = { decision: 'accepted', until: null, today } as const
  const reason = (...[changed, viewer, how]: Parameters<typeof decideStageReview>) => {
    const result = decideStageReview(changed, viewer, how)
    return result.outcome === 'refused' ? result.reason : null
  }

  it('is made once, on the newest version, by somebody else, for a day that can be kept', () => {
    expect(reason(work, { userId: 'i' }, accept)).toBeNull()
    expect(reason(work, { userId: 'anna' }, accept)).toBe('own-work')
    expect(reason({ ...work, decision: 'superseded', decided: true }, { userId: 'i' }, accept)).toBe(
      'superseded',
    )
    expect(reason({ ...work, decision: 'returned', decided: true }, { userId: 'i' }, accept)).toBe(
      'already-decided',
    )
    const late = { decision: 'returned', until: new Date('2026-10-04T00:00:00Z'), today } as const
    expect(reason(work, { userId: 'i' }, late)).toBe('day-past')
    expect(reason(work, { userId: 'i' }, { ...late, until: today })).toBeNull()
    for (const words of Object.values(stageDecisionRefusals)) expect(words).toMatch(/\.$/)
  })

  it('says what it means for progress', () => {
    expect(stateOfWork(null)).toBeNull()
    for (const decision of [null, 'superseded']) expect(stateOfWork({ decision })).toBe('submitted')
    for (const decision of ['accepted', 'returned']) expect(stateOfWork({ decision })).toBe(decision)
  })

  it('needs a remark and a day to return, and neither to accept', () => {
    const paths = (input: object) =>
      stageDecisionForm.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(paths({ decision: 'accepted' })).toEqual([])
    expect(paths({ decision: 'returned', remark: ' ' })).toEqual(['remark', 'until'])
    expect(paths({ decision: 'returned', remark: 'Нет базы', until: '2026-10-09' })).toEqual([])
    expect(paths({ decision: 'returned', remark: 'Нет базы', until: '31.12.2026' })).toEqual(['until'])
    expect(paths({ decision: 'lost' })).toEqual(['decision'])
    expect(stageForm.safeParse({ text: ' \r\n ' }).error?.issues[0]?.path).toEqual(['text'])
    expect(stageForm.safeParse({ text: 'а\r\nб' }).data).toEqual({ text: 'а\nб' })
    expect(stageForm.safeParse({ file: new File([pdf()], 'a.pdf') }).success).toBe(true)
    expect(stageForm.safeParse({ file: new File([pdf(largestStageFile + 1)], 'a.pdf') }).success).toBe(false)
  })
})

it('tells in words what was decided and what to do', () => {
  const base = { name: 'Анна Ивановна', title: 'П1. Этап', address: 'https://x/learn', now: today }
  const returned = { ...base, decision: 'returned' as const, remark: 'Нет базы.', team: 'Мост' }
  const letter = stageLetter({ ...returned, until: new Date('2026-10-09T00:00:00Z') })
  expect(letter).toMatch(/Вашей команды \(«Мост»\)/)
  expect(letter).toMatch(/Нет базы\.\n\nЖдём новую версию до 9 октября\./)
  expect(letter).toMatch(/Исправить и сдать снова:\nhttps:\/\/x\/learn\n$/)
  const accepted = stageLetter({ ...base, decision: 'accepted', remark: '', until: null, team: null })
  expect(accepted).toMatch(/принял Вашу работу/)
  expect(accepted).not.toMatch(/Ждём/)
  expect(stageSubject({ decision: 'accepted', title: 'П1' })).toBe('Этап принят: П1')
  expect(stageSubject({ decision: 'returned', title: 'П1' })).toBe('К этапу есть замечание: П1')
})

it('reads where people are moved, and advises on the size of a team', () => {
  expect(readDestination('new')).toEqual({ kind: 'new' })
  expect(readDestination('alone')).toEqual({ kind: 'alone' })
  expect(readDestination('t1')).toEqual({ kind: 'team', teamId: 't1' })
  expect([0, 3, 4, 6, 7].map((size) => teamSizeAdvice(size)?.split(/[ :]/)[0] ?? null)).toEqual([
    'В',
    'Мало',
    null,
    null,
    'Много',
  ])
})

it('expects a returned work on the day its reviewer named, any other on the day of the plan', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const stage = (state: string, overdue = false) => ({ state, dueOn: day('2026-10-10'), overdue })
  const last = { returnedUntil: day('2026-10-07') }
  const today = day('2026-10-08')
  expect(expectedDay(stage('returned'), last, today)).toEqual({ dueOn: day('2026-10-07'), overdue: true })
  expect(expectedDay(stage('returned'), last, day('2026-10-07')).overdue).toBe(false)
  expect(expectedDay(stage('returned'), { returnedUntil: null }, today)).toMatchObject({ overdue: false })
  expect(expectedDay(stage('submitted'), last, today)).toEqual({ dueOn: day('2026-10-10'), overdue: false })
  expect(expectedDay(stage('new', true), null, today).overdue).toBe(true)
})
