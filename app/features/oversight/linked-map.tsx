// The tile map in a page: each tile opens its municipality; the map scrolls inside its own frame where it is wider.
import { useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { TileMap, wordsOfTile } from './tile-map.tsx'
import type { Tile } from './map-tiles.ts'

export function LinkedMap({
  tiles,
  at,
  title,
  search = '',
}: {
  tiles: readonly Tile[]
  at?: number
  title: string
  /** Filters that the municipality's page keeps: «?group=leading». */
  search?: string
}) {
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  // A corner of a map is often empty: where only a part is seen, it is the middle.
  useEffect(() => {
    const { current } = frame
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2
  }, [])
  return (
    <div
      ref={frame}
      role="region"
      aria-label={`${title}. Прокручивается вбок`}
      /* A scrolling region must be reachable by keyboard. */
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="map-frame overflow-x-auto"
    >
      <TileMap
        {...{ tiles, at, title }}
        link={(tile, drawing) => {
          const to = `/oversight/municipalities/${tile.id}${search}`
          return (
            <a
              key={tile.id}
              href={to}
              className="tile-link"
              aria-label={wordsOfTile(tile, at)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
                event.preventDefault()
                void navigate(to)
              }}
            >
              {drawing}
            </a>
          )
        }}
      />
    </div>
  )
}
