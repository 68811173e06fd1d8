// The measured server as a process: how long it takes to start, what it holds, what scripts a page sends.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { startArguments } from './start-arguments.server.ts'

export interface Measured {
  url: string
  pid: number
  /** From the command to the first answer of /health. */
  seconds: number
  stop: () => Promise<void>
}

const port = '3877'

export async function startMeasured(databaseFile: string): Promise<Measured> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, startArguments(), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_FILE: databaseFile,
      PORT: port,
      BENCH: '1',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return { url, pid: child.pid as number, seconds: (performance.now() - startedAt) / 1000, stop }
}

/** Resident memory, from /proc; NaN on systems without it. */
export function residentMegabytes(pid: number): number {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return Math.round(kilobytes / 1024)
  } catch {
    return Number.NaN
  }
}

/** Every script the page names or preloads, gzipped. */
export async function scriptKilobytes(url: string, address: string, cookie: string): Promise<number> {
  const html = await (await fetch(url + address, { headers: { cookie } })).text()
  const scripts = new Set(html.match(/\/assets\/[\w./-]+\.js/g))
  let bytes = 0
  for (const script of scripts) bytes += gzipSync(await (await fetch(url + script)).text()).length
  return bytes / 1024
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false,
  )
}
