// Makes tagged PDF documents with Typst. Templates are ours; data reaches them as JSON and is never part of the code.
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'

/** Typst reads static fonts only, and says nothing when it falls back to its own: the tests look at the names. */
const fontFolders = [
  '@expo-google-fonts/golos-text/400Regular',
  '@expo-google-fonts/golos-text/500Medium',
  '@expo-google-fonts/golos-text/600SemiBold',
  '@expo-google-fonts/golos-text/700Bold',
  '@expo-google-fonts/literata/400Regular',
  '@expo-google-fonts/literata/400Regular_Italic',
  '@expo-google-fonts/literata/600SemiBold',
]

export interface PdfOrder {
  /** Typst source. It reads the data with `json(bytes(sys.inputs.data))` and sets the title and the language. */
  template: string
  data: unknown
  /** Pictures by the path that the template reads them under: «files/put.svg» for `image("/files/put.svg")`. */
  files?: ReadonlyMap<string, Uint8Array>
}

/** What the template itself refused, with `assert(…, message: …)`: a text too long for its paper. */
export class DocumentRefused extends Error {}

/** A PDF/UA-1 document: tagged, with a title and a language. Throws with Typst's words when the template is wrong. */
export function renderPdf(order: PdfOrder & { createdAt: Date }): Buffer {
  return withDocument(order, (typst, document) =>
    typst.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(order.createdAt.getTime() / 1000),
    }),
  )
}

/** How many pages the document would have. */
export function countPages(order: PdfOrder): number {
  return withDocument(order, (_typst, document) => document.numOfPages)
}

function withDocument<T>(
  { template, data, files = new Map<string, Uint8Array>() }: PdfOrder,
  finish: (typst: Typst.NodeCompiler, document: Typst.NodeTypstDocument) => T,
): T {
  const typst = compiler()
  for (const [file, bytes] of files) typst.mapShadow(path.join(root, file), Buffer.from(bytes))
  try {
    const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
    const document = compiled.result
    if (document) return finish(typst, document)
    const error = compiled.takeDiagnostics() ?? compiled.takeError()
    const said = JSON.stringify(error && typst.fetchDiagnostics(error))
    const refusal = /assertion failed: ([^"\\]*)/.exec(said)?.[1]
    throw refusal ? new DocumentRefused(refusal) : new Error(`The document was not made: ${said}`)
  } finally {
    for (const file of files.keys()) typst.unmapShadow(path.join(root, file))
    // Keeps fonts and the template in memory, lets go of the people.
    typst.evictCache(5)
  }
}

/** Where Typst looks for «/files/…». Nothing is read from there: the files are given with the order. */
const root = process.cwd()
let shared: Typst.NodeCompiler | undefined

/** Loaded with the first document: the compiler and its fonts take memory that a server of lessons does not need. */
function compiler(): Typst.NodeCompiler {
  if (shared) return shared
  const require = createRequire(import.meta.url)
  const typst = require('@myriaddreamin/typst-ts-node-compiler') as typeof Typst
  const fontPaths = fontFolders.map((folder) => path.dirname(require.resolve(`${folder}/index.js`)))
  return (shared = typst.NodeCompiler.create({ fontArgs: [{ fontPaths }], workspace: root }))
}
