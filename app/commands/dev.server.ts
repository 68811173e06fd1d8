// `npm run dev`: the same HTTP server over Vite, with hot replacement.
process.env.NODE_ENV ??= 'development'

const { prepareDatabase } = await import('./prepare-database.server.ts')
const { createServer } = await import('vite')
const { createHttpServer } = await import('#app/platform/http-server.server.ts')
const { env } = await import('#app/platform/env.server.ts')

await prepareDatabase()
const vite = await createServer({ server: { middlewareMode: true } })
const loadBuild = () => vite.ssrLoadModule('virtual:remix/server-build')
const app = createHttpServer({
  build: loadBuild as never,
  clientFolder: 'public',
  before: vite.middlewares,
})
app.listen(env.PORT, env.HOST ?? '127.0.0.1', () =>
  console.log(`Решаю (development): http://localhost:${env.PORT}`),
)
