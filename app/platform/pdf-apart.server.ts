// A long document (a whole cohort to print) made in a thread of its own, so that the server answers meanwhile.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type PdfOrder, renderPdf } from './pdf.server.ts'

/** Where nothing is built (tests, development) the document is made here, and others wait. */
export function renderPdfApart(order: PdfOrder & { createdAt: Date }): Promise<Uint8Array> {
  const built = path.resolve('build', 'pdf-worker.js')
  if (!existsSync(built)) return Promise.resolve(renderPdf(order))
  return new Promise((resolve, reject) => {
    const worker = new Worker(built, { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`The document was not made: the thread ended with ${code}`)),
    )
  })
}
