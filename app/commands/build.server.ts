// `npm run build`: what `npm start` does before it serves.
import { makeReady } from './make-ready.server.ts'

await makeReady()
