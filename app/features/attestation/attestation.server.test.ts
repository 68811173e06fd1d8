// An attestation on real SQLite: scope, one chair, slots of teams, sheets, the formula, «не явился», the resit, an appeal.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { blendedOutline, insertBlendedProgramme } from '#app/testing/blended-programme.ts'
import { insertSmallCohort } from '#app/testing/small-programme.ts'
import { organiser, registrar, viewerWith } from '#app/testing/viewers.ts'
import { addMember, listCommission, removeMember } from './commission.server.ts'
import { findMemberSheet, findOwnMembership, saveDefenceMarks } from './defence-marks.server.ts'
import { listDefence, moveSlot, planDefence, removeSlot } from './defence.server.ts'
import { appealResult, findOwnAttestation } from './own-attestation.server.ts'
import { decideAppeal, recordResults } from './record-results.server.ts'
import { findStanding } from './results.server.ts'

const now = new Date('2026-12-10T07:00:00Z')
const later = new Date('2026-12-10T12:00:00Z')
const stranger = viewerWith([{ role: 'registrar', scope: { kind: 'cohort', id: 'other' } }], 'stranger')
const rubric = [
  { key: 'client', title: 'Клиент', weight: 50, low: 'Нет', high: 'Есть' },
  { key: 'target', title: 'Цель', weight: 50, low: 'Нет', high: 'Есть' },
]
const formula = {
  pass: 60,
  parts: { test: { weight: 50, atLeast: 50 }, project: { weight: 50, atLeast: 50 } },
  rubric,
}
const person = (surname: string, role: 'chair' | 'member' | 'secretary', email?: string) => ({
  ...{ cohortId: 'c1', surname, givenName: 'Пётр', post: 'Начальник отдела', role, email },
})

beforeAll(async () => {
  await insertBlendedProgramme()
  await database().programmeVersion.update({
    where: { id: 'b1' },
    data: { outline: JSON.stringify({ ...blendedOutline(), attestation: formula }) },
  })
  await insertSmallCohort('c1', ['anna', 'boris', 'vera'], { versionId: 'b1' })
  const team = await database().team.create({
    data: { cohortId: 'c1', number: 1, name: 'Сады', createdAt: now },
  })
  await database().teamMember.createMany({
    data: ['anna', 'boris'].map((login) => ({ teamId: team.id, enrolmentId: `c1:${login}` })),
  })
  for (const [login, bestPercent] of [
    ['anna', 90],
    ['boris', 40],
  ] as const)
    await database().componentProgress.create({
      data: { enrolmentId: `c1:${login}`, componentId: 'b1:final', bestPercent, updatedAt: now },
    })
})

const memberId = async (surname: string) =>
  (await listCommission('c1')).find((member) => member.surname === surname)?.id ?? ''
const slotOf = async (name: string) => (await listDefence('c1')).find(({ topic }) => topic === name)?.id ?? ''
const standingOf = async (login: string) =>
  (await findStanding(organiser, 'c1'))?.people.find(({ enrolmentId }) => enrolmentId === `c1:${login}`)

describe('the commission', () => {
  it('is made by who runs the cohort, with one chair, each person once', async () => {
    expect(await addMember(stranger, person('Чужой', 'chair'), now)).toEqual({ outcome: 'unknown' })
    expect(await addMember(organiser, person('Громов', 'chair'), now)).toEqual({ outcome: 'added' })
    expect(await addMember(organiser, person('Ветров', 'chair'), now)).toEqual({
      ...{ outcome: 'refused', reason: 'chair-taken' },
    })
    expect(await addMember(organiser, person('Громов', 'member'), now)).toEqual({
      ...{ outcome: 'refused', reason: 'already' },
    })
    await addMember(organiser, person('Снегов', 'member', 'VERA@reshayu.example'), now)
    await addMember(organiser, person('Градов', 'secretary'), now)
    await addMember(organiser, person('Лишний', 'member'), now)
    const removed = { cohortId: 'c1', memberId: await memberId('Лишний') }
    expect(await removeMember(stranger, removed, now)).toEqual({ outcome: 'unknown' })
    expect(await removeMember(organiser, removed, now)).toEqual({ outcome: 'removed' })
    expect((await listCommission('c1')).map(({ surname, role }) => [surname, role])).toEqual([
      ...[
        ['Громов', 'chair'],
        ['Снегов', 'member'],
        ['Градов', 'secretary'],
      ],
    ])
  })
})

