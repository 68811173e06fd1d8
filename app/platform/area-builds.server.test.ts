// Splitting the build by area: whatever the whole build can answer, the part for its address can.
import type { ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { splitByArea } from './area-builds.server.ts'

type Row = [id: string, parentId: string, path?: string, index?: boolean]

function buildOf(rows: Row[]): ServerBuild {
  const table = Object.fromEntries([
    ['root', { id: 'root', path: '' }],
    ...rows.map(([id, parentId, path, index]) => [id, { id, parentId, path, index }]),
  ]) as unknown
  return { routes: table, assets: { routes: table } } as ServerBuild
}

const idsFor = (rows: Row[], path: string) => {
  const part = splitByArea(buildOf(rows)).forPath(path)
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes))
  return Object.keys(part.routes)
}

const rows: Row[] = [
  ['front', 'root', undefined, true],
  ['unknown', 'root', '*'],
  ['area', 'root'],
  ['lesson', 'area', 'learn/:id/lessons/:key'],
  ['file', 'area', 'files/:id'],
  ['teach', 'root', 'teach'],
  ['marking', 'teach', 'marking'],
  ['anything', 'root', ':page/print'],
]
const common = ['root', 'front', 'unknown', 'anything']

describe('the part of the build for an address', () => {
  it('has the routes of its area, their layouts, and what can match anything', () => {
    expect(idsFor(rows, '/learn/1/lessons/2')).toEqual([
      'root',
      'front',
      'unknown',
      'area',
      'lesson',
      'anything',
    ])
    expect(idsFor(rows, '/teach/marking')).toEqual([
      'root',
      'front',
      'unknown',
      'teach',
      'marking',
      'anything',
    ])
  })
  it('is found for the addresses of data, for other cases and for encoded letters', () => {
    for (const path of ['/teach.data', '/TEACH', '/%74each', '/teach/'])
      expect(idsFor(rows, path), path).toContain('marking')
    expect(idsFor(rows, '/_root.data')).toEqual(common)
  })
  it('is the common one for what nobody knows', () => {
    for (const path of ['/', '/nothing', '/%E0%A4%A', '', '/__proto__'])
      expect(idsFor(rows, path), path).toEqual(common)
  })
})

describe('the route table of this application', () => {
  const table: Row[] = []
  const add = (entries: RouteConfigEntry[], parent: string) => {
    for (const { file, path, index, children } of entries) {
      table.push([file, parent, path, index])
      add(children ?? [], file)
    }
  }
  add(routes as RouteConfigEntry[], 'root')

  it('loses no route', () => {
    const areas = splitByArea(buildOf(table))
    const pathOf = (id: string): string => {
      const [, parent = 'root', path = ''] = table.find(([own]) => own === id) ?? []
      return parent === 'root' ? path : [pathOf(parent), path].filter(Boolean).join('/')
    }
    expect(table.length).toBeGreaterThan(100)
    for (const [id] of table) {
      const path = pathOf(id)
      if (path) expect(Object.keys(areas.forPath(`/${path}`).routes), path).toContain(id)
    }
  })
  it('is a fraction of itself for each area', () => {
    expect(Object.keys(splitByArea(buildOf(table)).forPath('/login').routes).length).toBeLessThan(12)
  })
})
