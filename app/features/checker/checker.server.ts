// The checker as the application calls it: loads the dictionaries and the lemmatiser once, on first use.
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { checkReply, type Check } from './check-reply.ts'
import { buildDictionaries, type Dictionaries } from './dictionaries.ts'
import { computedRules, phraseRules, words } from './dictionaries.schema.ts'
import { loadLemmatiser } from './lemmatiser.server.ts'
import type { Analyse } from './morphology.ts'
import type { ReplyToCheck } from './reply.ts'

const folder = path.resolve('content/checker')
/** Longer texts are judged by their beginning: nobody reads further either. */
const longest = 100_000

interface Ready {
  dictionaries: Dictionaries
  analyse: Analyse
}

let preparing: Promise<Ready> | null = null

export function prepareChecker(): Promise<Ready> {
  preparing ??= prepare().catch((error: unknown) => {
    preparing = null
    throw error
  })
  return preparing
}

export async function checkText(input: ReplyToCheck): Promise<Check> {
  const { dictionaries, analyse } = await prepareChecker()
  const cut = { ...input, text: input.text.slice(0, longest), message: input.message.slice(0, longest) }
  return checkReply(cut, dictionaries, analyse)
}

async function prepare(): Promise<Ready> {
  const analyse = await loadLemmatiser()
  const read = async (file: string) => parse(await readFile(path.join(folder, file), 'utf8')) as unknown
  const files = (await readdir(path.join(folder, 'rules'))).filter((file) => file.endsWith('.yaml')).sort()
  const rules = await Promise.all(files.map(async (file) => phraseRules.parse(await read(`rules/${file}`))))
  const dictionaries = buildDictionaries(
    rules.flat(),
    computedRules.parse(await read('computed.yaml')),
    words.parse(await read('words.yaml')),
  )
  // The first learner should not wait for the code to warm up: it reads the dictionaries' own words.
  const own = [...dictionaries.texts.values()].map(({ why, better }) => `${why} ${better}`).join('\n')
  for (let run = 0; run < 3; run++)
    checkReply({ text: own, message: own, channel: '' }, dictionaries, analyse)
  return { dictionaries, analyse }
}
