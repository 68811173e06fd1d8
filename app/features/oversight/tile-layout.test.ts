import { describe, expect, it } from 'vitest'
import { layOutTiles, linesOfName } from './tile-layout.ts'

const at = (id: string, column: number, row: number) => ({ id, sortName: id, tile: { column, row } })
const nowhere = (id: string) => ({ id, sortName: id, tile: null })

describe('layOutTiles', () => {
  it('keeps own places, moved to the corner', () =>
    expect([...layOutTiles([at('а', 2, 3), at('б', 4, 5)])]).toEqual([
      ['а', { column: 0, row: 0 }],
      ['б', { column: 2, row: 2 }],
    ]))
  it('lays a region without places out as a grid by the alphabet', () => {
    const places = layOutTiles(['г', 'в', 'б', 'а'].map(nowhere))
    expect(places.get('а')).toEqual({ column: 0, row: 0 })
    expect(places.get('г')).toEqual({ column: 0, row: 1 })
  })
  it('puts below the map who has no place, or a taken one', () => {
    const places = layOutTiles([at('а', 0, 0), at('б', 0, 0), nowhere('в')])
    expect(places.get('б')).toEqual({ column: 0, row: 1 })
    expect(places.get('в')).toEqual({ column: 0, row: 2 })
  })
  it('is empty without municipalities', () => expect(layOutTiles([]).size).toBe(0))
})

describe('linesOfName', () => {
  it.each([
    ['Уренский', ['Уренский']],
    ['Нижний Новгород', ['Нижний', 'Новгород']],
    ['Зубово-Полянский', ['Зубово-', 'Полянский']],
    ['Дальнеконстантиновский', ['Дальне-', 'константиновский']],
    ['Краснооктябрьский', ['Красно-', 'октябрьский']],
    ['Спасоперекопский', ['Спасопе-', 'рекопский']],
  ])('%s', (name, lines) => expect(linesOfName(name)).toEqual(lines))
  it('cuts in the middle what has no vowel', () => expect(linesOfName('ббббббббббббббб')).toHaveLength(2))
})
