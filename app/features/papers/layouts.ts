// Which layout makes which paper.
import type { Layout } from './layout.ts'
import { admissionOrder, completionOrder, enrolmentOrder, expulsionOrder } from './layouts-orders.ts'
import { coverLetter, gradeSheet, journal, minutes, register, studyNote } from './layouts-other.ts'
import type { PaperKind } from './paper-kinds.ts'

export const layouts: Record<PaperKind, Layout> = {
  'enrolment-order': enrolmentOrder,
  journal,
  'admission-order': admissionOrder,
  'grade-sheet': gradeSheet,
  minutes,
  'completion-order': completionOrder,
  'expulsion-order': expulsionOrder,
  'study-note': studyNote,
  'cover-letter': coverLetter,
  register,
}
