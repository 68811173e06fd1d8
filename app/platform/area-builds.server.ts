// A request is matched against the routes of its own area only. Remix flattens, ranks and tries all routes of a build
// several times per request, which took a quarter of the server's time with 140 of them; see decision 007.
import type { ServerBuild } from '@remix-run/node'

/** The routes that can match any first segment: `*`, `:id`, the front door. */
const everywhere = ''

export interface AreaBuilds {
  /** The part of the build that can answer this path; `/learn.data` and `/_root.data` are Remix's own addresses of data. */
  forPath: (path: string) => ServerBuild
}

export function splitByArea(build: ServerBuild): AreaBuilds {
  const ids = new Map<string, Set<string>>([[everywhere, new Set(['root'])]])
  for (const id of Object.keys(build.routes)) {
    const chain = ancestry(build, id)
    const area = areaOf(chain.map((one) => build.routes[one]?.path ?? '').find(Boolean) ?? '')
    // A layout without a path of its own comes with its children.
    if (area === everywhere && build.routes[id]?.path === undefined && !build.routes[id]?.index) continue
    const known = ids.get(area) ?? new Set<string>()
    for (const one of chain) known.add(one)
    ids.set(area, known)
  }
  const common = ids.get(everywhere) as Set<string>
  const builds = new Map(
    [...ids].map(([area, known]) => [area, onlyWith(build, new Set([...common, ...known]))]),
  )
  const rest = builds.get(everywhere) as ServerBuild
  return { forPath: (path) => builds.get(firstSegment(path)) ?? rest }
}

/** From the outermost route inwards. */
function ancestry(build: ServerBuild, id: string): string[] {
  const parent = build.routes[id]?.parentId
  return parent ? [...ancestry(build, parent), id] : [id]
}

function areaOf(path: string): string {
  const [first = ''] = path.split('/')
  return /^[\w-]+$/.test(first) ? first.toLowerCase() : everywhere
}

function firstSegment(path: string): string {
  const [first = ''] = path.slice(1).split('/')
  try {
    return decodeURIComponent(first)
      .replace(/\.data$/, '')
      .toLowerCase()
  } catch {
    return everywhere
  }
}

function onlyWith(build: ServerBuild, known: Set<string>): ServerBuild {
  const kept = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => known.has(id)))
  return {
    ...build,
    routes: kept(build.routes) as ServerBuild['routes'],
    assets: { ...build.assets, routes: kept(build.assets.routes) as ServerBuild['assets']['routes'] },
  }
}
