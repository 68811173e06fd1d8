-- A closed quarter takes nobody in and no figure more: its mark is the row of the measure «all».
CREATE TRIGGER "ClosedMember_after_closing" BEFORE INSERT ON "ClosedMember"
WHEN EXISTS (SELECT 1 FROM "ClosedFigure" WHERE "quarter" = NEW."quarter" AND "measure" = 'all')
BEGIN SELECT RAISE(ABORT, 'The quarter is closed'); END;
CREATE TRIGGER "ClosedFigure_after_closing" BEFORE INSERT ON "ClosedFigure"
WHEN EXISTS (SELECT 1 FROM "ClosedFigure" WHERE "quarter" = NEW."quarter" AND "measure" = 'all')
BEGIN SELECT RAISE(ABORT, 'The quarter is closed'); END;

-- Below seven people there is no figure, whoever writes; what is withheld carries none.
CREATE TRIGGER "ClosedFigure_is_safe" BEFORE INSERT ON "ClosedFigure"
WHEN (NEW."status" = 'shown' AND (NEW."n" IS NULL OR NEW."n" < 7 OR NEW."mean" IS NULL))
  OR (NEW."status" <> 'shown' AND (NEW."n" IS NOT NULL OR NEW."mean" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'An unsafe figure'); END;
