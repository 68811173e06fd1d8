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
  createdAt: Date
}

/** A PDF/UA-1 document: tagged, with a title and a language. Throws with Typst's words when the template is wrong. */
export function renderPdf({ template, data, createdAt }: PdfOrder): Buffer {
  const typst = compiler()
  const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeDiagnostics() ?? compiled.takeError()
    throw new Error(`The document was not made: ${JSON.stringify(error && typst.fetchDiagnostics(error))}`)
  }
  try {
    return typst.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(createdAt.getTime() / 1000),
    })
  } finally {
    // Keeps fonts and the template in memory, lets go of the people.
    typst.evictCache(5)
  }
}

let shared: Typst.NodeCompiler | undefined

/** Loaded with the first document: the compiler and its fonts take memory that a server of lessons does not need. */
function compiler(): Typst.NodeCompiler {
  if (shared) return shared
  const require = createRequire(import.meta.url)
  const typst = require('@myriaddreamin/typst-ts-node-compiler') as typeof Typst
  const fontPaths = fontFolders.map((folder) => path.dirname(require.resolve(`${folder}/index.js`)))
  return (shared = typst.NodeCompiler.create({ fontArgs: [{ fontPaths }] }))
}
