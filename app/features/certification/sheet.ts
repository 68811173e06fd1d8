// What stands on a certificate, as finished Russian strings: the PDF and its HTML twin show the same and no more.
import { fullName } from '#app/lib/russian.ts'
import { licenceInWords } from './issuer.ts'
import type { CertificateSnapshot, CertificateStatus } from './snapshot.ts'
import { dayInWords, passedVerb, periodInWords, volumeInWords } from './wording.ts'

export interface CertificateSheet {
  number: string
  blankNumber: string
  issuedOn: string
  organisation: string
  city: string
  licence: string | null
  holder: string
  /** «прошла повышение квалификации в … с … по … по дополнительной профессиональной программе» */
  passed: string
  programme: string
  volume: string
  form: string
  attestation: string
  signatory: { post: string; name: string }
  secretary: string | null
  /** Steps of the path on the left: the modules and the final test. */
  steps: number
  /** «Дубликат. Выдано взамен удостоверения № … от …»; null for a first paper. */
  duplicate: string | null
  /** Why this paper must not be taken for a valid one; null when it is valid. */
  mark: { word: string; note: string } | null
}

export function certificateSheet(paper: {
  number: string
  sample: boolean
  status: CertificateStatus
  snapshot: CertificateSnapshot
}): CertificateSheet {
  const { snapshot } = paper
  const { issuer, programme } = snapshot
  const period = periodInWords(snapshot.studiedFrom, snapshot.studiedTo)
  return {
    number: paper.number,
    blankNumber: snapshot.blankNumber,
    issuedOn: dayInWords(snapshot.issuedOn),
    organisation: issuer.fullName,
    city: issuer.city,
    licence: licenceInWords(issuer),
    holder: fullName(snapshot),
    passed: `${passedVerb(snapshot.patronymic)} повышение квалификации ${issuer.whereStudied} ${period} по дополнительной профессиональной программе`,
    programme: `«${programme.title}»`,
    volume: volumeInWords(programme.hours),
    form: `Форма обучения: ${programme.form}.`,
    attestation: `Итоговая аттестация (${lowerFirst(snapshot.finalTestTitle)}) пройдена.`,
    signatory: issuer.signatory,
    secretary: issuer.secretary,
    steps: programme.modules.length + 1,
    duplicate: duplicateOf(snapshot),
    mark: markOf(paper),
  }
}

function duplicateOf({ duplicateOf: old }: CertificateSnapshot): string | null {
  return old && `Дубликат. Выдан взамен удостоверения № ${old.number} от ${dayInWords(old.issuedOn)}`
}

function markOf({
  sample,
  status,
}: {
  sample: boolean
  status: CertificateStatus
}): CertificateSheet['mark'] {
  if (status === 'revoked')
    return { word: 'АННУЛИРОВАНО', note: 'Это удостоверение аннулировано и не действует.' }
  if (status === 'replaced') return { word: 'ЗАМЕНЕНО', note: 'Взамен этого удостоверения выдано другое.' }
  if (sample) return { word: 'ОБРАЗЕЦ', note: 'Выдан для показа и силы документа не имеет.' }
  return null
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('ru-RU') + text.slice(1)
}
