-- AlterTable
ALTER TABLE "Seat" ADD COLUMN "closedAt" DATETIME;

-- AlterTable
ALTER TABLE "Booking" ADD COLUMN "skipReason" TEXT;

-- Rules of seats that a unique index cannot say. SQLite forgets triggers when a table is rebuilt: a migration that
-- redefines "Booking", "Seat" or "StrategySession" must create these again (seat-constraints.server.test.ts notices).

-- More seats than the capacity cannot exist, and the capacity cannot fall below the seats that are held.
CREATE TRIGGER "Seat_within_capacity" BEFORE INSERT ON "Seat"
WHEN (SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = NEW."sessionId")
  >= (SELECT s."capacity" FROM "StrategySession" s WHERE s."id" = NEW."sessionId")
BEGIN SELECT RAISE(ABORT, 'more seats than the capacity'); END;

CREATE TRIGGER "StrategySession_capacity_holds" BEFORE UPDATE OF "capacity" ON "StrategySession"
WHEN NEW."capacity" < (
  SELECT COUNT(*) FROM "Seat" t
   WHERE t."sessionId" = NEW."id"
     AND (t."reservationId" IS NOT NULL OR EXISTS (SELECT 1 FROM "Booking" b WHERE b."seatId" = t."id")))
BEGIN SELECT RAISE(ABORT, 'capacity below the seats that are held'); END;

-- A seat is held by a booking or by a reservation, never by both.
CREATE TRIGGER "Seat_held_once" BEFORE UPDATE OF "reservationId" ON "Seat"
WHEN NEW."reservationId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Booking" b WHERE b."seatId" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'the seat is held by a booking'); END;

CREATE TRIGGER "Booking_seat_insert" BEFORE INSERT ON "Booking" WHEN NEW."seatId" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the seat is of another session or reserved') WHERE NOT EXISTS (
    SELECT 1 FROM "Seat" t
     WHERE t."id" = NEW."seatId" AND t."sessionId" = NEW."sessionId" AND t."reservationId" IS NULL);
END;

CREATE TRIGGER "Booking_seat_update" BEFORE UPDATE OF "seatId" ON "Booking" WHEN NEW."seatId" IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the seat is of another session or reserved') WHERE NOT EXISTS (
    SELECT 1 FROM "Seat" t
     WHERE t."id" = NEW."seatId" AND t."sessionId" = NEW."sessionId" AND t."reservationId" IS NULL);
END;

-- A booking that is over holds no seat; only those of a cancelled session keep it, for when the session is restored.
CREATE TRIGGER "Booking_over_frees_seat" BEFORE UPDATE OF "cancelledAt" ON "Booking"
WHEN NEW."cancelledAt" IS NOT NULL AND NEW."seatId" IS NOT NULL AND NEW."cancelledBy" IS NOT 'session'
BEGIN SELECT RAISE(ABORT, 'a booking that is over holds a seat'); END;

-- One person holds no two seats at one time. Sessions overlap when their days do.
CREATE TRIGGER "Booking_no_overlap_insert" BEFORE INSERT ON "Booking"
WHEN NEW."seatId" IS NOT NULL AND NEW."cancelledAt" IS NULL
BEGIN
  SELECT RAISE(ABORT, 'the person holds an overlapping booking') WHERE EXISTS (
    SELECT 1
      FROM "StrategySession" s, "Booking" x JOIN "StrategySession" o ON o."id" = x."sessionId"
     WHERE s."id" = NEW."sessionId" AND x."userId" = NEW."userId" AND x."id" <> NEW."id"
       AND x."cancelledAt" IS NULL AND x."seatId" IS NOT NULL
       AND s."startsAt" < o."endsAt" AND o."startsAt" < s."endsAt"
       AND (NOT EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = s."id")
         OR NOT EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = o."id")
         OR EXISTS (SELECT 1 FROM "SessionDay" d JOIN "SessionDay" e
                       ON d."startsAt" < e."endsAt" AND e."startsAt" < d."endsAt"
                     WHERE d."sessionId" = s."id" AND e."sessionId" = o."id")));
END;

CREATE TRIGGER "Booking_no_overlap_update" BEFORE UPDATE OF "seatId", "cancelledAt" ON "Booking"
WHEN NEW."seatId" IS NOT NULL AND NEW."cancelledAt" IS NULL
BEGIN
  SELECT RAISE(ABORT, 'the person holds an overlapping booking') WHERE EXISTS (
    SELECT 1
      FROM "StrategySession" s, "Booking" x JOIN "StrategySession" o ON o."id" = x."sessionId"
     WHERE s."id" = NEW."sessionId" AND x."userId" = NEW."userId" AND x."id" <> NEW."id"
       AND x."cancelledAt" IS NULL AND x."seatId" IS NOT NULL
       AND s."startsAt" < o."endsAt" AND o."startsAt" < s."endsAt"
       AND (NOT EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = s."id")
         OR NOT EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = o."id")
         OR EXISTS (SELECT 1 FROM "SessionDay" d JOIN "SessionDay" e
                       ON d."startsAt" < e."endsAt" AND e."startsAt" < d."endsAt"
                     WHERE d."sessionId" = s."id" AND e."sessionId" = o."id")));
END;
