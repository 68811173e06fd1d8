// A ZIP archive read by its directory, and written again with one part replaced: every other part keeps its very bytes,
// compressed as they were. Measures before it unpacks.
import { deflateSync, Inflate } from 'fflate'
import { crc32 } from './crc32.ts'

export interface ZipPart {
  name: string
  /** 0: stored; 8: deflated. */
  method: number
  crc: number
  size: number
  packedSize: number
  /** Of the local header in the file, and of the packed bytes behind it. */
  at: number
  packedAt: number
  /** Where this part's record stands in the directory. */
  recordAt: number
  recordSize: number
}

export class BrokenZip extends Error {}

const marks = { local: 0x04034b50, record: 0x02014b50, end: 0x06054b50 }
const mostParts = 300

/** All parts in the order of the directory; throws `BrokenZip` for what is no whole, plain archive. */
export function readZip(bytes: Uint8Array): ZipPart[] {
  const view = viewOf(bytes)
  const end = findEnd(bytes, view)
  const count = view.getUint16(end + 10, true)
  if (count !== view.getUint16(end + 8, true) || count > mostParts) throw new BrokenZip('directory')
  const parts: ZipPart[] = []
  let recordAt = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (recordAt + 46 > end || view.getUint32(recordAt, true) !== marks.record) throw new BrokenZip('record')
    const part = readRecord(bytes, view, recordAt)
    if (parts.some(({ name }) => name === part.name)) throw new BrokenZip('twice')
    parts.push(part)
    recordAt += part.recordSize
  }
  if (recordAt !== end) throw new BrokenZip('directory')
  return parts
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === marks.end && at + 22 + view.getUint16(at + 20, true) === bytes.length)
      return at
  throw new BrokenZip('end')
}

function readRecord(bytes: Uint8Array, view: DataView, recordAt: number): ZipPart {
  const u16 = (offset: number) => view.getUint16(recordAt + offset, true)
  const u32 = (offset: number) => view.getUint32(recordAt + offset, true)
  const [flags, method, nameSize] = [u16(8), u16(10), u16(28)]
  const recordSize = 46 + nameSize + u16(30) + u16(32)
  const [packedSize, size, at] = [u32(20), u32(24), u32(42)]
  const encrypted = (flags & 1) !== 0
  if (encrypted || (method !== 0 && method !== 8) || at === 0xffffffff) throw new BrokenZip('kind')
  if (recordAt + recordSize > bytes.length || at + 30 > bytes.length) throw new BrokenZip('record')
  if (view.getUint32(at, true) !== marks.local) throw new BrokenZip('local')
  const packedAt = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (packedAt + packedSize > bytes.length) throw new BrokenZip('size')
  const name = new TextDecoder().decode(bytes.subarray(recordAt + 46, recordAt + 46 + nameSize))
  return { name, method, crc: u32(16), size, packedSize, at, packedAt, recordAt, recordSize }
}

/** Fed in small pieces: a kilobyte of an archive may unpack to a megabyte. */
const piece = 16 * 1024

/** The part unpacked; throws `BrokenZip` as soon as it grows over `most` or is not what the directory says. */
export function unpackPart(bytes: Uint8Array, part: ZipPart, most: number): Uint8Array {
  if (part.size > most) throw new BrokenZip('large')
  const packed = bytes.subarray(part.packedAt, part.packedAt + part.packedSize)
  const unpacked = part.method === 0 ? packed : inflate(packed, part.size)
  if (unpacked.length !== part.size || crc32(unpacked) !== part.crc) throw new BrokenZip('content')
  return unpacked
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new BrokenZip('large')
    whole.set(chunk, filled)
    filled += chunk.length
  })
  for (let at = 0; at < packed.length; at += piece)
    stream.push(packed.subarray(at, at + piece), at + piece >= packed.length)
  return whole.subarray(0, filled)
}

/** The same archive with other content in one part. What stood before, between and after the parts stays. */
export function replacePart(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const parts = readZip(bytes)
  const part = parts.find((one) => one.name === name)
  if (!part) throw new BrokenZip('absent')
  const directoryAt = Math.min(...parts.map(({ recordAt }) => recordAt))
  const nextAt = Math.min(directoryAt, ...parts.map(({ at }) => at).filter((at) => at > part.at))
  const local = newLocal(bytes, part, content)
  const shift = local.length - (nextAt - part.at)
  // A copy for certain: `slice` of Node's own kind of bytes would be a window on the template itself.
  const tail = new Uint8Array(bytes.subarray(directoryAt))
  const view = viewOf(tail)
  for (const one of parts) {
    const record = one.recordAt - directoryAt
    if (one.at > part.at) view.setUint32(record + 42, one.at + shift, true)
    if (one === part) writeFacts(view, record + 8, record + 10, record + 16, local)
  }
  const end = tail.length - (bytes.length - findEnd(bytes, viewOf(bytes)))
  view.setUint32(end + 16, directoryAt + shift, true)
  return joined(bytes.subarray(0, part.at), local.bytes, bytes.subarray(nextAt, directoryAt), tail)
}

interface Local {
  bytes: Uint8Array
  length: number
  crc: number
  size: number
  packedSize: number
}

/** The old local header with the facts of the new content; its name and extra fields stay. */
function newLocal(bytes: Uint8Array, part: ZipPart, content: Uint8Array): Local {
  const packed = deflateSync(content, { level: 6 })
  const head = bytes.subarray(part.at, part.packedAt)
  const facts = { crc: crc32(content), size: content.length, packedSize: packed.length }
  const local = { ...facts, bytes: joined(head, packed), length: head.length + packed.length }
  writeFacts(viewOf(local.bytes), 6, 8, 14, local)
  return local
}

/** Deflated, and its sizes stand in the header, not in a descriptor behind the bytes. */
function writeFacts(view: DataView, flagsAt: number, methodAt: number, crcAt: number, facts: Local): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~0x08, true)
  view.setUint16(methodAt, 8, true)
  view.setUint32(crcAt, facts.crc, true)
  view.setUint32(crcAt + 4, facts.packedSize, true)
  view.setUint32(crcAt + 8, facts.size, true)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of pieces) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}
