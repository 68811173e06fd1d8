// Counts the SQL that a piece of work sends to the test file's database.
import { database } from '#app/platform/database.server.ts'

/** Runs `work` and returns its result with the statements it sent, BEGIN and COMMIT left out. */
export async function countingStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = []
  let listening = true
  database().$on(
    'query' as never,
    ((event: { query: string }) => {
      if (listening && !/^(BEGIN|COMMIT|ROLLBACK)/.test(event.query)) statements.push(event.query)
    }) as never,
  )
  const result = await work()
  listening = false
  return { result, statements }
}