describe('the defence day', () => {
  it('puts teams together and others alone, one after another', async () => {
    const plan = {
      cohortId: 'c1',
      startsAt: now,
      minutes: 13,
      pause: 2,
      place: 'Зал 2',
      kind: 'main' as const,
    }
    expect(await planDefence(stranger, plan, now)).toEqual({ outcome: 'unknown' })
    expect(await planDefence(organiser, plan, now)).toEqual({ outcome: 'planned', slots: 2 })
    expect(await planDefence(organiser, plan, now)).toEqual({ outcome: 'refused', reason: 'nobody' })
    const slots = await listDefence('c1')
    expect(
      slots.map(({ topic, startsAt, people }) => [
        topic,
        startsAt.toISOString().slice(11, 16),
        people.length,
      ]),
    ).toEqual([
      ...[
        ['Сады', '07:00', 2],
        [null, '07:15', 1],
      ],
    ])
    const moved = { cohortId: 'c1', slotId: await slotOf('Сады'), startsAt: later, place: 'Зал 1' }
    expect(await moveSlot(stranger, moved, now)).toEqual({ outcome: 'unknown' })
    expect(await moveSlot(organiser, moved, now)).toEqual({ outcome: 'moved' })
    expect((await listDefence('c1')).at(-1)).toMatchObject({ topic: 'Сады', place: 'Зал 1' })
  })
})

describe('the marks', () => {
  it('are given by members who vote, for everybody in the slot, and kept when the rest is open', async () => {
    const [chair, secretary] = [await memberId('Громов'), await memberId('Градов')]
    expect(await findMemberSheet(secretary)).toBeNull()
    const slotId = await slotOf('Сады')
    const save = (levels: Record<string, number>) =>
      saveDefenceMarks(chair, { slotId, levels, comment: '' }, now)
    expect(await save({ colour: 1 })).toEqual({ outcome: 'refused', reason: 'unknown-criterion' })
    expect(await saveDefenceMarks(chair, { slotId: 'no', levels: {}, comment: '' }, now)).toEqual({
      outcome: 'unknown',
    })
    expect(await save({ client: 3 })).toEqual({ outcome: 'saved' })
    expect((await standingOf('anna'))?.marks.project).toBeNull()
    expect((await standingOf('anna'))?.waiting).toEqual(['Громов', 'Снегов'])
    await save({ target: 3 })
    await saveDefenceMarks(
      await memberId('Снегов'),
      { slotId, levels: { client: 3, target: 0 }, comment: '' },
      now,
    )
    expect((await findMemberSheet(chair))?.slots.find(({ id }) => id === slotId)?.levels).toEqual({
      client: 3,
      target: 3,
    })
    expect(await standingOf('anna')).toMatchObject({
      ...{ marks: { test: 90, practice: null, project: 75 }, waiting: [] },
      mark: { total: 83, outcome: 'attested' },
    })
    expect((await standingOf('boris'))?.mark).toMatchObject({ outcome: 'not-attested', below: ['test'] })
  })

  it('that are changed keep before and after in the journal, for each person', async () => {
    const [chair, slotId] = [await memberId('Громов'), await slotOf('Сады')]
    const save = (client: number) => saveDefenceMarks(chair, { slotId, levels: { client }, comment: '' }, now)
    await save(2)
    await save(3)
    const where = { action: 'defence.mark-changed', objectId: slotId }
    const entries = await database().auditEntry.findMany({ where, include: { values: true } })
    expect(entries).toHaveLength(4)
    expect(JSON.parse(entries[0]?.detail ?? '')).toMatchObject({ memberId: chair, fields: ['client'] })
    expect(entries.every(({ values }) => values)).toBe(true)
  })

  it('keep their slot from being removed', async () => {
    const removed = { cohortId: 'c1', slotId: await slotOf('Сады') }
    expect(await removeSlot(organiser, removed, now)).toEqual({ outcome: 'refused', reason: 'marked' })
  })

  it('belong to the person who signs in, if the account is in the commission', async () => {
    const vera = await database().user.findFirst({ where: { email: { contains: 'vera' } } })
    expect(await findOwnMembership({ userId: 'nobody' }, 'c1')).toBeNull()
    expect(await findOwnMembership({ userId: vera?.id ?? '' }, 'c1')).toBe(
      vera?.email === 'vera@reshayu.example' ? await memberId('Снегов') : null,
    )
  })
})

