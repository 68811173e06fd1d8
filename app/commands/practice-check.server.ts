// `npm run practice:check`: checks content/practice and says what is wrong with file, line and reason. Writes nothing.
import path from 'node:path'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import { compilePractice } from '#app/features/practice/compile-case.server.ts'
import { counted } from '#app/lib/russian.ts'

const result = compilePractice(await readFolderFromDisk(path.resolve('content/practice')))
if ('problems' in result) {
  for (const problem of result.problems) console.error(formatProblem(problem))
  console.error(`${counted(result.problems.length, 'ошибка', 'ошибки', 'ошибок')}.`)
  process.exitCode = 1
} else console.log(`Ошибок нет. ${counted(result.cases.length, 'обращение', 'обращения', 'обращений')}.`)
