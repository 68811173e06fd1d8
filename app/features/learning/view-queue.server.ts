// Views of lessons, kept in memory for less than a second and written together. A view may be lost, an answer is not here.
import { Prisma } from '#prisma/generated/client.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'

export interface LessonSeen {
  enrolmentId: string
  lessonId: string
  at: Date
  /** Seconds of attention since the last report. */
  seconds?: number
  /** Anchor of the segment the reader is at. */
  place?: string | null
}

interface Waiting {
  enrolmentId: string
  lessonId: string
  firstAt: Date
  lastAt: Date
  seconds: number
  place: string | null
}

const pause = 700
/** Beyond this many readers within one pause further views are dropped rather than kept without bound. */
const most = 20_000
/** Rows of one statement: six values each, far below SQLite's limit. */
const batch = 1_000

let waiting = new Map<string, Waiting>()
let timer: NodeJS.Timeout | undefined
let flushing: Promise<void> = Promise.resolve()

/** Notes a view. The caller has checked that the enrolment is the reader's. */
export function queueView({ enrolmentId, lessonId, at, seconds = 0, place = null }: LessonSeen): void {
  const key = `${enrolmentId} ${lessonId}`
  const known = waiting.get(key)
  if (known) {
    known.lastAt = at
    known.seconds += seconds
    known.place = place ?? known.place
  } else if (waiting.size < most) {
    waiting.set(key, { enrolmentId, lessonId, firstAt: at, lastAt: at, seconds, place })
  }
  timer ??= setTimeout(() => void flushViews(), pause).unref()
}

/** Writes what is queued; called by the timer and when the server stops. */
export function flushViews(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const rows = [...waiting.values()]
  waiting = new Map()
  if (rows.length)
    flushing = flushing
      .then(() => write(rows))
      .catch((error: unknown) => {
        log.warn({ err: error, views: rows.length }, 'views were not written')
      })
  return flushing
}

async function write(rows: Waiting[]): Promise<void> {
  await inTransaction(async (tx) => {
    for (let start = 0; start < rows.length; start += batch) {
      const values = rows
        .slice(start, start + batch)
        .map(
          (row) =>
            Prisma.sql`(${row.enrolmentId}, ${row.lessonId}, ${row.firstAt}, ${row.lastAt}, ${row.seconds}, ${row.place})`,
        )
      // An enrolment or a lesson removed in the meantime must not take the others' views with it.
      await tx.$executeRaw`
        WITH "seen" ("enrolmentId", "lessonId", "firstAt", "lastAt", "seconds", "place") AS (VALUES ${Prisma.join(values)})
        INSERT INTO "LessonProgress" ("enrolmentId", "lessonId", "firstViewAt", "lastViewAt", "seconds", "place")
        SELECT s."enrolmentId", s."lessonId", s."firstAt", s."lastAt", s."seconds", s."place"
          FROM "seen" s
          JOIN "Enrolment" e ON e."id" = s."enrolmentId"
          JOIN "Lesson" l ON l."id" = s."lessonId"
         WHERE true
            ON CONFLICT ("enrolmentId", "lessonId") DO UPDATE SET
               "lastViewAt" = CASE WHEN excluded."lastViewAt" > "LessonProgress"."lastViewAt"
                                   THEN excluded."lastViewAt" ELSE "LessonProgress"."lastViewAt" END,
               "seconds" = "LessonProgress"."seconds" + excluded."seconds",
               "place" = COALESCE(excluded."place", "LessonProgress"."place")`
    }
  })
}
