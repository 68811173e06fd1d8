// A server whose clock can be turned while it runs: time runs out in a test without anybody waiting for it.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const preload = pathToFileURL(path.resolve('e2e/shifted-clock.js')).href

export interface ServerClock {
  /** For `startServer`. */
  settings: Record<string, string>
  /** So many minutes ahead of the real time, from now on. */
  turnAhead: (minutes: number) => void
}

/** The file stands beside the server's database. */
export function serverClock(databaseFile: string): ServerClock {
  const file = `${databaseFile}.clock`
  const turnAhead = (minutes: number) => writeFileSync(file, String(minutes))
  turnAhead(0)
  const before = process.env.NODE_OPTIONS ?? ''
  const settings = { CLOCK_AHEAD_FILE: file, NODE_OPTIONS: `${before} --import=${preload}`.trim() }
  return { settings, turnAhead }
}
