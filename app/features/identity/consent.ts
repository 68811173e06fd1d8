// Which consent a person has given. The document's version stands in its text.
import type { Viewer } from './viewer.ts'

export const consentDocument = 'personal-data'

export function hasConsented(viewer: Pick<Viewer, 'consents'>, version: string): boolean {
  return viewer.consents.includes(`${consentDocument}@${version}`)
}
