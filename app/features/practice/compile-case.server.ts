// Turns the folder content/practice into checked data and cases, or into the list of everything that is wrong with it.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Problem, sortProblems } from '#app/features/curriculum/problem.ts'
import { decodeText, type Folder } from '#app/features/curriculum/programme-folder.ts'
import { readYaml } from '#app/features/curriculum/yaml-source.ts'
import type { CaseSource } from './case-source.ts'
import {
  type Catalogue,
  channelsSource,
  examSource,
  executorsSource,
  placesSource,
  samplesSource,
  scorecardSource,
  themesSource,
} from './catalogue-source.ts'
import { judgeCase } from './judge-case.ts'

export interface CompiledCase {
  /** The same content is never stored twice. */
  hash: string
  value: CaseSource
}

export type Compilation = { cases: CompiledCase[]; catalogue: Catalogue } | { problems: Problem[] }

export function compilePractice(folder: Folder): Compilation {
  const problems: Problem[] = []
  const catalogue = readCatalogue(folder, problems)
  if (!catalogue) return { problems: sortProblems(problems) }
  const cases = [...folder.keys()]
    .filter((file) => file.startsWith('cases/') && /\.ya?ml$/.test(file))
    .sort()
    .flatMap((file) => {
      const result = compileCase(file, folder.get(file) ?? new Uint8Array(), catalogue)
      if ('compiled' in result) return [result.compiled]
      problems.push(...result.problems)
      return []
    })
  const keys = cases.map(({ value }) => value.key)
  const twice = keys.filter((key, index) => keys.indexOf(key) < index)
  for (const key of twice)
    problems.push({
      file: `cases/${key}.yaml`,
      line: 1,
      message: `Ключ «${key}» уже есть у другого обращения.`,
    })
  problems.push(...checkExam(catalogue, cases))
  return problems.length ? { problems: sortProblems(problems) } : { cases, catalogue }
}

/** A place names cases that are there, each once, and no heavy topic: nobody may skip in an exam. */
function checkExam({ exam }: Catalogue, cases: CompiledCase[]): Problem[] {
  const keys = exam?.places.flat() ?? []
  const say = (message: string) => ({ file: 'exam.yaml', line: null, message })
  return keys.flatMap((key, index) => {
    const found = cases.find(({ value }) => value.key === key)
    if (keys.indexOf(key) < index) return [say(`Обращение «${key}» стоит на экзамене дважды.`)]
    if (!found) return [say(`Обращения «${key}» нет.`)]
    return found.value.heavy ? [say(`У обращения «${key}» тяжёлая тема: на экзамене его не пропустить.`)] : []
  })
}

/** One file: judged as the form of the platform judges a draft, with the line of each fault. */
export function compileCase(
  file: string,
  bytes: Uint8Array,
  catalogue: Catalogue,
): { compiled: CompiledCase } | { problems: Problem[] } {
  const decoded = decodeText(bytes)
  if ('refusal' in decoded) return { problems: [{ file, line: null, message: decoded.refusal }] }
  const read = readYaml(file, decoded.text, z.unknown())
  if ('problems' in read) return read
  const judged = judgeCase(read.value, catalogue)
  const faults = judged.faults ?? []
  if (!judged.faults && !file.endsWith(`${judged.value.key}.yaml`))
    faults.push({ path: ['key'], message: `Ключ «${judged.value.key}» не совпадает с именем файла.` })
  if (judged.faults || faults.length)
    return {
      problems: sortProblems(faults.map(({ path, message }) => ({ file, line: read.lineOf(path), message }))),
    }
  return { compiled: compiledCase(judged.value) }
}

/** A case that was judged sound. */
export function compiledCase(value: CaseSource): CompiledCase {
  return { hash: createHash('sha256').update(JSON.stringify(value)).digest('hex'), value }
}

export function readCatalogue(folder: Folder, problems: Problem[]): Catalogue | null {
  const read = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const bytes = folder.get(file)
    const decoded = bytes ? decodeText(bytes) : { refusal: 'Файла нет.' }
    if ('refusal' in decoded) {
      problems.push({ file, line: null, message: decoded.refusal })
      return null
    }
    const result = readYaml(file, decoded.text, schema)
    if ('value' in result) return result.value
    problems.push(...result.problems)
    return null
  }
  const channels = read('channels.yaml', channelsSource)
  const executors = read('executors.yaml', executorsSource)
  const themes = read('themes.yaml', themesSource)
  const places = read('places.yaml', placesSource)
  const scorecard = read('scorecard.yaml', scorecardSource)
  const samples = read('calibration.yaml', samplesSource)
  const exam = folder.has('exam.yaml') ? read('exam.yaml', examSource) : undefined
  if (!channels || !executors || !themes || !places || !scorecard || !samples || exam === null) return null
  return { channels, executors, themes, places, scorecard, samples, exam: exam ?? null }
}
