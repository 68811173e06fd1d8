// Once a minute: attempts whose time is over are submitted, also when nobody looks at them.
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { submitExpiredAttempts } from './attempt-submit.server.ts'

export function startExpiredSweep(): Periodic {
  return every(60_000, 'expired-attempts', async () => {
    const submitted = await submitExpiredAttempts()
    if (submitted) log.info({ submitted }, 'expired attempts submitted')
  })
}
