// Makes one document in a thread of its own and ends. Built as a file of its own (make-ready), started by pdf-apart.
import { parentPort, workerData } from 'node:worker_threads'
import { type PdfOrder, renderPdf } from './pdf.server.ts'

parentPort?.postMessage(new Uint8Array(renderPdf(workerData as PdfOrder & { createdAt: Date })))
