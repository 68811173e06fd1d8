// The first post of people who have just got an account: in the municipality, or in an organisation of it.
import { randomUUID } from 'node:crypto'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { CheckedRow } from './row-check.server.ts'

interface Newcomer {
  userId: string
  row: CheckedRow
}

/** Organisations that are not there yet are added to the municipality; returns their ids. */
export async function placeAtWork(tx: Transaction, people: Newcomer[], startsOn: Date): Promise<string[]> {
  const working = people.flatMap(({ userId, row: { person, municipalityId } }) =>
    municipalityId && person.post
      ? [{ userId, municipalityId, title: person.post, organisation: person.organisation }]
      : [],
  )
  if (!working.length) return []
  const municipalityIds = [...new Set(working.map(({ municipalityId }) => municipalityId))]
  const known = await tx.organisation.findMany({
    where: {
      ...{ kind: 'organisation', municipalityId: { in: municipalityIds } },
      OR: [{ validTo: null }, { validTo: { gt: startsOn } }],
    },
    select: { id: true, name: true, municipalityId: true },
  })
  const ids = new Map(known.map(({ id, name, municipalityId }) => [keyOf(municipalityId, name), id]))
  const regions = await tx.organisation.findMany({
    where: { id: { in: municipalityIds } },
    select: { id: true, regionId: true, sortName: true },
  })
  const missing = new Map<string, { id: string; name: string; municipalityId: string }>()
  for (const { municipalityId, organisation } of working) {
    if (!organisation || ids.has(keyOf(municipalityId, organisation))) continue
    const added = { id: randomUUID(), name: organisation, municipalityId }
    missing.set(keyOf(municipalityId, organisation), added)
    ids.set(keyOf(municipalityId, organisation), added.id)
  }
  await tx.organisation.createMany({
    data: [...missing.values()].map(({ id, name, municipalityId }) => {
      const above = regions.find((region) => region.id === municipalityId)
      return {
        id,
        kind: 'organisation',
        parentId: municipalityId,
        regionId: above?.regionId ?? '',
        municipalityId,
        name,
        sortName: above?.sortName ?? name,
      }
    }),
  })
  await insertRows(
    tx,
    'Post',
    working.map(({ userId, municipalityId, title, organisation }) => ({
      id: randomUUID(),
      userId,
      organisationId: (organisation && ids.get(keyOf(municipalityId, organisation))) || municipalityId,
      title,
      startsOn,
    })),
  )
  return [...missing.values()].map(({ id }) => id)
}

function keyOf(municipalityId: string | null, name: string): string {
  return `${municipalityId} ${name.toLocaleLowerCase('ru-RU').replace(/\s+/g, ' ').trim()}`
}
