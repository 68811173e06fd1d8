// `npm run papers:templates`: writes the built-in templates of papers to content/papers, from their readable source.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { layoutDocx } from '#app/features/papers/layout-docx.ts'
import { layouts } from '#app/features/papers/layouts.ts'
import { paperKinds } from '#app/features/papers/paper-kinds.ts'

const folder = path.resolve('content/papers')
mkdirSync(folder, { recursive: true })
for (const kind of paperKinds) writeFileSync(path.join(folder, `${kind}.docx`), layoutDocx(layouts[kind]))
console.log(`${paperKinds.length} templates in ${folder}`)
