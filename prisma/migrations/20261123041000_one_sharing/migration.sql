-- A region agrees once at a time, however many press at once.
CREATE UNIQUE INDEX "RegionSharing_in_force" ON "RegionSharing"("regionId") WHERE "withdrawnAt" IS NULL;
