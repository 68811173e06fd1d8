// Prepares a copy of the demo for marking: one reply waits, it is in the sample for a second mark, and a third person may judge.
import Sqlite from 'better-sqlite3'
import { isSampled } from '../../app/features/practice/marking-queue.ts'
import { castEmail } from '../../prisma/cast.ts'

/** Gives the id of the reply. Its author is `learner4`; the organiser may teach as well. */
export function prepareMarking(file: string): string {
  const database = new Sqlite(file)
  const found = database
    .prepare(
      `SELECT a.id, e.cohortId FROM PracticeAttempt a JOIN User u ON u.id = a.userId JOIN Enrolment e ON e.id = a.enrolmentId
        WHERE u.email = ? AND a.finishedAt IS NOT NULL`,
    )
    .get(castEmail('learner4')) as { id: string; cohortId: string }
  let number = 1
  while (!isSampled(`reply-${number}`, found.cohortId)) number += 1
  const id = `reply-${number}`
  database.pragma('foreign_keys = OFF')
  database.exec(`
    DELETE FROM MarkingAssignment WHERE attemptId IN (SELECT id FROM PracticeAttempt WHERE id NOT IN (SELECT attemptId FROM PostedMark));
    UPDATE PracticeAttempt SET handedInAt = NULL WHERE id NOT IN (SELECT attemptId FROM PostedMark);
    UPDATE PracticeEvent SET attemptId = '${id}' WHERE attemptId = '${found.id}';
    UPDATE PracticeAttempt SET id = '${id}', handedInAt = finishedAt WHERE id = '${found.id}';
    INSERT INTO RoleAssignment (id, userId, role, scopeKind, scopeId, grantedAt)
      SELECT 'judge', id, 'instructor', 'platform', '', createdAt FROM User WHERE email = '${castEmail('organiser')}'`)
  database.close()
  return id
}

/** Everybody of the cohort has trained: the work of peer review opens at once. */
export function trainEverybody(file: string): void {
  const database = new Sqlite(file)
  database.exec(`
    INSERT INTO PeerTraining (userId, sampleKey, levels, total, distance, at)
      SELECT u.id, s.value, '{}', 60, 2, u.createdAt FROM User u, json_each('["C01", "C02", "C03"]') s`)
  database.close()
}
