-- CreateIndex
CREATE INDEX "Certificate_userId_idx" ON "Certificate"("userId");
