// Loads the morphological dictionary once, when someone first needs it, and remembers the words already read.
import { createRequire } from 'node:module'
import path from 'node:path'
import type Az from 'az'
import { LRUCache } from 'lru-cache'
import type { Analyse, Parse } from './morphology.ts'

const remembered = 20_000
const longestWord = 40
// Not imported: the package reads its dictionary beside itself and must stay outside the bundle.
const require = createRequire(import.meta.url)
let loading: Promise<Analyse> | null = null

export function loadLemmatiser(): Promise<Analyse> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<Analyse> {
  const { Morph } = require('az') as typeof Az
  const folder = path.join(path.dirname(require.resolve('az/package.json')), 'dicts')
  await new Promise<void>((resolve, reject) =>
    Morph.init(folder, (error) => (error ? reject(error) : resolve())),
  )
  const known = new LRUCache<string, readonly Parse[]>({ max: remembered })
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const parses = word.length > longestWord ? [] : read(Morph, word)
    known.set(word, parses)
    return parses
  }
}

function read(Morph: (typeof Az)['Morph'], word: string): Parse[] {
  const seen = new Set<string>()
  const parses: Parse[] = []
  const exact = { typos: 0, stutter: 0, ignoreCase: true }
  // Guessing by endings is slow and only worth it where the dictionary knows nothing.
  const known = Morph(word, { ...exact, parsers: ['Dictionary'] })
  const normals = new Map<number | undefined, string>()
  for (const parse of known.length ? known : Morph(word, exact)) {
    // Readings of one paradigm share their first form: it is worked out once.
    const normal = (known.length ? normals.get(parse.paradigmIdx) : undefined) ?? readNormal(parse, word)
    normals.set(parse.paradigmIdx, normal)
    const pos = parse.tag.POS ?? 'UNKN'
    const tags = new Set([...parse.tag.stat, ...parse.tag.flex])
    const key = `${normal} ${pos} ${[...tags].join()}`
    if (seen.has(key)) continue
    seen.add(key)
    parses.push({ lemma: normal.replaceAll('ё', 'е'), pos, tags })
    if (parses.length === 8) break
  }
  return parses
}

/** A few readings have no first form in the dictionary: the word stands for itself then. */
function readNormal(parse: ReturnType<(typeof Az)['Morph']>[number], word: string): string {
  return (parse.normalize() as { word?: string } | undefined)?.word ?? word
}
