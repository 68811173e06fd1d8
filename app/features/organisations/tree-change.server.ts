// Changes of the tree: an id lives on under its new name, and the former name stands beside it in a closed row that leads
// to it. What closes keeps its rows; people go over to the successor.
import { randomUUID } from 'node:crypto'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import { properName } from './proper-name.ts'
import { isValidOn } from './validity.ts'

export type TreeRefusal = 'same-name' | 'day' | 'people' | 'successor' | 'closed'

export const treeRefusals: Record<TreeRefusal, string> = {
  'same-name': 'Здесь уже есть организация с таким названием.',
  day: 'День не может быть в будущем или раньше прежнего изменения.',
  people: 'Здесь работают люди: выберите, какая организация их примет.',
  successor: 'Преемником может быть другая действующая организация того же вида.',
  closed: 'Организация уже закрыта.',
}

export type TreeOutcome =
  { outcome: 'done'; id: string } | { outcome: 'refused'; reason: TreeRefusal } | { outcome: 'unknown' }

const refused = (reason: TreeRefusal): TreeOutcome => ({ outcome: 'refused', reason })

export interface NewOrganisation {
  parentId: string
  kind: 'municipality' | 'organisation'
  name: string
  headPost: string | null
}

export function addOrganisation(
  actorId: string,
  wanted: NewOrganisation,
  now = new Date(),
): Promise<TreeOutcome> {
  return inTransaction(async (tx) => {
    const parent = await tx.organisation.findUnique({ where: { id: wanted.parentId } })
    const fits =
      parent && (wanted.kind === 'municipality' ? parent.kind === 'region' : parent.kind !== 'organisation')
    if (!fits) return { outcome: 'unknown' }
    if (await hasNamesake(tx, wanted.parentId, wanted.name)) return refused('same-name')
    const id = await insertOrganisation(tx, parent, wanted)
    await note(tx, actorId, 'organisation.added', id, { name: wanted.name, parentId: parent.id }, now)
    return { outcome: 'done', id }
  })
}

export async function insertOrganisation(
  tx: Transaction,
  parent: { id: string; regionId: string; municipalityId: string | null; sortName: string; kind: string },
  { kind, name, headPost }: Omit<NewOrganisation, 'parentId'>,
): Promise<string> {
  const id = randomUUID()
  const own = kind === 'municipality'
  await tx.organisation.create({
    data: {
      ...{ id, kind, name, headPost, parentId: parent.id, regionId: parent.regionId },
      municipalityId: own ? id : parent.municipalityId,
      sortName: own || parent.kind === 'region' ? properName(name) : parent.sortName,
    },
  })
  return id
}

/** From the day on it has the new name; the head's post is not dated. */
export function renameOrganisation(
  actorId: string,
  id: string,
  { name, headPost, onDay }: { name: string; headPost: string | null; onDay: Date },
  now = new Date(),
): Promise<TreeOutcome> {
  return inTransaction(async (tx) => {
    const before = await tx.organisation.findUnique({ where: { id } })
    if (!before || before.kind === 'region') return { outcome: 'unknown' }
    if (before.validTo) return refused('closed')
    if (before.name !== name) {
      if (onDay > dayOf(now, fallbackTimeZone) || (before.validFrom && onDay <= before.validFrom))
        return refused('day')
      if (await hasNamesake(tx, before.parentId, name, id)) return refused('same-name')
      await rename(tx, before, name, onDay)
    }
    await tx.organisation.update({ where: { id }, data: { headPost } })
    const detail = { from: before.name, to: name, headPost, day: onDay.toISOString().slice(0, 10) }
    await note(tx, actorId, 'organisation.changed', id, detail, now)
    return { outcome: 'done', id }
  })
}

type Organisation = NonNullable<Awaited<ReturnType<Transaction['organisation']['findUnique']>>>

/** Gives the id of the row that keeps the former name. */
export async function rename(
  tx: Transaction,
  before: Organisation,
  name: string,
  onDay: Date,
): Promise<string> {
  const formerId = randomUUID()
  const { regionCode: _regionCode, oktmo: _oktmo, tileColumn: _column, tileRow: _row, ...former } = before
  await tx.organisation.create({
    data: {
      ...former,
      ...{ id: formerId, validTo: onDay, successorId: before.id },
      municipalityId: before.municipalityId === before.id ? formerId : before.municipalityId,
    },
  })
  const own = before.kind === 'municipality' || before.municipalityId === null
  await tx.organisation.update({
    where: { id: before.id },
    data: { name, validFrom: onDay, ...(own && { sortName: properName(name) }) },
  })
  return formerId
}

/** Who works there goes over to the successor on the same day; without one nobody may be left. */
export function closeOrganisation(
  actorId: string,
  id: string,
  { successorId, onDay }: { successorId: string | null; onDay: Date },
  now = new Date(),
): Promise<TreeOutcome> {
  return inTransaction(async (tx) => {
    const unit = await tx.organisation.findUnique({ where: { id } })
    if (!unit || unit.kind !== 'organisation') return { outcome: 'unknown' }
    if (unit.validTo) return refused('closed')
    if (onDay > dayOf(now, fallbackTimeZone) || (unit.validFrom && onDay <= unit.validFrom))
      return refused('day')
    const successor = successorId ? await tx.organisation.findUnique({ where: { id: successorId } }) : null
    if (
      successorId &&
      (!successor || successor.id === id || successor.kind !== unit.kind || !isValidOn(successor, onDay))
    )
      return refused('successor')
    const posts = await tx.post.findMany({
      where: { organisationId: id, OR: [{ endsOn: null }, { endsOn: { gt: onDay } }] },
    })
    if (posts.length && !successor) return refused('people')
    for (const { id: postId, startsOn, ...post } of posts) {
      // A post that was to begin later begins at the successor.
      const later = startsOn >= onDay
      if (later)
        await tx.post.update({ where: { id: postId }, data: { organisationId: successor?.id ?? id } })
      else {
        await tx.post.update({ where: { id: postId }, data: { endsOn: onDay } })
        await tx.post.create({ data: { ...post, startsOn: onDay, organisationId: successor?.id ?? id } })
      }
    }
    await tx.organisation.update({
      where: { id },
      data: { validTo: onDay, successorId: successor?.id ?? null },
    })
    const detail = {
      successorId: successor?.id ?? null,
      people: posts.length,
      day: onDay.toISOString().slice(0, 10),
    }
    await note(tx, actorId, 'organisation.closed', id, detail, now)
    return { outcome: 'done', id }
  })
}

async function hasNamesake(
  tx: Transaction,
  parentId: string | null,
  name: string,
  except = '',
): Promise<boolean> {
  const where = { parentId, name, validTo: null, id: { not: except } }
  return (await tx.organisation.count({ where })) > 0
}

async function note(
  tx: Transaction,
  actorId: string,
  action: string,
  objectId: string,
  detail: Record<string, string | number | null>,
  now: Date,
): Promise<void> {
  await recordAudit(tx, { actorId, action, objectType: 'organisation', objectId, detail }, now)
}
