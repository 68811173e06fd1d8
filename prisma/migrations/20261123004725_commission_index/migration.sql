-- CreateIndex
CREATE INDEX "CommissionMember_userId_idx" ON "CommissionMember"("userId");
