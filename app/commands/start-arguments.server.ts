// The arguments of `npm start`, read from package.json: what is tested and measured is what people run.
import { readFileSync } from 'node:fs'

export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  const [program, ...rest] = scripts.start.split(' ')
  if (program !== 'node') throw new Error(`npm start is expected to run node, not ${program}`)
  return rest
}
