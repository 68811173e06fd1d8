-- CreateTable
CREATE TABLE "ProgrammeMaterial" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "paper" TEXT NOT NULL,
    "orientation" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "ProgrammeMaterial_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeMaterial_versionId_key_key" ON "ProgrammeMaterial"("versionId", "key");
