// Municipalities of the demo's region whose training began half a year ago: somebody there has a certificate. For the
// comparison of before and after; prepared in a copy before its server starts.
import Sqlite from 'better-sqlite3'

export function trainMunicipalities(databaseFile: string, count = 9): string {
  const database = new Sqlite(databaseFile)
  const day = (back: number) =>
    new Date(Math.floor(Date.now() / 86_400_000 - back) * 86_400_000).toISOString().replace('Z', '+00:00')
  const places = database
    .prepare<[number], { id: string }>(
      `SELECT id FROM Organisation m WHERE kind = 'municipality' AND regionId = 'region-52' AND validTo IS NULL
          AND NOT EXISTS (SELECT 1 FROM Certificate c JOIN Post p ON p.userId = c.userId
                            JOIN Organisation o ON o.id = p.organisationId WHERE o.municipalityId = m.id)
        ORDER BY oktmo DESC LIMIT ?`,
    )
    .all(count)
  const cohort = database.prepare('SELECT id, versionId FROM Cohort LIMIT 1').get() as Record<string, string>
  for (const [at, { id: place }] of places.entries()) {
    const id = `trained-${at}`
    const [began, ended] = [day(300), day(150 + at * 3)]
    database
      .prepare('INSERT INTO User (id, email, surname, givenName, createdAt) VALUES (?, ?, ?, ?, ?)')
      .run(id, `${id}@reshayu.example`, 'Обученный', 'Пример', began)
    database
      .prepare('INSERT INTO Post (id, userId, organisationId, title, startsOn) VALUES (?, ?, ?, ?, ?)')
      .run(id, id, place, 'Специалист', began)
    database
      .prepare(
        'INSERT INTO Enrolment (id, cohortId, userId, versionId, enrolledAt, completedAt) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, cohort.id, id, cohort.versionId, began, ended)
    database
      .prepare(
        `INSERT INTO Certificate (id, number, kind, year, sequence, code, enrolmentId, currentOf, userId, snapshot,
                                  sample, issuedOn, issuedById, createdAt)
         VALUES (?, ?, 'ПК', 2020, ?, ?, ?, ?, ?, '{}', 1, ?, ?, ?)`,
      )
      .run(id, `2020-ПК-9${at}`, 900 + at, `trained${at}`, id, id, id, ended, id, ended)
  }
  database.close()
  return databaseFile
}