describe('the results', () => {
  const all = { cohortId: 'c1', enrolmentIds: ['c1:anna', 'c1:boris', 'c1:vera'], absent: [] as string[] }

  it('are recorded by the registrar, for everybody named or for nobody', async () => {
    expect(await recordResults(organiser, all, later)).toEqual({ outcome: 'unknown' })
    expect(await recordResults(stranger, all, later)).toEqual({ outcome: 'unknown' })
    expect(await recordResults(registrar, all, later)).toEqual({
      ...{ outcome: 'refused', reason: 'missing', enrolmentIds: ['c1:vera'] },
    })
    expect(await database().attestationResult.count()).toBe(0)
    expect(await recordResults(registrar, { ...all, absent: ['c1:vera'] }, later)).toEqual({
      ...{ outcome: 'recorded', count: 3 },
    })
    expect(
      (await findStanding(organiser, 'c1'))?.people.map(({ results, round }) => [results[0]?.outcome, round]),
    ).toEqual([
      ...[
        ['attested', null],
        ['not-attested', 2],
        ['absent', 2],
      ],
    ])
  })

  it('close the sheets', async () => {
    const slotId = await slotOf('Сады')
    expect(
      await saveDefenceMarks(await memberId('Громов'), { slotId, levels: { client: 0 }, comment: '' }, later),
    ).toEqual({
      ...{ outcome: 'refused', reason: 'closed' },
    })
  })

  it('are read and appealed by their owner alone, once, within three working days', async () => {
    const boris = { userId: 'boris' }
    expect(await findOwnAttestation({ userId: 'anna' }, { enrolmentId: 'c1:boris' }, later)).toBeNull()
    const own = await findOwnAttestation(boris, { enrolmentId: 'c1:boris' }, later)
    expect(own?.results[0]).toMatchObject({ outcome: 'not-attested', below: ['test'], appealable: true })
    const appeal = {
      enrolmentId: 'c1:boris',
      resultId: own?.results[0]?.id ?? '',
      text: 'Тест засчитали не весь.',
    }
    expect(await appealResult({ userId: 'anna' }, appeal, later)).toEqual({ outcome: 'unknown' })
    expect(await appealResult(boris, appeal, new Date('2026-12-16T12:00:00Z'))).toEqual({
      ...{ outcome: 'refused', reason: 'too-late' },
    })
    for (const [id, scopeKind, scopeId] of [
      ['office', 'platform', ''],
      ['other-office', 'cohort', 'other'],
    ] as const)
      await database().user.create({
        data: {
          ...{ id, email: `${id}@reshayu.example`, surname: id, givenName: 'Имя', createdAt: later },
          roles: { create: { role: 'registrar', scopeKind, scopeId, grantedAt: later } },
        },
      })
    expect(await appealResult(boris, appeal, new Date('2026-12-15T12:00:00Z'))).toEqual({
      outcome: 'appealed',
    })
    expect(await appealResult(boris, appeal, later)).toEqual({ outcome: 'refused', reason: 'already' })
  })

  it('are opened again by an upheld appeal, and recorded anew', async () => {
    const resultId = (await standingOf('boris'))?.results[0]?.id ?? ''
    const decision = { cohortId: 'c1', resultId, decision: 'upheld' as const, reason: 'Ошибка подсчёта.' }
    expect(await decideAppeal(organiser, decision, later)).toEqual({ outcome: 'unknown' })
    expect(await decideAppeal(registrar, decision, new Date('2026-12-15T13:00:00Z'))).toEqual({
      outcome: 'decided',
    })
    expect(await decideAppeal(registrar, decision, later)).toEqual({ outcome: 'refused', reason: 'decided' })
    expect((await standingOf('boris'))?.round).toBe(1)
    await database().componentProgress.updateMany({
      where: { enrolmentId: 'c1:boris', componentId: 'b1:final' },
      data: { bestPercent: 55 },
    })
    const again = { cohortId: 'c1', enrolmentIds: ['c1:boris'], absent: [] }
    expect(await recordResults(registrar, again, new Date('2026-12-15T14:00:00Z'))).toMatchObject({
      count: 1,
    })
    expect((await standingOf('boris'))?.results).toMatchObject([{ outcome: 'attested', total: 65 }])
    const where = { action: 'attestation.result-recorded', objectId: 'c1:boris' }
    const entries = await database().auditEntry.findMany({ where, orderBy: { id: 'asc' } })
    expect(entries.map(({ detail }) => JSON.parse(detail) as object)).toEqual([
      { round: 1, fields: ['test', 'project', 'total', 'outcome'] },
      { round: 1, fields: ['test', 'total', 'outcome'] },
    ])
  })

  it('offer one resit to who failed or was absent', async () => {
    const plan = {
      cohortId: 'c1',
      startsAt: later,
      minutes: 13,
      pause: 2,
      place: 'Зал',
      kind: 'resit' as const,
    }
    expect(await planDefence(organiser, plan, later)).toEqual({ outcome: 'planned', slots: 1 })
    const resit = (await listDefence('c1')).find(({ kind }) => kind === 'resit')
    expect(resit?.people.map(({ enrolmentId }) => enrolmentId)).toEqual(['c1:vera'])
    for (const surname of ['Громов', 'Снегов'])
      await saveDefenceMarks(
        await memberId(surname),
        { slotId: resit?.id ?? '', levels: { client: 1, target: 1 }, comment: '' },
        later,
      )
    expect((await standingOf('vera'))?.mark).toMatchObject({
      total: null,
      missing: ['test'],
      below: ['project'],
    })
    await recordResults(registrar, { cohortId: 'c1', enrolmentIds: [], absent: ['c1:vera'] }, later)
    expect(await standingOf('vera')).toMatchObject({ round: null, results: [{ round: 1 }, { round: 2 }] })
  })
})

