// Reads the Range header of a request for a part of a file (RFC 9110), one range at most.

export type ByteRange = { start: number; length: number } | 'whole' | 'unsatisfiable'

/** A range without an end is answered with `most` bytes: the reader asks on from there. */
export function readByteRange(header: string | null, size: number, most = size): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  const [, first = '', last = ''] = match
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, length }
  }
  const start = Number(first)
  const end = Math.min(last === '' ? start + most - 1 : Number(last), size - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  if (start >= size) return 'unsatisfiable'
  return { start, length: end - start + 1 }
}
