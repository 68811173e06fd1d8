// `npm run content:load -- FOLDER [--check]`: checks a programme folder and publishes it as a version. `--check` writes nothing.
import { existsSync, statSync } from 'node:fs'
import { compileProgramme } from '#app/features/curriculum/compile-programme.server.ts'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import { loadProgramme } from '#app/features/curriculum/load-programme.server.ts'
import { formatProblem, type Problem } from '#app/features/curriculum/problem.ts'
import { counted } from '#app/lib/russian.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'

const args = process.argv.slice(2)
const check = args.includes('--check')
const [root] = args.filter((argument) => !argument.startsWith('--'))

if (!root || !existsSync(root) || !statSync(root).isDirectory())
  fail('Укажите папку программы: npm run content:load -- content/programmes/НАЗВАНИЕ [--check]')
const folder = await readFolderFromDisk(root).catch((error: Error) => fail(error.message))

if (check) {
  const result = await compileProgramme(folder)
  if ('problems' in result) refuse(result.problems)
  const { outline, lessons, questions } = result.programme
  console.log(
    `«${outline.title}»: ошибок нет. ${counted(lessons.length, 'урок', 'урока', 'уроков')}, ${counted(questions.length, 'вопрос', 'вопроса', 'вопросов')}.`,
  )
} else {
  if (!existsSync(env.databasePath)) fail(`Базы ${env.databasePath} нет: сначала запустите npm start.`)
  await applyMigrations(`file:${env.databasePath}`)
  const database = openDatabase(env.databasePath)
  const result = await loadProgramme(database, folder, { actorId: null, now: new Date(), publish: true })
  await database.$disconnect()
  if (result.outcome === 'refused') refuse(result.problems)
  console.log(
    result.outcome === 'unchanged'
      ? `Изменений нет: это содержание уже опубликовано как версия ${result.number}.`
      : `Опубликована версия ${result.number}.${result.number === 1 ? '' : ' Кто начал раньше, учится по своей версии.'}`,
  )
}

function refuse(problems: Problem[]): never {
  for (const problem of problems) console.error(formatProblem(problem))
  fail(
    `${counted(problems.length, 'ошибка', 'ошибки', 'ошибок')}. Ничего не загружено, прежняя версия действует.`,
  )
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
