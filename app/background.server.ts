// What runs beside the requests inside the server process.
import { startExpiredSweep } from '#app/features/assessment/expired-sweep.server.ts'
import { startPreviewSweep } from '#app/features/curriculum/preview-sweep.server.ts'
import { startWaveClock } from '#app/features/diagnostics/wave-clock.server.ts'
import { startIdentityKeeping } from '#app/features/identity/keeping.server.ts'
import { startDueSweep } from '#app/features/learning/due-day.server.ts'
import { flushViews } from '#app/features/learning/view-queue.server.ts'
import { startMailWorker } from '#app/features/operations/mail-worker.server.ts'
import { startOverdueSweep } from '#app/features/practice/overdue-sweep.server.ts'
import { startClosing } from '#app/features/oversight/closing.server.ts'
import { startViewLetters } from '#app/features/oversight/view-letter.server.ts'
import { startRetentionSweep } from '#app/features/records/retention.server.ts'
import { startPeerSweep } from '#app/features/practice/peer-sweep.server.ts'
import { startSessionClock } from '#app/features/sessions/session-clock.server.ts'
import { closeDatabase } from '#app/platform/database.server.ts'

const running: { stop(): Promise<void> }[] = []

/** Starts the workers. Call once, after the migrations. */
export function startBackground(): void {
  running.push(startMailWorker(), startIdentityKeeping(), startExpiredSweep(), startSessionClock())
  running.push(
    startPreviewSweep(),
    startPeerSweep(),
    startOverdueSweep(),
    startWaveClock(),
    startRetentionSweep(),
    startClosing(),
    startDueSweep(),
    startViewLetters(),
  )
}

/** Stops the workers, writes what is queued and closes the database. */
export async function stopBackground(): Promise<void> {
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
  await flushViews()
  await closeDatabase()
}
