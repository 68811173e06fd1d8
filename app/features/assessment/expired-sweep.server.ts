// Once a minute: attempts whose time is over are submitted, also when nobody looks at them.
import { log } from '#app/platform/log.server.ts'
import { submitExpiredAttempts } from './attempt-submit.server.ts'

const everyMs = 60_000

export function startExpiredSweep(): { stop(): Promise<void> } {
  let sweep: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    sweep = sweep.then(async () => {
      try {
        const submitted = await submitExpiredAttempts()
        if (submitted) log.info({ submitted }, 'expired attempts submitted')
      } catch (error) {
        log.error({ err: error }, 'sweep of expired attempts failed')
      }
    })
  }, everyMs)
  timer.unref()
  return {
    /** Waits for the sweep that is under way. */
    stop() {
      clearInterval(timer)
      return sweep
    },
  }
}
