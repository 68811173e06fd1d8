// Prisma's CLI is used for `generate`, `validate` and `format` only; it asks for an engine binary that it never runs.
import { defineConfig } from 'prisma/config'

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
