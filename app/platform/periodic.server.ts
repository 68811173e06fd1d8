// Runs a piece of work again and again, never twice at once. A failure is logged and the next turn comes all the same.
import { log } from './log.server.ts'

export interface Periodic {
  /** Waits for the turn under way; no further one begins. */
  stop(): Promise<void>
}

export function every(milliseconds: number, name: string, work: () => Promise<unknown>): Periodic {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<void> = Promise.resolve()
  const run = () => {
    turn = work()
      .catch((error: unknown) => log.error({ err: error, work: name }, 'periodic work failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(run, milliseconds).unref()
      })
  }
  timer = setTimeout(run, Math.min(milliseconds, 1_000)).unref()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
