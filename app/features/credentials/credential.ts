// The digital credential of a certificate before it is signed: Open Badges 3.0 in a W3C credential of version 2. Holds the
// name as on the paper, for it is the holder's own file; no СНИЛС, no birth date, no address.
import type { CertificateSnapshot } from '#app/features/certification/snapshot.ts'
import { hoursInWords, periodInWords } from '#app/features/certification/wording.ts'
import { fullName } from '#app/lib/russian.ts'
import { placeOf } from './status-place.ts'

export interface CredentialFacts {
  snapshot: CertificateSnapshot
  number: string
  sample: boolean
  /** The holder's address as the hash of it with a salt. */
  emailHash: { hash: string; salt: string }
  statusIndex: number
  /** Names this programme of these hours among the issuer's. */
  achievementKey: string
}

/** Absolute addresses of this site. */
export interface SiteAddresses {
  did: string
  home: string
  issuer: string
  /** The public check of this document. */
  verification: string
  statusList: (list: number) => string
}

export const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

export function openBadge(facts: CredentialFacts, site: SiteAddresses) {
  const { snapshot, number, sample } = facts
  const title = `Удостоверение о повышении квалификации № ${number}`
  return {
    '@context': credentialContexts,
    id: site.verification,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: sample ? `ОБРАЗЕЦ. ${title}` : title,
    issuer: issuerProfile(snapshot.issuer.fullName, site),
    validFrom: moment(snapshot.issuedOn),
    credentialSubject: subjectOf(facts, site),
    credentialStatus: statusOf(facts.statusIndex, site),
  }
}

/** Who issues, as verifiers show it. */
export function issuerProfile(name: string, site: Pick<SiteAddresses, 'did' | 'home'>) {
  return { id: site.did, type: ['Profile'], name, url: site.home }
}

function subjectOf({ snapshot, emailHash, achievementKey, sample }: CredentialFacts, site: SiteAddresses) {
  const { programme, studiedFrom, studiedTo } = snapshot
  const volume = hoursInWords(programme.hours)
  const period = periodInWords(studiedFrom, studiedTo)
  // The period ends with the full stop of «г.».
  const words = `Повышение квалификации, ${volume}, обучение ${period}`
  return {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: fullName(snapshot), identityType: 'name' },
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: `sha256$${emailHash.hash}`,
        identityType: 'emailAddress',
        salt: emailHash.salt,
      },
    ],
    activityStartDate: moment(studiedFrom),
    activityEndDate: moment(studiedTo),
    achievement: {
      id: `${site.issuer}#${achievementKey}`,
      type: ['Achievement'],
      achievementType: 'Certificate',
      inLanguage: 'ru',
      name: programme.title,
      description: plain(sample ? `ОБРАЗЕЦ: выдан на учебном стенде. ${words}` : words),
      criteria: {
        narrative: plain(
          `Освоена дополнительная профессиональная программа «${programme.title}» (${volume}), пройдена итоговая аттестация.`,
        ),
      },
    },
  }
}

function statusOf(statusIndex: number, site: SiteAddresses) {
  const { list, place } = placeOf(statusIndex)
  return {
    id: `${site.statusList(list)}#${place}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(place),
    statusListCredential: site.statusList(list),
  }
}

function moment(day: string): string {
  return `${day}T00:00:00Z`
}

/** No-break spaces are for paper. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
