-- CreateIndex
CREATE INDEX "PracticeAttempt_weekly_idx" ON "PracticeAttempt"("enrolmentId", "finishedAt", "userId", "id", "executorMinutes", "executorRight", "replyInTime", "checked", "outcome", "citizenMark");
