// Once an hour: peer reviews that stayed undone are taken back, and replies that came in are given out.
import { log } from '#app/platform/log.server.ts'
import { reallocatePeers } from './peer.server.ts'

const everyMs = 3_600_000

export function startPeerSweep(): { stop(): Promise<void> } {
  let sweep: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    sweep = sweep.then(async () => {
      try {
        const given = await reallocatePeers()
        if (given) log.info({ given }, 'peer reviews given out')
      } catch (error) {
        log.error({ err: error }, 'sweep of peer reviews failed')
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
