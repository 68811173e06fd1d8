// The stream that a rendered page goes through. React 18 fills its 2 KB blocks with a zero byte where a two-byte letter
// does not fit; in text a browser drops it, in attributes and data it becomes «�». A page has no zero bytes of its own.
import { Transform, type TransformCallback } from 'node:stream'

export class PageBody extends Transform {
  override _transform(chunk: Buffer | string, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = Buffer.from(chunk)
    done(null, bytes.includes(0) ? Buffer.from(bytes.filter((byte) => byte !== 0)) : bytes)
  }
}
