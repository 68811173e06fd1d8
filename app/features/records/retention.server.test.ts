// Retention over a real database: what is past its period goes, what is not stays, the journal says how much.
import { describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { actionsOf, makePerson } from '#app/testing/people.ts'
import { saveRecord } from './record.server.ts'
import { defaultRetention } from './retention.ts'
import { readRetention, saveRetention, sweepRetention } from './retention.server.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('retention', () => {
  it('has periods from the start, and changes are written down', async () => {
    expect(await readRetention()).toEqual(defaultRetention)
    await saveRetention('admin', { ...defaultRetention, mail: 60 }, now)
    await saveRetention('admin', { ...defaultRetention, mail: 60 }, now)
    expect((await readRetention()).mail).toBe(60)
    const entry = await database().auditEntry.findFirstOrThrow({ where: { action: 'retention.changed' } })
    expect(entry.detail).toBe('{"mail":"365 → 60"}')
  })

  it('removes what has had its time and nothing else', async () => {
    const db = database()
    const mail = {
      kind: 'x',
      recipient: 'a@b.example',
      subject: 'Т',
      nextAttemptAt: now,
      createdAt: daysAgo(99),
    }
    await db.outboxMail.create({ data: { ...mail, sentAt: daysAgo(61) } })
    await db.outboxMail.create({ data: { ...mail, sentAt: daysAgo(59) } })
    await db.outboxMail.create({ data: mail })
    const invitation = { task: 't', objectId: 'o', name: 'И', createdById: 'r', createdAt: daysAgo(200) }
    await db.taskInvitation.create({ data: { ...invitation, tokenHash: '1', expiresAt: daysAgo(91) } })
    await db.taskInvitation.create({ data: { ...invitation, tokenHash: '2', expiresAt: daysAgo(89) } })
    await db.taskDraft.create({ data: { enrolmentId: 'e', taskKey: 't', text: 'а', savedAt: daysAgo(366) } })
    const [old, fresh] = [await makePerson(), await makePerson()]
    await saveRecord(
      { actorId: 'r', userId: old.id },
      { sex: 'female', personalNumber: '00100000100' },
      daysAgo(1096),
    )
    await saveRecord({ actorId: 'r', userId: fresh.id }, { sex: 'female' }, daysAgo(10))
    expect(await sweepRetention(now)).toEqual({
      records: 1,
      mail: 1,
      drafts: 1,
      applications: 0,
      taskInvitations: 1,
    })
    expect(await db.outboxMail.count()).toBe(2)
    expect(await db.learnerRecord.findMany({ select: { userId: true } })).toEqual([{ userId: fresh.id }])
    expect(await db.personalNumber.count()).toBe(0)
    expect(await sweepRetention(now)).toMatchObject({ records: 0, mail: 0 })
    expect((await actionsOf('retention')).filter((action) => action === 'retention.swept')).toHaveLength(1)
  })

  it('keeps the record of who studies and of who waits for ФИС ФРДО', async () => {
    const db = database()
    await db.programme.create({ data: { id: 'p', slug: 'p', createdAt: now } })
    await db.programmeVersion.create({
      data: {
        ...{ id: 'v', programmeId: 'p', number: 1, contentHash: 'h', title: 'П', hours: 36 },
        ...{ outline: '{}', createdAt: now, publishedAt: now },
      },
    })
    const cohort = { startsOn: daysAgo(3000), createdAt: now, timeZone: 'Europe/Moscow', versionId: 'v' }
    await db.cohort.create({ data: { ...cohort, id: 'long', name: 'П', code: '1', endsOn: daysAgo(5) } })
    await db.cohort.create({
      data: { ...cohort, id: 'old', name: 'П', code: '2', endsOn: daysAgo(2000), paperwork: 'platform' },
    })
    const enrolled = async (cohortId: string, state: string) => {
      const { id: userId } = await makePerson()
      await db.enrolment.create({
        data: { cohortId, userId, versionId: 'v', enrolledAt: daysAgo(3000), state },
      })
      await saveRecord({ actorId: 'r', userId }, { sex: 'male' }, daysAgo(2000))
      return userId
    }
    const kept = [await enrolled('long', 'studying'), await enrolled('old', 'issued')]
    const gone = await enrolled('old', 'sent')
    expect((await sweepRetention(now)).records).toBe(1)
    const left = await db.learnerRecord.findMany({ where: { userId: { in: [...kept, gone] } } })
    expect(left.map(({ userId }) => userId).sort()).toEqual(kept.sort())
  })
})
