// `npm start`: generates the client, builds if sources changed, migrates, seeds a new demo, serves.
process.env.NODE_ENV ??= 'production'

const { makeReady } = await import('./make-ready.server.ts')
await makeReady()
const { prepareDatabase } = await import('./prepare-database.server.ts')
const { demo } = await prepareDatabase()
const { serve } = await import('./serve.server.ts')
const { url } = await serve({ demo })
console.log(`Решаю: ${url}`)
