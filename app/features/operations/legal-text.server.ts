// Legal texts of content/legal: read once per process, filled with the operator's facts when shown.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type MarkdownText, parseMarkdown, splitFrontMatter } from '#app/lib/markdown.ts'
import { sha256 } from '#app/platform/sealing.server.ts'
import { findOperator } from './operator.server.ts'
import { unknownOperator } from './operator.ts'

export type LegalTextName =
  'consent-personal-data' | 'consent-publication' | 'consent-research' | 'about-data'

const frontMatter = z.object({ version: z.string().min(1), title: z.string().min(1) })

const read = new Map<LegalTextName, { version: string; title: string; body: string }>()

function source(name: LegalTextName) {
  let known = read.get(name)
  if (!known) {
    const { data, body } = splitFrontMatter(readFileSync(path.resolve('content/legal', `${name}.md`), 'utf8'))
    read.set(name, (known = { ...frontMatter.parse(data), body }))
  }
  return known
}

/** A digest of the text in force: kept with a consent, it proves what exactly was agreed to. */
export function legalTextDigest(name: LegalTextName): string {
  return sha256(source(name).body)
}

/** The version in force. A new version asks everybody anew. */
export function legalTextVersion(name: LegalTextName): string {
  return source(name).version
}

export async function readLegalText(
  name: LegalTextName,
): Promise<{ version: string; title: string; text: MarkdownText }> {
  const { version, title, body } = source(name)
  return { version, title, text: parseMarkdown(body, (await findOperator()) ?? unknownOperator) }
}
