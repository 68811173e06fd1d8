// One measured load: 16 connections against one address, after a warm-up.
import autocannon, { type Result } from 'autocannon'

export interface Load {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
}

const connections = 16
const warmUpSeconds = 2
const measuredSeconds = 6

export async function measure(url: string, cookie: string | null): Promise<Load> {
  const headers: Record<string, string> = { 'accept-encoding': 'gzip', ...(cookie && { cookie }) }
  await autocannon({ url, connections, duration: warmUpSeconds, headers })
  const times: number[] = []
  const result = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(
      { url, connections, duration: measuredSeconds, headers },
      (error: Error | null, done) => (error ? reject(error) : resolve(done)),
    )
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  if (result.errors || result.non2xx)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refusals`)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / measuredSeconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
