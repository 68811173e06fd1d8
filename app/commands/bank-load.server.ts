// `npm run bank:load -- FILE.yaml --programme SLUG`: adds questions kept outside the repository to the private bank.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadPrivateBank } from '#app/features/curriculum/load-bank.server.ts'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'

const args = process.argv.slice(2)
const mark = args.indexOf('--programme')
const slug = mark >= 0 ? args[mark + 1] : undefined
const file = args.find((argument, index) => !argument.startsWith('--') && (mark < 0 || index !== mark + 1))

if (!file || !slug || !existsSync(file))
  fail('Укажите файл и программу: npm run bank:load -- ФАЙЛ.yaml --programme НАЗВАНИЕ')
if (!existsSync(env.databasePath)) fail(`Базы ${env.databasePath} нет: сначала запустите npm start.`)
await applyMigrations(`file:${env.databasePath}`)
const database = openDatabase(env.databasePath)
const bank = { file: path.basename(file), bytes: readFileSync(file) }
const result = await loadPrivateBank(database, slug, bank, new Date())
await database.$disconnect()

if (result.outcome === 'loaded') {
  console.log(
    `Закрытый банк: добавлено ${result.added}, без изменений ${result.kept}, всего ${result.total}.`,
  )
} else {
  if (result.reason === 'broken') for (const problem of result.problems) console.error(formatProblem(problem))
  fail(
    result.reason === 'no-programme'
      ? `Опубликованной программы «${slug}» нет.`
      : 'Ничего не загружено, прежний банк действует.',
  )
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
