// Once a minute: attempts whose time is over are submitted, also when nobody looks at them.
import { log } from '#app/platform/log.server.ts'
import { submitExpiredAttempts } from './attempt-submit.server.ts'

const everyMs = 60_000

/** Returns what stops it, after the sweep that is under way. */
export function startSweeping(): () => Promise<void> {
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
  return () => {
    clearInterval(timer)
    return sweep
  }
}
