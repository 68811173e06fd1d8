// Bookings that need somebody's consent: who is asked.
import { fullName } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Participant } from './readers.server.ts'
import type { Told } from './session-mail.server.ts'
import type { PersonColumns, SessionFacts } from './session-rows.server.ts'
import {
  coordinatorPath,
  listCoordinators,
  listOrganisers,
  organiserPath,
  tellStaff,
} from './staff.server.ts'
import { approvalWantedWords } from './staff-mail.ts'

type Asking = PersonColumns & Pick<Participant, 'bookingId' | 'municipalityId'>

/** Asks the coordinators of the person's municipality where the session wants that, else the organisers. */
export async function tellApprovalWanted(
  tx: Transaction,
  { session, reader, now }: { session: SessionFacts; reader: Asking; now: Date },
  until: Date,
): Promise<Told[]> {
  const coordinators =
    session.approval === 'coordinator' && reader.municipalityId !== null
      ? await listCoordinators(tx, reader.municipalityId, now)
      : []
  // Nobody coordinates this person: the organiser decides.
  const people = coordinators.length ? coordinators : await listOrganisers(tx, session.cohort, now)
  const path = coordinators.length ? coordinatorPath(session.id) : organiserPath(session.id)
  const words = approvalWantedWords(session, { person: fullName(reader), until })
  return tellStaff(tx, session, people, words, { key: `${reader.bookingId}:${until.getTime()}`, path, now })
}