describe('letters', () => {
  const lettersOf = async (login: string) =>
    (
      await database().outboxMail.findMany({
        where: { recipient: { startsWith: login } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
    ).map(({ kind, subject, body }) => ({ kind, subject, body }))

  it('told the time of the defence, its change and each recorded result, in the writing transaction', async () => {
    const boris = await lettersOf('boris')
    expect(boris.map(({ kind }) => kind).sort()).toEqual([
      ...[
        'attestation-appeal',
        'attestation-result',
        'attestation-result',
        'defence-moved',
        'defence-planned',
      ],
    ])
    const [moved] = boris.filter(({ kind }) => kind === 'defence-moved')
    expect(moved?.body).toMatch(/Зал 1/)
    expect(moved?.body).toContain('/learn/c1:boris/attestation')
    const [news, ...others] = await database().outboxMail.findMany({
      where: { kind: 'attestation-appealed' },
    })
    expect([news?.recipient, ...others]).toEqual(['office@reshayu.example'])
    expect(news?.body).toContain('/registry/cohorts/c1/attestation')
    const [appeal, ...more] = boris.filter(({ kind }) => kind === 'attestation-appeal')
    expect(more).toEqual([])
    expect(appeal?.subject).toMatch(/^Апелляция удовлетворена: поток «/)
    expect(appeal?.body).toContain('Прежний итог снят')
    expect(appeal?.body).toContain('Объяснение: Ошибка подсчёта.')
    const results = boris.filter(({ kind }) => kind === 'attestation-result').map(({ subject }) => subject)
    expect(results.sort()).toEqual(['Итог аттестации: аттестован', 'Итог аттестации: не аттестован'])
    expect((await lettersOf('vera')).map(({ subject }) => subject)).toContain('Итог аттестации: не явился')
  })
})
