// A region with municipalities and a body in one of them, a stranger region, and a table of indicators, for tests.
import { database } from '#app/platform/database.server.ts'
import { chooseRegion } from '#app/features/oversight/indicator-region.server.ts'
import { viewerWith } from './viewers.ts'

export const ministry = viewerWith([{ role: 'ministry', scope: { kind: 'region', id: 'r52' } }], 'ministry')
export const foreignMinistry = viewerWith(
  [{ role: 'ministry', scope: { kind: 'region', id: 'r13' } }],
  'foreign',
)
export const coordinator = viewerWith(
  [{ role: 'coordinator', scope: { kind: 'municipality', id: 'm1' } }],
  'coordinator',
)
export const admin = viewerWith([{ role: 'admin', scope: { kind: 'platform', id: '' } }], 'admin')

/** `municipalities` of them: m1, m2 … in region r52 («Область»), and n1 in r13. */
export async function insertRegion(municipalities: number): Promise<void> {
  const names = ['Уренский', 'Борский', 'Выксунский', 'Кулебакский', 'Лысковский', 'Павловский', 'Сергачский']
  const territory = (id: string, regionId: string, sortName: string, oktmo: string | null = null) => ({
    ...{ id, regionId, sortName, oktmo, kind: 'municipality', parentId: regionId, municipalityId: id },
    name: `${sortName} муниципальный округ`,
  })
  await database().organisation.createMany({
    data: [
      {
        id: 'r13',
        kind: 'region',
        regionId: 'r13',
        regionCode: '13',
        name: 'Республика',
        sortName: 'Республика',
      },
      { id: 'r52', kind: 'region', regionId: 'r52', regionCode: '52', name: 'Область', sortName: 'Область' },
    ],
  })
  await database().organisation.createMany({
    data: [
      territory('n1', 'r13', 'Чужой'),
      ...Array.from({ length: municipalities }, (_, at) =>
        territory(`m${at + 1}`, 'r52', names[at] ?? `Округ-${at + 1}`, `2250${1000 + at}`),
      ),
    ],
  })
  await database().organisation.create({
    data: {
      ...{ id: 'mfc', kind: 'organisation', parentId: 'm1', regionId: 'r52', municipalityId: 'm1' },
      ...{ name: 'МФЦ', sortName: 'МФЦ', headPost: 'Директор' },
    },
  })
}

export async function regionOf(viewer = ministry) {
  const { region } = await chooseRegion(viewer, null)
  if (!region) throw new Error('No region to look at')
  return region
}
