// `npm run frdo:template`: writes content/frdo/template-dpo.xlsx from content/frdo/dictionaries.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { gatherDictionaries } from '#app/features/frdo/dictionaries.ts'
import { shippedTemplate } from './frdo-template-parts.ts'

const source = JSON.parse(readFileSync('content/frdo/dictionaries.json', 'utf8')) as {
  dictionaries: Record<string, string[]>
}
const lists = gatherDictionaries(source.dictionaries)
if (lists.outcome === 'incomplete') {
  console.error(`Lists are missing: ${lists.missing.join(', ')}`)
  process.exit(1)
}
const bytes = shippedTemplate(lists.dictionaries)
writeFileSync('content/frdo/template-dpo.xlsx', bytes)
console.log(`content/frdo/template-dpo.xlsx: ${bytes.length} bytes`)
