-- A registered paper never changes: not its words, not its people, not its files. A correction is a new paper.
CREATE TRIGGER "Paper_registered_update" BEFORE UPDATE ON "Paper" WHEN OLD."registeredAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper never changes'); END;
CREATE TRIGGER "Paper_registered_delete" BEFORE DELETE ON "Paper" WHEN OLD."registeredAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper is never deleted'); END;
CREATE TRIGGER "Paper_registered_whole" BEFORE UPDATE OF "registeredAt" ON "Paper"
WHEN NEW."registeredAt" IS NOT NULL
 AND (NEW."number" IS NULL OR NEW."year" IS NULL OR NEW."sequence" IS NULL OR NEW."signedOn" IS NULL
      OR NEW."discardedAt" IS NOT NULL
      OR (SELECT COUNT(*) FROM "PaperFile" f WHERE f."paperId" = NEW."id") < 2)
BEGIN SELECT RAISE(ABORT, 'A paper is registered with its number, day and files'); END;
CREATE TRIGGER "PaperPerson_registered_insert" BEFORE INSERT ON "PaperPerson"
WHEN (SELECT p."registeredAt" FROM "Paper" p WHERE p."id" = NEW."paperId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper never changes'); END;
CREATE TRIGGER "PaperPerson_registered_update" BEFORE UPDATE ON "PaperPerson"
WHEN (SELECT p."registeredAt" FROM "Paper" p WHERE p."id" = OLD."paperId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper never changes'); END;
CREATE TRIGGER "PaperPerson_registered_delete" BEFORE DELETE ON "PaperPerson"
WHEN (SELECT p."registeredAt" FROM "Paper" p WHERE p."id" = OLD."paperId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper never changes'); END;
CREATE TRIGGER "PaperFile_registered_insert" BEFORE INSERT ON "PaperFile"
WHEN (SELECT p."registeredAt" FROM "Paper" p WHERE p."id" = NEW."paperId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper never changes'); END;
CREATE TRIGGER "PaperFile_update" BEFORE UPDATE ON "PaperFile"
BEGIN SELECT RAISE(ABORT, 'The file of a paper never changes'); END;
CREATE TRIGGER "PaperFile_registered_delete" BEFORE DELETE ON "PaperFile"
WHEN (SELECT p."registeredAt" FROM "Paper" p WHERE p."id" = OLD."paperId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A registered paper never changes'); END;

-- The journal of papers is searched by number and by day.
CREATE INDEX "Paper_registered_day" ON "Paper"("signedOn" DESC) WHERE "registeredAt" IS NOT NULL;

-- The register of blanks begins with the forms that are in people's hands already.
UPDATE "Certificate" SET "blankNumber" = json_extract("snapshot", '$.blankNumber') WHERE "blankNumber" IS NULL;
INSERT OR IGNORE INTO "Blank" ("number", "state", "certificateId", "recordedAt")
SELECT "blankNumber", 'issued', "id", "createdAt" FROM "Certificate" WHERE "blankNumber" IS NOT NULL;
