// Before each test file: a copy of the migrated template, named in the environment before any module reads it.
import { copyFileSync, mkdtempSync } from 'node:fs'
import path from 'node:path'

const template = process.env.RESHAYU_TEMPLATE
if (!template) throw new Error('The migrated template is made by the global setup')

const folder = mkdtempSync(path.join(path.dirname(template), 'file-'))
process.env.DATABASE_FILE = path.join(folder, 'test.db')
copyFileSync(template, process.env.DATABASE_FILE)
