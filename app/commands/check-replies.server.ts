// `npm run check:replies -- FILE.jsonl`: judges replies line by line and prints {id, verdict, rules} for each, in order.
import { once } from 'node:events'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { checkText } from '#app/features/checker/checker.server.ts'
import { givenReply } from '#app/features/checker/corpus.schema.ts'
import { readReplyLine } from '#app/features/checker/reply-lines.ts'

const [file] = process.argv.slice(2)
if (!file || !existsSync(file) || !statSync(file).isFile()) {
  console.error('Укажите файл с ответами: npm run check:replies -- ФАЙЛ.jsonl')
  process.exit(1)
}

let number = 0
for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
  number++
  const read = readReplyLine(line, number, (value) => givenReply.safeParse(value))
  if (!read) continue
  if ('problem' in read) {
    console.error(read.problem)
    process.exitCode = 1
    continue
  }
  const { id, channel, message, reply } = read.given
  const { verdict, findings } = await checkText({ text: reply, message, channel })
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const written = process.stdout.write(`${JSON.stringify({ id, verdict, rules })}\n`)
  if (!written) await once(process.stdout, 'drain')
}
