// Compiles MDX with mdx-bundler and renders it to HTML, on the server only. Knows no block: the caller brings the checks
// and the components. The bundler is loaded on first use, so that pages of readers never carry it.
import * as React from 'react'
import * as ReactDom from 'react-dom'
import * as jsxRuntime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'

/** Where the parser itself stopped. */
export interface MdxFault {
  line: number | null
  column: number | null
  message: string
}

/** A component as MDX calls it: literal properties and rendered children. */
export type MdxComponent = React.ComponentType<Record<string, unknown> & { children?: React.ReactNode }>

export interface MdxOptions {
  /** MDX without front matter: YAML-like heads of other languages would be executed by the bundler's reader. */
  source: string
  /** Runs before any other plugin. Returning false stops the work. */
  inspect: (tree: never) => boolean
  components: Record<string, MdxComponent>
  footnotes: { title: string; backLabel: (index: number) => string; prefix: string }
}

export type MdxResult = { html: string } | { stopped: true } | { fault: MdxFault }

class Stopped extends Error {}

export async function renderMdx({ source, inspect, components, footnotes }: MdxOptions): Promise<MdxResult> {
  const { bundleMDX, gfm } = await loadBundler()
  let stopped = false
  const inspector = () => (tree: unknown) => {
    if (inspect(tree as never)) return
    stopped = true
    throw new Stopped('The lesson is refused')
  }
  try {
    const { code } = await bundleMDX({
      // A head of three dashes at the very start would be read as front matter: an empty first line forbids it.
      source: `\n${source}`,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [gfm, inspector, ...(options.remarkPlugins ?? [])],
        remarkRehypeOptions: {
          clobberPrefix: footnotes.prefix,
          footnoteLabel: footnotes.title,
          footnoteLabelProperties: {},
          footnoteBackLabel: footnotes.backLabel,
        },
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent', minify: false }),
    })
    return { html: renderToStaticMarkup(React.createElement(evaluate(code), { components })) }
  } catch (error) {
    if (stopped) return { stopped: true }
    return { fault: faultOf(error) }
  }
}

interface BundledProps {
  components: Record<string, MdxComponent>
}

/** The code holds nothing but element calls: the inspection refused everything else before it was made. */
function evaluate(code: string): React.ComponentType<BundledProps> {
  const scope = { React, ReactDOM: ReactDom, _jsx_runtime: jsxRuntime }
  const make = new Function(...Object.keys(scope), code) as (...values: unknown[]) => {
    default: React.ComponentType<BundledProps>
  }
  return make(...Object.values(scope)).default
}

/** The parser's own error, as esbuild hands it on. The empty first line is taken off again. */
function faultOf(error: unknown): MdxFault {
  const first = (error as { errors?: { text: string; location?: { line: number; column: number } }[] })
    .errors?.[0]
  if (!first?.location) {
    if (first) return { line: null, column: null, message: first.text }
    throw error
  }
  // A block left open is reported at the end of the text; its beginning stands in the message.
  const [, line, column] = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(first.text) ?? []
  const place = line ? { line: Number(line), column: Number(column) } : first.location
  return { line: Math.max(1, place.line - 1), column: place.column + (line ? 0 : 1), message: first.text }
}

let bundler: ReturnType<typeof importBundler> | undefined

function loadBundler() {
  bundler ??= importBundler()
  return bundler
}

async function importBundler() {
  const [{ bundleMDX }, { default: gfm }] = await Promise.all([import('mdx-bundler'), import('remark-gfm')])
  return { bundleMDX, gfm }
}
