// Where a session is held: venues and rooms to choose from, and a new one written with the session.
import { database, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { elsewhere, type TypedMove } from './plan.schema.ts'

export interface RoomChoice {
  id: string
  name: string
  capacity: number
  venue: string
  address: string
  timeZone: string
}

/** All rooms, by venue: for a choice. */
export async function listRooms(): Promise<RoomChoice[]> {
  return database().$queryRaw<RoomChoice[]>`
    SELECT r."id", r."name", CAST(r."capacity" AS REAL) AS "capacity",
           v."name" AS "venue", v."address", v."timeZone"
      FROM "Room" r JOIN "Venue" v ON v."id" = r."venueId"
     ORDER BY v."name", r."name", r."id"`
}

export type Place =
  | { kind: 'room'; roomId: string; timeZone: string; capacity: number }
  | { kind: 'new'; venueId: string | null; timeZone: string; capacity: number; form: NewPlace }
  | { kind: 'online'; timeZone: string; capacity: null }

interface NewPlace {
  venueName: string
  venueAddress: string
  roomName: string
}

type Where = Pick<
  TypedMove,
  'room' | 'venueName' | 'venueAddress' | 'venueZone' | 'roomName' | 'roomCapacity' | 'timeZone'
>

/** What was chosen; null for a room that is not there. A place typed anew that is known already is that place. */
export async function choosePlace(reader: Reader, form: Where): Promise<Place | null> {
  if (form.room === elsewhere.online)
    return form.timeZone ? { kind: 'online', timeZone: form.timeZone, capacity: null } : null
  if (form.room !== elsewhere.new) {
    const room = await reader.room.findUnique({ where: { id: form.room }, include: { venue: true } })
    return room && { kind: 'room', roomId: room.id, timeZone: room.venue.timeZone, capacity: room.capacity }
  }
  const { venueName, venueAddress, venueZone, roomName, roomCapacity } = form
  if (!venueName || !venueAddress || !venueZone || !roomName || !roomCapacity) return null
  const venue = await reader.venue.findFirst({
    where: { name: venueName, address: venueAddress },
    include: { rooms: { where: { name: roomName } } },
  })
  const [known] = venue?.rooms ?? []
  if (venue && known)
    return { kind: 'room', roomId: known.id, timeZone: venue.timeZone, capacity: known.capacity }
  return {
    kind: 'new',
    venueId: venue?.id ?? null,
    timeZone: venue?.timeZone ?? venueZone,
    capacity: roomCapacity,
    form: { venueName, venueAddress, roomName },
  }
}

/** Writes a new venue or room; returns the id of the room, null online. */
export async function writePlace(tx: Transaction, place: Place, now: Date): Promise<string | null> {
  if (place.kind === 'online') return null
  if (place.kind === 'room') return place.roomId
  const { venueName, venueAddress, roomName } = place.form
  const venueId =
    place.venueId ??
    (
      await tx.venue.create({
        data: { name: venueName, address: venueAddress, timeZone: place.timeZone, createdAt: now },
      })
    ).id
  const room = await tx.room.create({ data: { venueId, name: roomName, capacity: place.capacity } })
  return room.id
}
