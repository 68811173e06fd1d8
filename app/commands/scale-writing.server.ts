// Writes the rows of scale-rows.ts with prepared statements, a million in seconds.
import type { Database } from 'better-sqlite3'
import { chance, groups, personOf, placesOf, type Scale, stored } from './scale-rows.ts'

const day = 86_400_000

export function writePlaces(file: Database, scale: Scale, today: number): void {
  const place = inserter(file, 'Organisation', [
    ...['id', 'kind', 'parentId', 'regionId', 'municipalityId', 'name', 'sortName', 'regionCode'],
    ...['tileColumn', 'tileRow', 'timeZone'],
  ])
  const headcount = inserter(file, 'Headcount', [
    ...['organisationId', 'positionGroup', 'onDate', 'people', 'recordedById', 'recordedAt'],
  ])
  const plan = inserter(file, 'CoveragePlan', [
    ...['regionId', 'groups', 'targetPercent', 'dueOn', 'recordedById', 'recordedAt'],
  ])
  const recent = stored(today - 700 * day)
  const perCell = (scale.people / scale.regions / scale.municipalitiesEach / scale.organisationsEach) * 0.3
  let number = 0
  for (const one of placesOf(scale)) {
    number += 1
    const { id, kind, parentId, regionId, municipalityId, name, code, column, row } = one
    place(id, kind, parentId, regionId, municipalityId, name, name, code, column, row, 'Europe/Moscow')
    if (kind === 'region')
      plan(id, '["chief","leading","senior"]', 80, stored(today + 300 * day), 'scale-admin', recent)
    // One organisation of forty has stated nothing; the others four times.
    if (kind !== 'organisation' || number % 440 === 0) continue
    for (const group of groups)
      for (let time = 0; time < 4; time += 1)
        headcount(
          ...[id, group, stored(today - (700 - time * 180) * day)],
          ...[Math.ceil(perCell * (0.7 + chance(number, time))), 'scale-admin', recent],
        )
  }
  writeIndicators(file, scale, today)
}

function writeIndicators(file: Database, scale: Scale, today: number): void {
  const bring = inserter(file, 'IndicatorImport', [
    ...['id', 'regionId', 'fileName', 'fileHash', 'summary', 'createdById', 'createdAt'],
  ])
  const week = inserter(file, 'ServiceIndicator', [
    ...['organisationId', 'channel', 'week', 'volume', 'toExecutorHours', 'answerHours', 'onTimePercent'],
    ...['repeatPercent', 'goodMarksPercent', 'returnedPercent', 'importId'],
  ])
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * day
  let number = 0
  for (const { id, kind, regionId } of placesOf(scale)) {
    number += 1
    if (kind === 'region') bring(`import-${id}`, id, 'scale.csv', id, '{}', 'scale-admin', stored(today))
    if (kind === 'region') continue
    for (const channel of kind === 'municipality' ? ['112', 'portal', 'pos', 'social', 'map'] : ['pos'])
      for (let back = 1; back <= scale.weeks; back += 1) {
        const luck = chance(number, back, channel.length)
        week(
          ...[
            id,
            channel,
            stored(monday - back * 7 * day),
            Math.ceil(luck * 80),
            10 + luck * 30,
            20 + luck * 90,
          ],
          ...[60 + luck * 35, luck * 20, 40 + luck * 50, luck * 10, `import-${regionId}`],
        )
      }
  }
}

