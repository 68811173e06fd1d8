// The stream that a rendered page goes through. It hands on whole pieces: React writes blocks of 2 KB, and each would
// cost a pass through every stream behind. React 18 also fills a block with a zero byte where a two-byte letter does
// not fit; in text a browser drops it, in attributes and data it becomes «�». A page has no zero bytes of its own.
import { Transform, type TransformCallback } from 'node:stream'

export class PageBody extends Transform {
  #blocks: Buffer[] = []

  override _transform(block: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#keep(block)
    done()
  }

  override _flush(done: TransformCallback): void {
    this.flush()
    done()
  }

  /** React calls it when what is ready has been written. */
  flush(): void {
    if (!this.#blocks.length) return
    this.push(Buffer.concat(this.#blocks))
    this.#blocks = []
  }

  /** React reuses its block only after a new one was made, so the bytes may be kept as they are. */
  #keep(block: Buffer): void {
    let start = 0
    for (let zero = block.indexOf(0); zero !== -1; zero = block.indexOf(0, start)) {
      if (zero > start) this.#blocks.push(block.subarray(start, zero))
      start = zero + 1
    }
    if (start < block.length) this.#blocks.push(block.subarray(start))
  }
}
