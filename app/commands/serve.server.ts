// Serves the built application: one process, a clean stop on SIGTERM and SIGINT.
import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { env } from '#app/platform/env.server.ts'
import { createHttpServer } from '#app/platform/http-server.server.ts'
import { log } from '#app/platform/log.server.ts'

/** What entry.server.tsx gives the process besides rendering. */
interface Background {
  startBackground(): void
  stopBackground(): Promise<void>
}

const patience = 10_000

/** Starts listening. A demo listens on this machine only, unless HOST is set. */
export async function serve({
  demo,
}: {
  demo: boolean
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const buildFile = path.resolve('build/server/index.js')
  const build = (await import(pathToFileURL(buildFile).href)) as ServerBuild
  const background = build.entry.module as unknown as Background
  const app = createHttpServer({ build, clientFolder: path.resolve('build/client') })
  const host = env.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0')
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(env.PORT, host, () => resolve(listening))
    listening.on('error', reject)
  })
  server.keepAliveTimeout = 65_000
  background.startBackground()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`
  log.info({ port, demo }, 'listening')

  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= close(server, background))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
  return { url, stop }
}

/** Requests under way are finished, then the database is closed. */
async function close(server: Server, background: Background): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const hurry = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(hurry)
  await background.stopBackground()
}
