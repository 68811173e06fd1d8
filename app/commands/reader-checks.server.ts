// What the readers found: one line per check, counted. Programs are run, never trusted to have ended well.
import { spawnSync } from 'node:child_process'

let failed = 0

export function failures(): number {
  return failed
}

export function read(program: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  check(`${program} ends well`, status === 0, stderr)
  return stdout
}

export function check(what: string, right: boolean, note = ''): void {
  console.log(`${right ? 'ok    ' : 'FAILED'} ${what}`)
  if (right) return
  failed += 1
  if (note) console.error(note)
}

/** The Python that can import a module: Debian's packages are seen by Debian's own, which need not be first in PATH. */
export function pythonWith(module: string): string | null {
  const imports = (python: string) => spawnSync(python, ['-c', `import ${module}`]).status === 0
  return ['/usr/bin/python3', 'python3'].find(imports) ?? null
}

export function isInstalled(program: string): boolean {
  return !spawnSync(program, ['--version']).error
}
