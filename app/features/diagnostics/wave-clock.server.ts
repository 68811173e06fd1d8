// The clock of diagnostics: one turn in ten minutes through its duties. A duty that fails keeps no other from its turn.
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { writeToObservers } from './observer-duty.server.ts'
import { giveForms, writeToLearners } from './wave-duty.server.ts'

const duties: Record<string, (now: Date) => Promise<number>> = {
  giveForms,
  writeToLearners,
  writeToObservers,
}

const tenMinutes = 600_000

export function startWaveClock(): Periodic {
  return every(tenMinutes, 'diagnostics', () => runWaveClock())
}

/** Returns how much each duty did; null where it failed. */
export async function runWaveClock(now: Date = new Date()): Promise<Record<string, number | null>> {
  const done: Record<string, number | null> = {}
  for (const [name, duty] of Object.entries(duties))
    done[name] = await duty(now).catch((error: unknown) => {
      log.error({ err: error, duty: name }, 'a duty of diagnostics failed')
      return null
    })
  return done
}
