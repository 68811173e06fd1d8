// A lesson made of a text, for the checks of the course.
import { readTree } from '#app/features/curriculum/course-reading.server.ts'
import type { CourseLesson } from '#app/features/curriculum/course-text.ts'

export async function lessonOf(text: string, given: Partial<CourseLesson> = {}): Promise<CourseLesson> {
  const tree = await readTree(text)
  return {
    file: 'l.mdx',
    module: 'm1',
    id: 'L1',
    minutes: 1,
    takeaway: 'Сначала дело.',
    firstLine: 0,
    tree,
    ...given,
  }
}
