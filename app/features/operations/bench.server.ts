// Whether this process was started to be measured.
import { env } from '#app/platform/env.server.ts'

export function benchIsOn(): boolean {
  return env.BENCH
}
