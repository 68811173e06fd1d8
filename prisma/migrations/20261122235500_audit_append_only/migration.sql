-- The audit log is only added to, at its end, and every entry stands in the chain. SQLite forgets triggers when a table
-- is rebuilt: a migration that redefines "AuditEntry" or "AuditValue" must create these again (audit.server.test.ts
-- notices).
CREATE TRIGGER "AuditEntry_added_in_chain" BEFORE INSERT ON "AuditEntry"
WHEN NEW."hash" IS NULL OR NEW."id" <= COALESCE((SELECT MAX(e."id") FROM "AuditEntry" e), 0)
BEGIN SELECT RAISE(ABORT, 'an audit entry is added at the end of the chain'); END;

CREATE TRIGGER "AuditEntry_never_changed" BEFORE UPDATE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'an audit entry is never changed'); END;

CREATE TRIGGER "AuditEntry_never_removed" BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'an audit entry is never removed'); END;

CREATE TRIGGER "AuditValue_never_changed" BEFORE UPDATE ON "AuditValue"
BEGIN SELECT RAISE(ABORT, 'an audit value is never changed'); END;

CREATE TRIGGER "AuditValue_never_removed" BEFORE DELETE ON "AuditValue"
BEGIN SELECT RAISE(ABORT, 'an audit value is never removed'); END;

-- The journal is filtered by who and by what.
CREATE INDEX "AuditEntry_actorId_id_idx" ON "AuditEntry"("actorId", "id");
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id");

-- A key that was destroyed stays destroyed.
CREATE TRIGGER "PersonKey_destroyed_for_good" BEFORE UPDATE ON "PersonKey"
WHEN OLD."destroyedAt" IS NOT NULL AND (NEW."wrapped" IS NOT NULL OR NEW."destroyedAt" IS NULL)
BEGIN SELECT RAISE(ABORT, 'the key of the person was destroyed'); END;
