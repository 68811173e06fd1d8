-- The order of the alphabet: SQLite compares letters by their codes, and «ё» has one of its own. Generated, so that no
-- command can forget it.
ALTER TABLE "User" ADD COLUMN "sortName" TEXT GENERATED ALWAYS AS (
    replace(replace("surname" || ' ' || "givenName" || ' ' || coalesce("patronymic", ''), 'Ё', 'Е'), 'ё', 'е')
) VIRTUAL;
CREATE INDEX "User_sortName_idx" ON "User"("sortName");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "currentOf" TEXT,
    "replacesId" TEXT,
    "userId" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "issuedOn" DATETIME NOT NULL,
    "issuedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "revokeReason" TEXT,
    CONSTRAINT "Certificate_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Certificate_currentOf_fkey" FOREIGN KEY ("currentOf") REFERENCES "Enrolment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Certificate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Certificate" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Certificate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Certificate" ("code", "createdAt", "enrolmentId", "currentOf", "id", "issuedById", "issuedOn", "kind", "number", "revokeReason", "revokedAt", "sample", "sequence", "snapshot", "userId", "year") SELECT "code", "createdAt", "enrolmentId", "enrolmentId", "id", "issuedById", "issuedOn", "kind", "number", "revokeReason", "revokedAt", "sample", "sequence", "snapshot", "userId", "year" FROM "Certificate";
DROP TABLE "Certificate";
ALTER TABLE "new_Certificate" RENAME TO "Certificate";
CREATE UNIQUE INDEX "Certificate_number_key" ON "Certificate"("number");
CREATE UNIQUE INDEX "Certificate_currentOf_key" ON "Certificate"("currentOf");
CREATE UNIQUE INDEX "Certificate_replacesId_key" ON "Certificate"("replacesId");
CREATE INDEX "Certificate_enrolmentId_idx" ON "Certificate"("enrolmentId");
CREATE INDEX "Certificate_issuedOn_idx" ON "Certificate"("issuedOn");
CREATE UNIQUE INDEX "Certificate_kind_year_sequence_key" ON "Certificate"("kind", "year", "sequence");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
