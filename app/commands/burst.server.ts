// Starts the processes of a burst on one database file and gathers what they print.
import { spawn } from 'node:child_process'
import type { Booked, Burst } from './book-many.server.ts'

/** Every n-th person goes to the n-th process; all begin together once the slowest has had time to start. */
export async function runBurst(
  databaseFile: string,
  burst: Omit<Burst, 'startAt'>,
  { processes, startIn }: { processes: number; startIn: number },
): Promise<Booked[]> {
  const startAt = Date.now() + startIn
  const shares = Array.from({ length: processes }, (_, share) =>
    burst.people.filter((_person, index) => index % processes === share),
  )
  const booked = await Promise.all(
    shares.map((people) => runProcess(databaseFile, { ...burst, people, startAt })),
  )
  return booked.flat()
}

function runProcess(databaseFile: string, burst: Burst): Promise<Booked[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/book-many.server.ts', JSON.stringify(burst)],
    {
      env: { ...process.env, NODE_ENV: 'production', DATABASE_FILE: databaseFile, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as Booked[])
      else reject(new Error(`A process of the burst ended with ${code}`))
    })
  })
}
