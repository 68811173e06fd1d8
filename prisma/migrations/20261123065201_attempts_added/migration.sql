-- Attempts granted to one person beyond those of the programme.
ALTER TABLE "ComponentProgress" ADD COLUMN "attemptsAdded" INTEGER NOT NULL DEFAULT 0;
