// What an organisation is: a region, a municipality, or a body that hangs from one of them.

export const organisationKinds = ['region', 'municipality', 'organisation'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const kindTitles: Record<OrganisationKind, string> = {
  region: 'регион',
  municipality: 'муниципалитет',
  organisation: 'организация',
}

/** What a zone is taken for where none is known. */
export const fallbackTimeZone = 'Europe/Moscow'

export interface Territory {
  id: string
  kind: OrganisationKind
  name: string
  sortName: string
  regionId: string
  municipalityId: string | null
  oktmo: string | null
  timeZone: string
}
