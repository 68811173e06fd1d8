// Packs the small programme into a ZIP, as an instructor would, and knows the right answers of its bank.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { parse } from 'yaml'

const folder = path.resolve('e2e/programme')

export function packProgramme(
  change: (file: string, text: string) => string = (_file, text) => text,
): Buffer {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  )
  const entries = names.map((name) => {
    const file = name.split(path.sep).join('/')
    return [
      `malaya-programma/${file}`,
      Buffer.from(change(file, readFileSync(path.join(folder, name), 'utf8'))),
    ] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}

/** The right option of a single-choice question, by its stem. */
export function rightAnswer(stem: string): string {
  const bank = parse(readFileSync(path.join(folder, 'modules/m1/questions.yaml'), 'utf8')) as {
    stem: string
    options: { text: string; correct?: boolean }[]
  }[]
  const option = bank.find((question) => stem.includes(question.stem))?.options.find(({ correct }) => correct)
  if (!option) throw new Error(`No such question: ${stem}`)
  return option.text
}
