// Where the tile of each municipality stands. A region without tiles of its own is laid out as a grid by the alphabet.

export interface TilePlace {
  column: number
  row: number
}

interface Tiled {
  id: string
  sortName: string
  tile: TilePlace | null
}

/** Places begin at 0. Who has no place of its own, or shares one, stands in rows below the map. */
export function layOutTiles(municipalities: readonly Tiled[]): Map<string, TilePlace> {
  const placed = new Map<string, TilePlace>()
  const taken = new Set<string>()
  const waiting: Tiled[] = []
  for (const one of municipalities) {
    const key = one.tile && `${one.tile.column}:${one.tile.row}`
    if (!one.tile || !key || taken.has(key)) {
      waiting.push(one)
      continue
    }
    taken.add(key)
    placed.set(one.id, one.tile)
  }
  const tiles = [...placed.values()]
  const left = Math.min(...tiles.map(({ column }) => column))
  const top = Math.min(...tiles.map(({ row }) => row))
  for (const [id, { column, row }] of placed) placed.set(id, { column: column - left, row: row - top })
  const width = placed.size
    ? 1 + Math.max(...[...placed.values()].map(({ column }) => column))
    : Math.max(1, Math.ceil(Math.sqrt(waiting.length * 1.3)))
  const firstRow = placed.size ? 1 + Math.max(...[...placed.values()].map(({ row }) => row)) : 0
  waiting
    .sort((a, b) => a.sortName.localeCompare(b.sortName, 'ru'))
    .forEach(({ id }, index) =>
      placed.set(id, { column: index % width, row: firstRow + Math.floor(index / width) }),
    )
  return placed
}

/** A long name on two lines of a tile, broken where a person would: at a space, a dash, or before «-ский». */
export function linesOfName(name: string, longest = 13): string[] {
  if (name.length <= longest) return [name]
  const gap = /^(.{3,}?)[ ](.+)$/.exec(name)
  if (gap?.[1] && gap[2]) return [gap[1], gap[2]]
  const dash = /^(.+-)(.+)$/.exec(name)
  if (dash?.[1] && dash[2]) return [dash[1], dash[2]]
  const root = /^(дальне|больше|красно|старо|ново|верхне|нижне|сосново)(.{5,})$/i.exec(name)
  if (root?.[1] && root[2]) return [`${root[1]}-`, root[2]]
  const at = Math.ceil(name.length / 2)
  const vowel = name.slice(at - 2).search(/[аеёиоуыэюя][^аеёиоуыэюяьъй]/i)
  const cut = vowel < 0 ? at : at - 1 + vowel
  return [`${name.slice(0, cut)}-`, name.slice(cut)]
}
