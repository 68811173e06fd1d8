-- CreateTable
CREATE TABLE "PostOffer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT,
    "positionGroup" TEXT,
    "citizenFacing" BOOLEAN,
    "startsOn" DATETIME NOT NULL,
    "offeredById" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "declinedAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "PostOffer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostOffer_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PostOffer_openKey_key" ON "PostOffer"("openKey");

-- CreateIndex
CREATE INDEX "PostOffer_userId_idx" ON "PostOffer"("userId");

-- CreateIndex
CREATE INDEX "PostOffer_organisationId_idx" ON "PostOffer"("organisationId");
