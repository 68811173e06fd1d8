// `npm run db:migration -- NAME`: writes the way from the last migration to schema.prisma.
import { writeMigration } from '#prisma/migration-engine.ts'

const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:migration -- name_in_snake_case')
  process.exit(1)
}
console.log((await writeMigration(name, new Date())) ?? 'schema.prisma and the migrations agree')
