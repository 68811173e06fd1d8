// `npm run db:prepare`: creates, migrates and (in a demo) seeds the database without serving.
import { prepareDatabase } from './prepare-database.server.ts'

const { demo, created } = await prepareDatabase()
console.log(`Database ready: ${created ? 'created' : 'migrated'}${demo ? ', demo' : ''}`)
