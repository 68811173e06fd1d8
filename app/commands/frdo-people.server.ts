// People with documents and whole records in a demo database: for the bench of ФИС ФРДО and for its independent readers.
import { issuerDetails } from '#app/features/certification/issuer.ts'
import type { CertificateSnapshot } from '#app/features/certification/snapshot.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { writeRecord } from '#app/features/records/record.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'

const code = 'ФРДО-1000'

/** Who composes and downloads: the demo's registrar. */
export async function demoRegistrar(): Promise<Viewer> {
  const user = await database().user.findFirstOrThrow({
    where: { roles: { some: { role: 'registrar', scopeKind: 'platform' } } },
  })
  const grants = [{ role: 'registrar' as const, scope: { kind: 'platform' as const, id: '' } }]
  return { ...user, userId: user.id, authSessionId: '', grants, consents: [] }
}

/** A cohort of so many people, all through; its id. The names try what XML and tables stumble over. */
export async function insertDocuments(count: number, issuedOn: Date): Promise<string> {
  const version = await database().programmeVersion.findFirstOrThrow({ orderBy: { hours: 'desc' } })
  const issuer = issuerDetails.parse(
    JSON.parse((await database().setting.findUniqueOrThrow({ where: { key: 'issuer' } })).value),
  )
  const at = issuedOn
  const day = (days: number) => new Date(issuedOn.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const people = Array.from({ length: count }, (_, place) => ({
    id: `frdo-${place}`,
    email: `frdo-${place}@bench.example`,
    surname: `${['Ёлкина', 'Салтыкова-Щедрина', "Д'Артаньян", 'Щукина'][place % 4]}`,
    givenName: 'Любовь',
    patronymic: place % 7 ? 'Ивановна' : null,
    createdAt: at,
  }))
  const snapshotOf = (person: (typeof people)[number], place: number): CertificateSnapshot => ({
    surname: person.surname,
    givenName: person.givenName,
    patronymic: person.patronymic,
    programme: {
      title: version.title,
      hours: version.hours,
      form: 'заочная',
      version: version.number,
      modules: [],
    },
    cohort: { name: 'Проверка', code },
    ...{ studiedFrom: day(-40), studiedTo: day(-2), completedOn: day(-2), issuedOn: day(0) },
    blankNumber: String(900_000 + place).padStart(12, '0'),
    finalTestTitle: 'Итоговый тест',
    issuer,
    duplicateOf: null,
  })
  await inTransaction(async (tx) => {
    await tx.cohort.create({
      data: {
        ...{ id: code, name: 'Проверка', code, versionId: version.id, timeZone: 'Europe/Moscow' },
        ...{ startsOn: at, endsOn: at, createdAt: at },
      },
    })
    await tx.user.createMany({ data: people })
    await tx.enrolment.createMany({
      data: people.map(({ id }) => ({
        ...{ id, userId: id, cohortId: code, versionId: version.id, enrolledAt: at, state: 'issued' },
      })),
    })
    await tx.certificate.createMany({
      data: people.map((person, place) => ({
        ...{ number: `${at.getUTCFullYear()}-ПК-${900_000 + place}`, kind: 'ПК', code: 'ABCD2345' },
        ...{ year: at.getUTCFullYear(), sequence: 900_000 + place, enrolmentId: person.id },
        ...{ currentOf: person.id, userId: person.id, sample: true, issuedOn: at, issuedById: person.id },
        ...{ snapshot: JSON.stringify(snapshotOf(person, place)), createdAt: at },
      })),
    })
    for (const [place, { id, surname }] of people.entries())
      await writeRecord(
        tx,
        { actorId: null, userId: id },
        {
          ...{ sex: 'female', citizenship: '643', educationLevel: 'higher' },
          birthDate: `19${60 + (place % 40)}-02-28`,
          ...{ diplomaSurname: surname, diplomaSeries: null, diplomaNumber: String(100_000 + place) },
          personalNumber: personalNumber(150_000_000 + place),
        },
        at,
      )
  })
  return code
}

/** Nine digits with the control number of a СНИЛС. */
function personalNumber(body: number): string {
  const digits = String(body)
  const rest = [...digits].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0) % 101
  return digits + String(rest === 100 ? 0 : rest).padStart(2, '0')
}
