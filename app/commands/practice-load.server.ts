// `npm run practice:load`: publishes content/practice in the database; what changed becomes the next version of its case.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import { loadPractice } from '#app/features/practice/load-practice.server.ts'
import { counted } from '#app/lib/russian.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'

if (!existsSync(env.databasePath)) {
  console.error(`Базы ${env.databasePath} нет: сначала запустите npm start.`)
  process.exit(1)
}
await applyMigrations(`file:${env.databasePath}`)
const database = openDatabase(env.databasePath)
const folder = await readFolderFromDisk(path.resolve(process.argv[2] ?? 'content/practice'))
const result = await loadPractice(database, folder, { actorId: null, now: new Date() })
await database.$disconnect()
if (result.outcome === 'refused') {
  for (const problem of result.problems) console.error(formatProblem(problem))
  console.error('Ничего не загружено, прежние обращения действуют.')
  process.exitCode = 1
} else
  console.log(
    `${counted(result.cases, 'обращение', 'обращения', 'обращений')}: новых или изменённых ${result.published}, снято ${result.withdrawn}.`,
  )
