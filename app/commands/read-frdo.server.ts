// A batch for ФИС ФРДО, from both templates: read by LibreOffice, its parts compared with the template's by Python.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, read } from './reader-checks.server.ts'

const people = 120

export async function readFrdo(python: string, folder: string): Promise<void> {
  const { allColumns } = await import('#app/features/frdo/columns.ts')
  const { takeBatchFile } = await import('#app/features/frdo/batch.server.ts')
  const { composeBatches } = await import('#app/features/frdo/compose-batch.server.ts')
  const { checkPending } = await import('#app/features/frdo/check.server.ts')
  const { demoRegistrar, insertDocuments } = await import('./frdo-people.server.ts')
  const now = new Date()
  const cohortId = await insertDocuments(people, new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`))
  const registrar = await demoRegistrar()
  const checked = (await checkPending(registrar, { cohortId }, now)) ?? []
  check(
    `all ${people} rows are ready`,
    checked.length === people && checked.every(({ problems }) => !problems.length),
  )
  const composed = await composeBatches(registrar, { cohortId }, now)
  const [batch] = composed.outcome === 'composed' ? composed.batches : []
  const file = batch && (await takeBatchFile(registrar, batch.id, now))
  if (!file) throw new Error('No batch was composed')
  const filled = path.join(folder, 'frdo.xlsx')
  writeFileSync(filled, file.bytes)

  const rows = tableByLibreOffice(filled, folder)
  check('LibreOffice: the heading', rows[0]?.join('|') === allColumns.map(({ header }) => header).join('|'))
  const wanted = checked.map(({ values }) => allColumns.map(({ key }) => String(values[key])))
  const read120 = rows.slice(1).filter((row) => row.some(Boolean))
  check(`LibreOffice reads ${people} people`, read120.length === people)
  const other = wanted.findIndex((row, at) => row.join('|') !== read120[at]?.join('|'))
  check(
    'LibreOffice: every cell is what was written',
    other === -1,
    `${wanted[other]?.join('|')}\n${read120[other]?.join('|')}`,
  )
  comparePartsByPython(python, 'content/frdo/template-dpo.xlsx', filled)
}

const comparing = `
import sys, zipfile
before, after = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2])
assert after.testzip() is None
names = [part.filename for part in before.infolist()]
assert names == [part.filename for part in after.infolist()]
print(' '.join(name for name in names if before.read(name) != after.read(name)))
`

function comparePartsByPython(python: string, template: string, filled: string): void {
  const { status, stdout, stderr } = spawnSync(python, ['-c', comparing, template, filled], {
    encoding: 'utf8',
  })
  check('Python opens the archive: whole, the same parts', status === 0, stderr)
  check('Python: only the sheet «Шаблон» differs', stdout.trim() === 'xl/worksheets/sheet1.xml', stdout)
}

/** Through CSV in UTF-8 with «|» between the cells. A date is shown as the reader's own settings have it: American here. */
function tableByLibreOffice(file: string, folder: string): string[][] {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office-frdo')}`
  const filter = 'csv:Text - txt - csv (StarCalc):124,0,76,1,,0,false,true,false,false,false,1'
  read('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file])
  const name = `${path.basename(file, '.xlsx')}-Шаблон.csv`
  return readFileSync(path.join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$2.$1.$3')))
}