export function writePeople(file: Database, scale: Scale, today: number): void {
  writeCohorts(file, scale, today)
  const user = inserter(file, 'User', ['id', 'email', 'surname', 'givenName', 'createdAt'])
  const post = inserter(file, 'Post', [
    ...['id', 'userId', 'organisationId', 'title', 'startsOn', 'endsOn', 'positionGroup', 'citizenFacing'],
  ])
  const enrolment = inserter(file, 'Enrolment', [
    ...['id', 'cohortId', 'userId', 'versionId', 'enrolledAt', 'completedAt', 'dueOn', 'dueTitle'],
  ])
  const certificate = inserter(file, 'Certificate', [
    ...['id', 'number', 'kind', 'year', 'sequence', 'code', 'enrolmentId', 'currentOf', 'userId', 'snapshot'],
    ...['sample', 'issuedOn', 'issuedById', 'createdAt'],
  ])
  const event = inserter(file, 'LearningEvent', ['enrolmentId', 'kind', 'subject', 'at'])
  const moved = stored(today - 180 * day)
  const long = stored(today - 1500 * day)
  for (let number = 0; number < scale.people; number += 1) {
    const person = personOf(number, scale, today)
    const { id, group, formerOrganisationId: former } = person
    user(id, `person${number}@scale.example`, person.surname, person.givenName, stored(person.began))
    const facing = person.citizenFacing ? 1 : 0
    if (former) post(`${id}-former`, id, former, 'Специалист', long, moved, group, facing)
    post(
      `${id}-post`,
      id,
      person.organisationId,
      'Главный специалист',
      former ? moved : long,
      null,
      group,
      facing,
    )
    const { finished, dueOn } = person
    const version = `scale-version-${person.cohort % 2}`
    enrolment(
      ...[`${id}-e`, `scale-cohort-${person.cohort}`, id, version, stored(person.began + 9 * 3_600_000)],
      ...[finished && stored(finished), dueOn && stored(dueOn), dueOn && 'Модуль 3'],
    )
    if (person.certified && finished)
      certificate(
        ...[`${id}-c`, `2026-ПК-${900_000 + number}`, 'ПК', 2026, 900_000 + number, `SC${number}`, `${id}-e`],
        ...[`${id}-e`, id, '{}', 1, stored(finished + 5 * day), 'scale-admin', stored(finished + 5 * day)],
      )
    for (let at = 0; at < scale.eventsEach; at += 1)
      event(`${id}-e`, 'lesson-opened', `L${at}`, stored(person.began + at * day))
  }
}

function writeCohorts(file: Database, scale: Scale, today: number): void {
  const now = stored(today)
  const version = inserter(file, 'ProgrammeVersion', [
    ...[
      'id',
      'programmeId',
      'number',
      'contentHash',
      'title',
      'hours',
      'outline',
      'createdAt',
      'publishedAt',
    ],
  ])
  for (const n of [0, 1]) {
    inserter(file, 'Programme', ['id', 'slug', 'createdAt'])(`scale-programme-${n}`, `scale-${n}`, now)
    version(
      ...[`scale-version-${n}`, `scale-programme-${n}`, 1, `scale-${n}`, `Проверка ${n + 1}`, 36, '{}'],
      ...[now, now],
    )
  }
  const cohort = inserter(file, 'Cohort', [
    ...['id', 'name', 'code', 'versionId', 'startsOn', 'endsOn', 'timeZone', 'state', 'createdAt'],
  ])
  const session = inserter(file, 'StrategySession', [
    ...['id', 'cohortId', 'componentKey', 'number', 'title', 'startsAt', 'endsAt', 'timeZone', 'capacity'],
    ...['announcedAt', 'createdAt', 'updatedAt'],
  ])
  for (let n = 0; n < scale.cohorts; n += 1) {
    const id = `scale-cohort-${n}`
    const from = today - 700 * day
    const name = `Группа ${String(n + 1).padStart(4, '0')}`
    cohort(
      id,
      name,
      `S-${n}`,
      `scale-version-${n % 2}`,
      stored(from),
      stored(today + 60 * day),
      'Europe/Moscow',
      'running',
      now,
    )
    const starts = today + (1 + (n % 50)) * day
    session(
      ...[`${id}-s`, id, 's1', 1, 'Стратегическая сессия', stored(starts), stored(starts + 28_800_000)],
      ...['Europe/Moscow', 50, now, now, now],
    )
  }
}

type Cell = string | number | null

function inserter(file: Database, table: string, columns: string[]): (...cells: Cell[]) => void {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const statement = file.prepare(
    `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  return (...cells) => void statement.run(...cells)
}
