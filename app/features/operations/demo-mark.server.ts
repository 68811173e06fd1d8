// The mark that makes a database a demo one. Written at its creation, read once per process, never changed.
import { database, type Reader } from '#app/platform/database.server.ts'

const key = 'demo'

let known: Promise<boolean> | undefined

/** True in a database created as a demo («Учебный стенд»). */
export function isDemo(): Promise<boolean> {
  known ??= readDemoMark(database())
  return known
}

export async function readDemoMark(reader: Reader): Promise<boolean> {
  return (await reader.setting.findUnique({ where: { key } }))?.value === '1'
}

export async function writeDemoMark(reader: Reader, demo: boolean): Promise<void> {
  await reader.setting.create({ data: { key, value: demo ? '1' : '0' } })
}
