import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { cast, castEmail } from '#prisma/cast.ts'
import { seedOrganisations, seedPosts } from '#prisma/seed-organisations.ts'
import {
  findOrganisation,
  findSuccessor,
  listMunicipalities,
  listRegions,
  searchOrganisations,
} from './directory.server.ts'
import { homeTimeZone, listPosts } from './posts.server.ts'

const day = (text: string) => new Date(`${text}T00:00:00.000Z`)
const now = day('2026-11-22')

beforeAll(async () => {
  await seedOrganisations(database())
  await database().user.createMany({
    data: cast.map(({ login, surname, givenName, patronymic }) => ({
      id: login,
      email: castEmail(login),
      surname,
      givenName,
      patronymic,
      createdAt: now,
    })),
  })
  await seedPosts(database(), now)
})

describe('the seeded tree', () => {
  it('holds 89 subjects and 108 municipalities of three of them', async () => {
    expect(await listRegions()).toHaveLength(89)
    const counts = await Promise.all(
      ['52', '13', '54', '77'].map(async (code) => (await listMunicipalities(code, now)).length),
    )
    expect(counts).toEqual([50, 23, 35, 0])
  })

  it('keeps leading zeros and gives every territory a zone that exists', async () => {
    const regions = await listRegions()
    expect(regions.find(({ regionCode }) => regionCode === '01')?.oktmo).toBe('79000000')
    expect(regions.find(({ regionCode }) => regionCode === '22')?.oktmo).toBe('01000000')
    for (const { timeZone } of regions)
      expect(() => new Intl.DateTimeFormat('ru', { timeZone: timeZone ?? '' })).not.toThrow()
    const zones = async (code: string) => [
      ...new Set((await listMunicipalities(code, now)).map(({ timeZone }) => timeZone)),
    ]
    expect(await zones('52')).toEqual(['Europe/Moscow'])
    expect(await zones('54')).toEqual(['Asia/Novosibirsk'])
  })

  it('is not written twice', async () => {
    const before = [await database().organisation.count(), await database().post.count()]
    await seedOrganisations(database())
    await seedPosts(database(), now)
    expect([await database().organisation.count(), await database().post.count()]).toEqual(before)
    expect(before[1]).toBe(cast.length)
  })

  it('refuses a second region with the same code', async () => {
    const twin = { kind: 'region', regionId: 'x', regionCode: '52', name: 'Двойник', sortName: 'Двойник' }
    await expect(database().organisation.create({ data: twin })).rejects.toThrow()
  })
})

describe('listMunicipalities', () => {
  it('sorts cities by their own names', async () => {
    const names = (await listMunicipalities('52', now)).map(({ sortName }) => sortName)
    expect(names.slice(0, 3)).toEqual(['Ардатовский', 'Арзамас', 'Балахнинский'])
    expect(names.indexOf('Нижний Новгород')).toBe(names.indexOf('Навашинский') + 1)
  })

  it('shows the state of the day asked about', async () => {
    const names = async (on: string) =>
      (await listMunicipalities('52', day(on))).map(({ sortName }) => sortName)
    expect(await names('2025-04-03')).toContain('Кстовский')
    expect(await names('2025-04-04')).not.toContain('Кстовский')
  })
})

describe('findSuccessor', () => {
  it('leads from Кстовский to Нижний Новгород from the day of the merger', async () => {
    const [kstovo] = await database().organisation.findMany({ where: { sortName: 'Кстовский' } })
    const id = kstovo?.id ?? ''
    expect((await findSuccessor(id, day('2025-04-03')))?.name).toBe('Кстовский муниципальный округ')
    expect((await findSuccessor(id, now))?.name).toBe('городской округ город Нижний Новгород')
    expect(await findSuccessor('unknown', now)).toBeNull()
  })
})

describe('searchOrganisations', () => {
  const names = async (query: string, kinds?: Parameters<typeof searchOrganisations>[1]) =>
    (await searchOrganisations(query, { on: now, ...kinds })).map(({ name }) => name)

  it('finds by name, by centre and by ОКТМО', async () => {
    expect(await names('уренск')).toEqual(['Уренский муниципальный округ'])
    expect(await names('урень')).toEqual(['Уренский муниципальный округ'])
    expect(await names('22554')).toEqual(['Уренский муниципальный округ'])
    expect(await names('мордовия')).toEqual(['Республика Мордовия'])
    expect(await names('ардатов')).toEqual([
      'Ардатовский муниципальный округ',
      'Ардатовский муниципальный район',
    ])
  })

  it('finds the present unit by a former name and says which', async () => {
    expect(await searchOrganisations('кстовский', { on: now })).toEqual([
      {
        id: 'municipality-22701000',
        kind: 'municipality',
        name: 'городской округ город Нижний Новгород',
        regionName: 'Нижегородская область',
        formerName: 'Кстовский муниципальный округ',
      },
    ])
    expect((await searchOrganisations('кстовский', { on: day('2024-01-01') }))[0]?.formerName).toBeNull()
  })

  it('keeps to the kinds and the limit asked for, and finds nothing for nothing', async () => {
    expect(await names('администрация')).toEqual([])
    expect(await names('администрация', { kinds: ['organisation'] })).toHaveLength(8)
    expect(await names('муниципальный', { limit: 5 })).toHaveLength(5)
    expect(await names('')).toEqual([])
  })
})

describe('findOrganisation', () => {
  it('knows the branch and the zone of an administration and of a regional body', async () => {
    const [post] = await listPosts('learner', now)
    expect(await findOrganisation(post?.organisationId ?? '')).toMatchObject({
      kind: 'organisation',
      municipalityName: 'Городецкий муниципальный округ',
      regionName: 'Нижегородская область',
      timeZone: 'Europe/Moscow',
    })
    const [ministry] = await listPosts('ministry', now)
    expect(await findOrganisation(ministry?.organisationId ?? '')).toMatchObject({
      parentId: 'region-52',
      municipalityName: null,
    })
  })

  it('is null for the unknown', async () => expect(await findOrganisation('nobody')).toBeNull())
})

describe('posts', () => {
  it('are listed in one statement, only those of the day', async () => {
    const { result, statements } = await countingStatements(() => listPosts('learner', now))
    expect(result.map(({ title }) => title)).toEqual(['Главный специалист отдела по работе с обращениями'])
    expect(statements).toHaveLength(1)
    expect(await listPosts('learner', day('2020-01-01'))).toEqual([])
  })

  it('may be several at once, and end', async () => {
    const novosibirsk = (await listMunicipalities('54', now)).find(
      ({ sortName }) => sortName === 'Новосибирск',
    )
    await database().post.createMany({
      data: [
        {
          userId: 'learner2',
          organisationId: novosibirsk?.id ?? '',
          title: 'Совместитель',
          startsOn: day('2020-01-01'),
        },
        {
          userId: 'learner2',
          organisationId: 'region-52',
          title: 'Прежняя',
          startsOn: day('2019-01-01'),
          endsOn: now,
        },
      ],
    })
    expect((await listPosts('learner2', now)).map(({ title }) => title)).toEqual([
      'Совместитель',
      'Начальник отдела благоустройства',
    ])
    expect(await homeTimeZone('learner2', now)).toBe('Asia/Novosibirsk')
    expect(await homeTimeZone('nobody', now)).toBe('Europe/Moscow')
  })
})
