// Reads a part of the labelled corpus and judges it with the checker of the application.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkReply } from './check-reply.ts'
import { prepareChecker } from './checker.server.ts'
import { type Judged, type Labelled, type Part } from './corpus.ts'
import { labelledReply } from './corpus.schema.ts'

export async function readCorpus(part: Part): Promise<Labelled[]> {
  const text = await readFile(path.resolve('content/checker/corpus', `${part}.jsonl`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => labelledReply.parse(JSON.parse(line)))
}

export async function judgeCorpus(part: Part): Promise<Judged[]> {
  const { dictionaries, analyse } = await prepareChecker()
  return (await readCorpus(part)).map((given) => ({
    given,
    check: checkReply(
      { text: given.reply, message: given.message, channel: given.channel },
      dictionaries,
      analyse,
    ),
  }))
}
