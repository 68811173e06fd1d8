// Once an hour: peer reviews that stayed undone are taken back, and replies that came in are given out.
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { reallocatePeers } from './peer.server.ts'

export function startPeerSweep(): Periodic {
  return every(3_600_000, 'peer-reviews', async () => {
    const given = await reallocatePeers()
    if (given) log.info({ given }, 'peer reviews given out')
  })
}
