// Which consent a person has given. The document's version stands in its text.
import type { Viewer } from './viewer.ts'

export const consentDocument = 'personal-data'

export function hasConsented(viewer: Pick<Viewer, 'consents'>, version: string): boolean {
  return viewer.consents.includes(`${consentDocument}@${version}`)
}

/** What a person may agree to, each in a document of its own. Without the first nothing else is open. */
export const consentPurposes = [
  {
    document: consentDocument,
    title: 'Учёба и документы',
    text: 'Учётная запись, обучение, выдача и учёт документов о квалификации.',
    required: true,
  },
  {
    document: 'publication',
    title: 'Рассказ о Вас',
    text: 'Имя, должность, фотография и проект в материалах о программе.',
    required: false,
  },
  {
    document: 'research',
    title: 'Опросы после программы',
    text: 'Письма с вопросами, что изменилось, и приглашения на встречи выпускников.',
    required: false,
  },
] as const

export type ConsentDocument = (typeof consentPurposes)[number]['document']

/** A document named in an address; null for anything else. */
export function readConsentDocument(value: string | undefined): ConsentDocument | null {
  return consentPurposes.find(({ document }) => document === value)?.document ?? null
}
