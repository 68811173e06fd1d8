// Every route of the application with a real address of it and who may open it. Read by the walks over all routes.
import Sqlite from 'better-sqlite3'
import { cast, castEmail, demoPassword } from '../prisma/cast.ts'
import { onlineCohort } from './flows/stored-rows.ts'

export const roles = [
  'stranger',
  'learner',
  'learner2',
  'instructor',
  'organiser',
  'registrar',
  'coordinator',
  'ministry',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** `open`: anyone. `signed-in`: every account. A list: these roles and nobody else. */
export type Access = 'open' | 'signed-in' | Role[]

export interface Ids {
  enrolment: string
  attempt: string
  cohort: string
  version: string
  user: string
  mail: string
  submission: string
  certificate: string
  certificateId: string
  /** The registered order of the blended cohort. */
  paper: string
  stageWork: string
  ownCertificate: string
  /** A batch for ФИС ФРДО. */
  frdoBatch: string
  booking: string
  /** The cohort that recruits, and a person of the coordinator's municipality in it. */
  recruiting: string
  replaceable: string
  /** A strategy session of the cohort, and a file among its materials. */
  session: string
  material: string
  /** Exercises of the learner, one open and one finished, and a finished shift. */
  practiceOpen: string
  practiceDone: string
  shift: string
  /** A posted mark of «learner» with an appeal against it, and a reply that waits for a marker. */
  ownMark: string
  appeal: string
  replyWaiting: string
  /** The cohort with a shift to report, and one of its people. */
  spring: string
  springPerson: string
  /** A case that the instructor is writing. */
  caseDraft: string
  /** The learner's place in the blended programme; the cohort in its attestation. */
  blended: string
  examCohort: string
  /** The cohort with a commission, and the first slot of its defence day. */
  strategy: string
  defence: string
  /** The coordinator's municipality, and an organisation of it. */
  ownPlace: string
  /** Two accounts of one person. */
  twin: string
  otherTwin: string
  /** Training taken elsewhere, and whose it is. */
  training: string
  trained: string
  /** The post of «learner». */
  post: string
  ownBody: string
  /** A report that «ministry» keeps. */
  savedView: string
}

/** Pattern of the route → a real address of it, and who may open it. Objects belong to «learner» unless said otherwise. */
export const routeTable: Record<
  string,
  {
    address: (ids: Ids) => string
    read: Access
    write?: Access
    /** A whole form, where an empty one would be refused for its fields before anyone asks whose page it is. */
    form?: string
  }
> = {
  '/': { address: () => '/', read: 'signed-in' },
  '/display': { address: () => '/display', read: 'open' },
  '/health': { address: () => '/health', read: 'open' },
  '/bench/empty': { address: () => '/bench/empty', read: [] },
  '/about-data': { address: () => '/about-data', read: 'open' },
  '/kit': { address: () => '/kit', read: ['admin'] },
  '/verify': { address: () => '/verify', read: 'open' },
  '/verify/:token': { address: (ids) => `/verify/${ids.certificate}`, read: 'open' },
  '/*': { address: () => '/nothing/here', read: [] },
  '/.well-known/did.json': { address: () => '/.well-known/did.json', read: 'open' },
  '/credentials/issuer': { address: () => '/credentials/issuer', read: 'open' },
  '/credentials/status/:list': { address: () => '/credentials/status/1', read: 'open' },
  '/login': { address: () => '/login', read: 'open' },
  '/logout': { address: () => '/logout', read: 'open' },
  '/password/forgot': { address: () => '/password/forgot', read: 'open' },
  '/password/reset/:token': { address: () => '/password/reset/wrong', read: 'open' },
  '/invitation/:token': { address: () => '/invitation/wrong', read: 'open' },
  '/consent': { address: () => '/consent', read: 'signed-in' },
  '/account': { address: () => '/account', read: 'signed-in' },
  '/account/consents': { address: () => '/account/consents', read: 'signed-in' },
  '/account/consents/:document': { address: () => '/account/consents/research', read: 'signed-in' },
  '/account/data': { address: () => '/account/data', read: 'signed-in' },
  '/account/data/archive.zip': { address: () => '/account/data/archive.zip', read: 'signed-in' },
  '/erasures': { address: () => '/erasures', read: ['registrar', 'admin'] },
  '/erasures/:id': { address: () => '/erasures/none', read: [] },
  '/admin/retention': { address: () => '/admin/retention', read: ['admin'] },
  '/account/record': { address: () => '/account/record', read: ['learner', 'learner2'] },
  '/account/password': { address: () => '/account/password', read: 'signed-in' },
  '/account/calendar': { address: () => '/account/calendar', read: 'signed-in' },
  '/account/sign-ins': { address: () => '/account/sign-ins', read: 'signed-in' },
  '/admin': { address: () => '/admin', read: ['admin'] },
  '/admin/operator': { address: () => '/admin/operator', read: ['admin'] },
  '/admin/audit': { address: () => '/admin/audit', read: ['admin'] },
  '/admin/audit.csv': { address: () => '/admin/audit.csv', read: ['admin'] },
  '/admin/audit/:id': { address: () => '/admin/audit/1', read: ['admin'] },
  '/admin/outbox': { address: () => '/admin/outbox', read: ['admin'] },
  '/admin/outbox/:id': { address: (ids) => `/admin/outbox/${ids.mail}`, read: ['admin'] },
  '/admin/users': { address: () => '/admin/users', read: ['admin'] },
  '/admin/users/new': { address: () => '/admin/users/new', read: ['admin'] },
  '/admin/organisations': { address: () => '/admin/organisations', read: ['admin'] },
  '/admin/organisations/import': { address: () => '/admin/organisations/import', read: ['admin'] },
  '/admin/organisations/import/:listKey': {
    address: () => '/admin/organisations/import/none',
    read: ['admin'],
  },
  '/admin/organisations/import/sample/:format': {
    address: () => '/admin/organisations/import/sample/csv',
    read: ['admin'],
  },
  '/admin/organisations/:id': {
    address: (ids) => `/admin/organisations/${ids.ownBody}`,
    read: ['admin'],
  },
  '/admin/users/import': { address: () => '/admin/users/import', read: ['admin'] },
  '/admin/users/import/:listKey': { address: () => '/admin/users/import/none', read: ['admin'] },
  '/admin/users/import/sample/:format': {
    address: () => '/admin/users/import/sample/csv',
    read: ['admin'],
  },
  '/admin/users/import/progress/:progressKey': {
    address: () => '/admin/users/import/progress/none',
    read: ['admin'],
  },
  '/admin/users/duplicates': { address: () => '/admin/users/duplicates', read: ['admin'] },
  '/admin/users/merge': {
    address: (ids) => `/admin/users/merge?keep=${ids.twin}&close=${ids.otherTwin}`,
    read: ['admin'],
  },
  '/admin/users/:id': { address: (ids) => `/admin/users/${ids.user}`, read: ['admin'] },
  '/admin/users/:id/closing': { address: (ids) => `/admin/users/${ids.user}/closing`, read: ['admin'] },
  '/admin/users/:id/names': { address: (ids) => `/admin/users/${ids.user}/names`, read: ['admin'] },
  '/admin/users/:id/posts': { address: (ids) => `/admin/users/${ids.user}/posts`, read: ['admin'] },
  '/admin/users/:id/posts/:postId': {
    address: (ids) => `/admin/users/${ids.user}/posts/${ids.post}`,
    read: ['admin'],
  },
  '/admin/users/:id/roles': { address: (ids) => `/admin/users/${ids.user}/roles`, read: ['admin'] },
  '/practice': { address: () => '/practice', read: 'signed-in' },
  '/practice/progress': { address: () => '/practice/progress', read: 'signed-in' },
  '/practice/check': {
    address: () => '/practice/check',
    read: [],
    write: 'signed-in',
    form: 'attemptId=none&text=a',
  },
  '/practice/cases/:caseKey': { address: () => '/practice/cases/s01-cold-radiators', read: 'signed-in' },
  '/practice/attempts/:attemptId': {
    address: (ids) => `/practice/attempts/${ids.practiceOpen}`,
    read: ['learner'],
    form: 'kind=close&revision=0&eventKey=authorization',
  },
  '/practice/attempts/:attemptId/draft': {
    address: (ids) => `/practice/attempts/${ids.practiceOpen}/draft?field=reply`,
    read: [],
    write: ['learner'],
    form: 'text=a',
  },
  '/practice/attempts/:attemptId/result': {
    address: (ids) => `/practice/attempts/${ids.practiceDone}/result`,
    read: ['learner'],
  },
  '/practice/exams/:enrolmentId': {
    address: (ids) => `/practice/exams/${ids.blended}`,
    read: ['learner'],
    form: 'intent=start',
  },
  '/practice/shifts': { address: () => '/practice/shifts', read: 'signed-in' },
  '/practice/shifts/:shiftId': { address: (ids) => `/practice/shifts/${ids.shift}`, read: ['learner'] },
  '/diagnostics/cohorts': {
    address: () => '/diagnostics/cohorts',
    read: ['instructor', 'organiser', 'registrar', 'coordinator'],
  },
  '/diagnostics/cohorts/:cohortId': {
    address: (ids) => `/diagnostics/cohorts/${ids.spring}`,
    read: ['instructor', 'organiser', 'registrar', 'coordinator'],
  },
  '/diagnostics/cohorts/:cohortId/report.xlsx': {
    address: (ids) => `/diagnostics/cohorts/${ids.spring}/report.xlsx`,
    read: ['instructor', 'organiser', 'registrar', 'coordinator'],
  },
  '/diagnostics/cohorts/:cohortId/people': {
    address: (ids) => `/diagnostics/cohorts/${ids.spring}/people`,
    read: ['organiser', 'registrar'],
  },
  '/diagnostics/cohorts/:cohortId/people/:enrolmentId': {
    address: (ids) => `/diagnostics/cohorts/${ids.spring}/people/${ids.springPerson}`,
    read: ['organiser', 'registrar'],
  },
  '/diagnostics/link/:token': { address: () => '/diagnostics/link/wrong', read: 'open' },
  '/diagnostics/link/:token/:step': { address: () => '/diagnostics/link/wrong/1', read: [] },
  '/diagnostics/observer/:token': { address: () => '/diagnostics/observer/wrong', read: 'open' },
  '/diagnostics/:enrolmentId': { address: (ids) => `/diagnostics/${ids.enrolment}`, read: ['learner'] },
  '/diagnostics/:enrolmentId/:wave': {
    address: (ids) => `/diagnostics/${ids.enrolment}/before`,
    read: ['learner'],
  },
  '/diagnostics/:enrolmentId/:wave/:step': {
    address: (ids) => `/diagnostics/${ids.enrolment}/before/1`,
    read: ['learner'],
    form: 'SJT01=1',
  },
  '/learn': { address: () => '/learn', read: 'signed-in' },
  '/practice/marks/:attemptId': {
    address: (ids) => `/practice/marks/${ids.ownMark}`,
    read: ['learner'],
    form: 'markId=none&text=x',
  },
  '/practice/peer': { address: () => '/practice/peer', read: 'signed-in' },
  '/practice/peer/training/:sampleKey': {
    address: () => '/practice/peer/training/C01',
    read: 'signed-in',
  },
  // Nobody is asked to review in the demo: peer review is opened in its own test.
  '/practice/peer/:attemptId': { address: (ids) => `/practice/peer/${ids.ownMark}`, read: [] },
  '/teach/sessions': { address: () => '/teach/sessions', read: 'signed-in' },
  '/teach/sessions/:sessionId': {
    address: (ids) => `/teach/sessions/${ids.session}`,
    read: ['instructor', 'organiser', 'registrar'],
  },
  '/teach/marking': { address: () => '/teach/marking', read: ['instructor'] },
  '/teach/marking/releases': { address: () => '/teach/marking/releases', read: ['instructor'] },
  '/teach/marking/appeals': { address: () => '/teach/marking/appeals', read: ['instructor'] },
  '/teach/marking/appeals/:appealId': {
    address: (ids) => `/teach/marking/appeals/${ids.appeal}`,
    read: ['instructor'],
  },
  '/teach/marking/agreement': { address: () => '/teach/marking/agreement', read: ['instructor'] },
  '/teach/marking/comments': { address: () => '/teach/marking/comments', read: ['instructor'] },
  '/teach/marking/:attemptId': {
    address: (ids) => `/teach/marking/${ids.replyWaiting}`,
    read: ['instructor'],
  },
  '/teach/cases': { address: () => '/teach/cases', read: ['instructor', 'admin'] },
  '/teach/cases/new': { address: () => '/teach/cases/new', read: ['instructor', 'admin'] },
  '/teach/cases/:caseKey': {
    address: () => '/teach/cases/s01-cold-radiators',
    read: ['instructor', 'admin'],
  },
  '/teach/cases/:caseKey/preview': {
    address: () => '/teach/cases/s01-cold-radiators/preview',
    read: ['instructor', 'admin'],
  },
  '/teach/cases/:caseKey/file': {
    address: () => '/teach/cases/s01-cold-radiators/file',
    read: ['instructor', 'admin'],
  },
  '/teach/case-drafts/:draftId': {
    address: (ids) => `/teach/case-drafts/${ids.caseDraft}`,
    read: ['instructor', 'admin'],
  },
  '/teach/case-drafts/:draftId/preview': {
    address: (ids) => `/teach/case-drafts/${ids.caseDraft}/preview`,
    read: ['instructor', 'admin'],
  },
  '/teach/case-drafts/:draftId/file': {
    address: (ids) => `/teach/case-drafts/${ids.caseDraft}/file`,
    read: ['instructor', 'admin'],
  },
  '/teach/case-drafts/:draftId/:section': {
    address: (ids) => `/teach/case-drafts/${ids.caseDraft}/talks`,
    read: ['instructor', 'admin'],
  },
  '/teach/case-drafts/:draftId/:section/kept': {
    address: (ids) => `/teach/case-drafts/${ids.caseDraft}/talks/kept`,
    read: [],
    write: ['instructor', 'admin'],
  },
  '/teach/cohorts/:cohortId/peers': {
    address: (ids) => `/teach/cohorts/${ids.cohort}/peers`,
    read: ['instructor'],
  },
  '/teach/cohorts/:cohortId/exam': {
    address: (ids) => `/teach/cohorts/${ids.examCohort}/exam`,
    read: ['instructor'],
    form: 'enrolmentId=exam-2&reason=a',
  },
  '/teach/cohorts/:cohortId/practice': {
    address: (ids) => `/teach/cohorts/${ids.cohort}/practice`,
    read: ['instructor'],
  },
  '/learn/cohorts': {
    address: () => '/learn/cohorts',
    read: 'signed-in',
    form: 'intent=agree&applicationId=none',
  },
  '/learn/cohorts/:cohortId': { address: (ids) => `/learn/cohorts/${ids.recruiting}`, read: 'signed-in' },
  '/coordinator': { address: () => '/coordinator', read: ['coordinator'] },
  '/coordinator/staff': { address: () => '/coordinator/staff', read: ['coordinator'] },
  '/coordinator/staff/new': { address: () => '/coordinator/staff/new', read: ['coordinator'] },
  '/coordinator/staff/:userId': {
    address: (ids) => `/coordinator/staff/${ids.user}`,
    read: ['coordinator'],
  },
  '/coordinator/staff/:userId/posts/:postId': {
    address: (ids) => `/coordinator/staff/${ids.user}/posts/${ids.post}`,
    read: ['coordinator'],
  },
  '/coordinator/staff/:userId/training': {
    address: (ids) => `/coordinator/staff/${ids.trained}/training`,
    read: ['coordinator'],
  },
  '/coordinator/staff/:userId/training/:trainingId': {
    address: (ids) => `/coordinator/staff/${ids.trained}/training/${ids.training}`,
    read: ['coordinator'],
  },
  '/coordinator/applications': {
    address: () => '/coordinator/applications',
    read: ['coordinator'],
  },
  '/coordinator/cohorts/:cohortId': {
    address: (ids) => `/coordinator/cohorts/${ids.recruiting}`,
    read: ['coordinator'],
  },
  '/coordinator/people': { address: () => '/coordinator/people', read: ['coordinator'] },
  '/coordinator/people/:enrolmentId/replacement': {
    address: (ids) => `/coordinator/people/${ids.replaceable}/replacement`,
    read: ['coordinator'],
  },
  '/oversight': { address: () => '/oversight', read: ['ministry', 'coordinator', 'admin'] },
  '/oversight/rules': { address: () => '/oversight/rules', read: ['ministry', 'admin'] },
  '/oversight/regions/:regionId': {
    address: () => '/oversight/regions/region-52',
    read: ['ministry', 'admin'],
  },
  '/oversight/regions/:regionId/table/:format': {
    address: () => '/oversight/regions/region-52/table/csv',
    read: ['ministry', 'admin'],
  },
  '/oversight/regions/:regionId/picture/:picture/:format': {
    address: () => '/oversight/regions/region-52/picture/map/svg',
    read: ['ministry', 'admin'],
  },
  '/oversight/cohorts/:cohortId': {
    address: (ids) => `/oversight/cohorts/${ids.cohort}`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/cohorts/:cohortId/table/:format': {
    address: (ids) => `/oversight/cohorts/${ids.cohort}/table/csv`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/:placeKind/:placeId': {
    address: (ids) => `/oversight/municipalities/${ids.ownPlace}`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/:placeKind/:placeId/table/:format': {
    address: (ids) => `/oversight/organisations/${ids.ownBody}/table/xlsx`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/:placeKind/:placeId/people': {
    address: (ids) => `/oversight/municipalities/${ids.ownPlace}/people`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/:placeKind/:placeId/people/:format': {
    address: (ids) => `/oversight/organisations/${ids.ownBody}/people/csv`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/overdue': {
    address: () => '/oversight/overdue',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/overdue/reminder': {
    address: () => '/oversight/overdue/reminder',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/overdue/file/:format': {
    address: () => '/oversight/overdue/file/csv',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/comparison': {
    address: () => '/oversight/comparison',
    read: ['ministry', 'admin'],
    form: 'regionId=region-52&intent=agree',
  },
  '/oversight/comparison/table/:format': {
    address: () => '/oversight/comparison/table/csv',
    read: ['ministry', 'admin'],
  },
  '/oversight/comparison/chart/:kind/:format': {
    address: () => '/oversight/comparison/chart/shift/svg',
    read: ['ministry', 'admin'],
  },
  '/oversight/views': {
    address: () => '/oversight/views',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/views/:viewId': {
    address: (ids) => `/oversight/views/${ids.savedView}`,
    read: ['ministry'],
    form: 'intent=rename&name=Просрочено по области',
  },
  '/admin/outbox/:id/attachment': { address: () => '/admin/outbox/none/attachment', read: [] },
  '/oversight/headcount': {
    address: () => '/oversight/headcount',
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/headcount/places/:placeId': {
    address: (ids) => `/oversight/headcount/places/${ids.ownPlace}`,
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/headcount/table/:format': {
    address: () => '/oversight/headcount/table/csv',
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/headcount/places/:placeId/table/:format': {
    address: (ids) => `/oversight/headcount/places/${ids.ownPlace}/table/csv`,
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/headcount/organisations/:organisationId': {
    address: (ids) => `/oversight/headcount/organisations/${ids.ownBody}`,
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/headcount/import': {
    address: () => '/oversight/headcount/import',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/headcount/import/:listKey': {
    address: () => '/oversight/headcount/import/none',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/plan': { address: () => '/oversight/plan', read: ['ministry', 'admin'] },
  '/oversight/plan/table/:format': {
    address: () => '/oversight/plan/table/csv?region=region-52',
    read: ['ministry', 'admin'],
  },
  // One certificate in the demo: too little for a forecast.
  '/oversight/plan/forecast/:format': { address: () => '/oversight/plan/forecast/svg', read: [] },
  '/oversight/headcount/sample/:format': {
    address: () => '/oversight/headcount/sample/csv',
    read: ['coordinator', 'ministry', 'admin'],
  },
  '/oversight/indicators': {
    address: () => '/oversight/indicators',
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/indicators/chart/:format': {
    address: () => '/oversight/indicators/chart/svg',
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/indicators/table/:format': {
    address: () => '/oversight/indicators/table/csv',
    read: ['ministry', 'coordinator', 'admin'],
  },
  '/oversight/indicators/targets': {
    address: () => '/oversight/indicators/targets',
    read: ['ministry', 'admin'],
  },
  '/oversight/indicators/effect': {
    address: () => '/oversight/indicators/effect',
    read: ['ministry', 'admin'],
  },
  '/oversight/indicators/effect/:kind/:format': {
    address: () => '/oversight/indicators/effect/changes/svg',
    read: ['ministry', 'admin'],
  },
  '/oversight/rating': { address: () => '/oversight/rating', read: ['ministry', 'admin'] },
  '/oversight/rating/table/:format': {
    address: () => '/oversight/rating/table/csv',
    read: ['ministry', 'admin'],
  },
  '/oversight/rating/heads/:organisationId': {
    address: (ids) => `/oversight/rating/heads/${ids.ownPlace}`,
    read: ['ministry', 'admin'],
  },
  '/oversight/indicators/import': {
    address: () => '/oversight/indicators/import',
    read: ['ministry', 'admin'],
  },
  '/oversight/indicators/import/:listKey': {
    address: () => '/oversight/indicators/import/none',
    read: ['ministry', 'admin'],
  },
  '/oversight/indicators/sample/:regionId/:format': {
    address: () => '/oversight/indicators/sample/region-52/csv',
    read: ['ministry', 'admin'],
  },
  '/oversight/indicators/progress/:progressKey': {
    address: () => '/oversight/indicators/progress/none',
    read: ['ministry', 'admin'],
  },
  '/learn/:enrolmentId': { address: (ids) => `/learn/${ids.enrolment}`, read: ['learner'] },
  '/learn/:enrolmentId/lessons/:lessonKey': {
    address: (ids) => `/learn/${ids.enrolment}/lessons/L1.1`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/lessons/:lessonKey/view': {
    address: (ids) => `/learn/${ids.enrolment}/lessons/L1.1/view`,
    read: [],
    write: ['learner'],
  },
  '/learn/:enrolmentId/tasks/:taskKey': {
    address: (ids) => `/learn/${ids.enrolment}/tasks/m1-task`,
    read: ['learner'],
    form: 'intent=draft&text=a',
  },
  '/learn/:enrolmentId/tasks/:taskKey/draft': {
    address: (ids) => `/learn/${ids.enrolment}/tasks/m1-task/draft`,
    read: [],
    write: ['learner'],
  },
  '/learn/:enrolmentId/stages/:stageKey': {
    address: () => '/learn/blended-learner/stages/p1',
    read: ['learner'],
    form: 'intent=draft&text=a',
  },
  '/learn/:enrolmentId/stages/:stageKey/draft': {
    address: () => '/learn/blended-learner/stages/p1/draft',
    read: [],
    write: ['learner'],
  },
  '/learn/:enrolmentId/stages/:stageKey/files/:submissionId': {
    address: (ids) => `/learn/blended-learner/stages/p1/files/${ids.stageWork}`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/tests/:quizKey': {
    address: (ids) => `/learn/${ids.enrolment}/tests/m1`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/attempts/:attemptId': {
    address: (ids) => `/learn/${ids.enrolment}/attempts/${ids.attempt}`,
    read: ['learner'],
    form: 'position=1&revision=0',
  },
  '/learn/:enrolmentId/attempts/:attemptId/answers': {
    address: (ids) => `/learn/${ids.enrolment}/attempts/${ids.attempt}/answers`,
    read: [],
    write: ['learner'],
    form: 'position=1&revision=0',
  },
  '/learn/:enrolmentId/attempts/:attemptId/overview': {
    address: (ids) => `/learn/${ids.enrolment}/attempts/${ids.attempt}/overview`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/attempts/:attemptId/results': {
    address: (ids) => `/learn/${ids.enrolment}/attempts/${ids.attempt}/results`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/certificate': {
    address: (ids) => `/learn/${ids.ownCertificate}/certificate`,
    read: ['registrar'],
  },
  '/learn/:enrolmentId/certificate.json': {
    address: (ids) => `/learn/${ids.ownCertificate}/certificate.json`,
    read: ['registrar'],
  },
  '/learn/:enrolmentId/certificate.pdf': {
    address: (ids) => `/learn/${ids.ownCertificate}/certificate.pdf`,
    read: ['registrar'],
  },
  '/learn/:enrolmentId/glossary': {
    address: (ids) => `/learn/${ids.enrolment}/glossary`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/materials': {
    address: (ids) => `/learn/${ids.enrolment}/materials`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/materials/:materialKey': {
    address: (ids) => `/learn/${ids.enrolment}/materials/m1-memo`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/materials/:materialKey.pdf': {
    address: (ids) => `/learn/${ids.enrolment}/materials/m1-memo.pdf`,
    read: ['learner'],
  },
  '/learn/:enrolmentId/materials/:packageName.zip': {
    address: (ids) => `/learn/${ids.enrolment}/materials/memos.zip`,
    read: ['learner'],
  },
  '/programme-files/:versionId/*': {
    address: (ids) => `/programme-files/${ids.version}/files/dve-istorii.svg`,
    read: ['learner', 'learner2', 'instructor', 'organiser', 'admin'],
  },
  '/calendar/:token.ics': { address: () => '/calendar/no-such-secret.ics', read: [] },
  '/sessions': { address: () => '/sessions', read: 'signed-in' },
  '/sessions/:sessionId': {
    address: (ids) => `/sessions/${ids.session}`,
    read: ['learner', 'learner2'],
  },
  '/sessions/:sessionId/calendar.ics': {
    address: (ids) => `/sessions/${ids.session}/calendar.ics`,
    read: ['learner'],
  },
  '/sessions/:sessionId/materials/:materialId': {
    address: (ids) => `/sessions/${ids.session}/materials/${ids.material}`,
    read: ['learner', 'learner2'],
  },
  '/coordinator/shift': { address: () => '/coordinator/shift', read: ['coordinator'] },
  '/coordinator/shift/:cohortId': {
    address: (ids) => `/coordinator/shift/${ids.spring}`,
    read: ['coordinator'],
  },
  '/coordinator/sessions': { address: () => '/coordinator/sessions', read: ['coordinator'] },
  '/coordinator/sessions/:sessionId': {
    address: (ids) => `/coordinator/sessions/${ids.session}`,
    read: ['coordinator'],
  },
  '/coordinator/sessions/:sessionId/bookings/:bookingId': {
    address: (ids) => `/coordinator/sessions/${ids.session}/bookings/${ids.booking}`,
    read: ['coordinator'],
  },
  '/organise/sessions/:sessionId/day': {
    address: () => '/organise/sessions/day-session/day',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId': {
    address: () => '/organise/sessions/day-session/day/day-today',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/counts': {
    address: () => '/organise/sessions/day-session/day/day-today/counts',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/screen': {
    address: () => '/organise/sessions/day-session/day/day-today/screen',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/screen-code': {
    address: () => '/organise/sessions/day-session/day/day-today/screen-code',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/scan': {
    address: () => '/organise/sessions/day-session/day/day-today/scan',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/sheet.pdf': {
    address: () => '/organise/sessions/day-session/day/day-today/sheet.pdf',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/badges.pdf': {
    address: () => '/organise/sessions/day-session/day/day-today/badges.pdf',
    read: ['organiser', 'instructor', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/attendance.xlsx': {
    address: () => '/organise/sessions/day-session/day/attendance.xlsx',
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/import': {
    address: () => '/organise/sessions/day-session/day/import',
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/day/:dayId/scans': {
    address: () => '/organise/sessions/day-session/day/day-today/scans',
    read: [],
    write: ['organiser', 'instructor', 'registrar'],
    form: 'code=none&seenAt=2026-01-01T00:00:00Z',
  },
  '/check-in': { address: () => '/check-in', read: 'signed-in' },
  '/check-in/:dayId': { address: () => '/check-in/day-today', read: 'signed-in' },
  '/teach': { address: () => '/teach', read: ['instructor'] },
  '/teach/cohorts': { address: () => '/teach/cohorts', read: ['instructor'] },
  '/teach/cohorts/:cohortId': { address: (ids) => `/teach/cohorts/${ids.cohort}`, read: ['instructor'] },
  '/teach/cohorts/:cohortId/learners/:enrolmentId': {
    address: (ids) => `/teach/cohorts/${ids.cohort}/learners/${ids.enrolment}`,
    read: ['instructor'],
  },
  '/teach/programmes': { address: () => '/teach/programmes', read: ['instructor', 'admin'] },
  '/teach/programmes/upload': { address: () => '/teach/programmes/upload', read: ['instructor', 'admin'] },
  '/teach/programmes/sample/:file': {
    address: () => '/teach/programmes/sample/format.md',
    read: ['instructor', 'admin'],
  },
  '/teach/programmes/:versionId': {
    address: (ids) => `/teach/programmes/${ids.version}`,
    read: ['instructor', 'admin'],
  },
  '/teach/programmes/:versionId/lessons/:lessonKey': {
    address: (ids) => `/teach/programmes/${ids.version}/lessons/L1.1`,
    read: ['instructor', 'admin'],
  },
  '/teach/programmes/:versionId/tests/:quizKey': {
    address: (ids) => `/teach/programmes/${ids.version}/tests/m3`,
    read: ['instructor', 'admin'],
  },
  '/teach/programmes/:versionId/glossary': {
    address: (ids) => `/teach/programmes/${ids.version}/glossary`,
    read: ['instructor', 'organiser', 'admin'],
  },
  '/teach/programmes/:versionId/materials': {
    address: (ids) => `/teach/programmes/${ids.version}/materials`,
    read: ['instructor', 'organiser', 'admin'],
  },
  '/teach/programmes/:versionId/materials/:materialKey': {
    address: (ids) => `/teach/programmes/${ids.version}/materials/m1-teacher`,
    read: ['instructor', 'organiser', 'admin'],
  },
  '/teach/programmes/:versionId/materials/:materialKey.pdf': {
    address: (ids) => `/teach/programmes/${ids.version}/materials/m1-teacher.pdf`,
    read: ['instructor', 'organiser', 'admin'],
  },
  '/teach/programmes/:versionId/materials/:packageName.zip': {
    address: (ids) => `/teach/programmes/${ids.version}/materials/memos.zip`,
    read: ['instructor', 'organiser', 'admin'],
  },
  '/teach/statistics': { address: () => '/teach/statistics', read: ['instructor'] },
  '/teach/statistics/:versionId/:quizKey': {
    address: (ids) => `/teach/statistics/${ids.version}/m1`,
    read: ['instructor'],
  },
  '/teach/stages': { address: () => '/teach/stages', read: ['instructor'] },
  '/teach/stages/:submissionId': {
    address: (ids) => `/teach/stages/${ids.stageWork}`,
    read: ['instructor'],
  },
  '/teach/stages/:submissionId/file': {
    address: (ids) => `/teach/stages/${ids.stageWork}/file`,
    read: ['instructor'],
  },
  '/cohorts/:cohortId/teams': {
    address: () => '/cohorts/blended/teams',
    read: ['instructor', 'organiser', 'registrar'],
  },
  '/teach/tasks': { address: () => '/teach/tasks', read: ['instructor'] },
  '/teach/tasks/:submissionId': { address: (ids) => `/teach/tasks/${ids.submission}`, read: ['instructor'] },
  '/organise': { address: () => '/organise', read: ['organiser', 'registrar'] },
  '/organise/cohorts/:cohortId/sessions': {
    address: (ids) => `/organise/cohorts/${ids.cohort}/sessions`,
    read: ['organiser', 'registrar'],
  },
  '/organise/cohorts/:cohortId/sessions/new': {
    address: (ids) => `/organise/cohorts/${ids.cohort}/sessions/new`,
    read: ['organiser', 'registrar'],
  },
  '/organise/cohorts/:cohortId/sessions/shift': {
    address: (ids) => `/organise/cohorts/${ids.cohort}/sessions/shift`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId': {
    address: (ids) => `/organise/sessions/${ids.session}`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/seats': {
    address: (ids) => `/organise/sessions/${ids.session}/seats`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/agenda': {
    address: (ids) => `/organise/sessions/${ids.session}/agenda`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/materials': {
    address: (ids) => `/organise/sessions/${ids.session}/materials`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/groups': {
    address: (ids) => `/organise/sessions/${ids.session}/groups`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/groups/cards.pdf': {
    address: (ids) => `/organise/sessions/${ids.session}/groups/cards.pdf`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/feedback': {
    address: (ids) => `/organise/sessions/${ids.session}/feedback`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/outcomes': {
    address: (ids) => `/organise/sessions/${ids.session}/outcomes`,
    read: ['organiser', 'registrar'],
  },
  '/sessions/:sessionId/feedback': {
    address: (ids) => `/sessions/${ids.session}/feedback`,
    read: ['learner', 'learner2'],
  },
  '/organise/sessions/:sessionId/door': {
    address: (ids) => `/organise/sessions/${ids.session}/door`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/log': {
    address: (ids) => `/organise/sessions/${ids.session}/log`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/edit': {
    address: (ids) => `/organise/sessions/${ids.session}/edit`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/move': {
    address: (ids) => `/organise/sessions/${ids.session}/move`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/merge': {
    address: (ids) => `/organise/sessions/${ids.session}/merge`,
    read: ['organiser', 'registrar'],
  },
  '/organise/sessions/:sessionId/cancellation': {
    address: (ids) => `/organise/sessions/${ids.session}/cancellation`,
    read: ['organiser', 'registrar'],
  },
  '/organise/session-materials/:materialId': {
    address: (ids) => `/organise/session-materials/${ids.material}`,
    read: ['organiser', 'registrar'],
  },
  '/registry': { address: () => '/registry', read: ['registrar', 'organiser'] },
  '/registry/cohorts/new': { address: () => '/registry/cohorts/new', read: ['registrar', 'organiser'] },
  '/registry/cohorts/:cohortId': {
    address: (ids) => `/registry/cohorts/${ids.cohort}`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/invite': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/invite`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/people.xlsx': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/people.xlsx`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/exam': {
    address: (ids) => `/registry/cohorts/${ids.examCohort}/exam`,
    read: ['registrar', 'organiser'],
    form: 'enrolmentId=exam-2&reason=a',
  },
  '/registry/cohorts/:cohortId/exam.xlsx': {
    address: (ids) => `/registry/cohorts/${ids.examCohort}/exam.xlsx`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/applications': {
    address: (ids) => `/registry/cohorts/${ids.recruiting}/applications`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/quotas': {
    address: (ids) => `/registry/cohorts/${ids.recruiting}/quotas`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/attestation': {
    address: (ids) => `/registry/cohorts/${ids.strategy}/attestation`,
    read: ['registrar', 'organiser'],
    write: ['registrar'],
  },
  '/registry/cohorts/:cohortId/attestation/commission': {
    address: (ids) => `/registry/cohorts/${ids.strategy}/attestation/commission`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/attestation/defence': {
    address: (ids) => `/registry/cohorts/${ids.strategy}/attestation/defence`,
    read: ['registrar', 'organiser'],
  },
  '/door/:token': { address: () => '/door/wrong', read: 'open' },
  '/commission/:token': { address: () => '/commission/wrong', read: 'open' },
  '/commission/:token/:slotId': { address: () => '/commission/wrong/slot', read: 'open' },
  '/attestation': { address: () => '/attestation', read: 'signed-in' },
  '/attestation/:cohortId': { address: (ids) => `/attestation/${ids.strategy}`, read: ['instructor'] },
  '/attestation/:cohortId/:slotId': {
    address: (ids) => `/attestation/${ids.strategy}/${ids.defence}`,
    read: ['instructor'],
  },
  '/learn/:enrolmentId/attestation': {
    address: (ids) => `/learn/${ids.enrolment}/attestation`,
    read: ['learner'],
    form: 'resultId=none&text=a',
  },
  '/registry/cohorts/:cohortId/import': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/import`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/import/sample/:format': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/import/sample/xlsx`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/import/progress/:progressKey': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/import/progress/none`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/import/check/:listKey': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/import/check/none`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/state': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/state`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/settings': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/settings`,
    read: ['registrar', 'organiser'],
  },
  '/registry/cohorts/:cohortId/clone': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/clone`,
    read: ['registrar', 'organiser'],
  },
  '/registry/ready': { address: () => '/registry/ready', read: ['registrar'] },
  '/registry/people': { address: () => '/registry/people', read: ['registrar'] },
  '/registry/people/:id/record': {
    address: (ids) => `/registry/people/${ids.user}/record`,
    read: ['registrar'],
  },
  '/registry/people/:id/names': {
    address: (ids) => `/registry/people/${ids.user}/names`,
    read: ['registrar'],
  },
  '/registry/issuer': { address: () => '/registry/issuer', read: ['registrar'] },
  '/registry/frdo': { address: () => '/registry/frdo', read: ['registrar'] },
  '/registry/frdo/check': { address: () => '/registry/frdo/check', read: ['registrar'] },
  '/registry/frdo/batches': { address: () => '/registry/frdo/batches', read: ['registrar'] },
  '/registry/frdo/batches/:batchId': {
    address: (ids) => `/registry/frdo/batches/${ids.frdoBatch}`,
    read: ['registrar'],
  },
  '/registry/frdo/batches/:batchId/file.xlsx': {
    address: (ids) => `/registry/frdo/batches/${ids.frdoBatch}/file.xlsx`,
    read: ['registrar'],
  },
  '/registry/frdo/settings': { address: () => '/registry/frdo/settings', read: ['registrar'] },
  '/registry/certificates': { address: () => '/registry/certificates', read: ['registrar'] },
  '/registry/certificates.csv': { address: () => '/registry/certificates.csv', read: ['registrar'] },
  '/registry/cohorts/:cohortId/papers': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/papers`,
    read: ['registrar'],
  },
  '/registry/cohorts/:cohortId/papers/new/:kind': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/papers/new/journal`,
    read: ['registrar'],
  },
  '/registry/cohorts/:cohortId/certificates.zip': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/certificates.zip`,
    read: ['registrar'],
  },
  '/registry/cohorts/:cohortId/certificates.pdf': {
    address: (ids) => `/registry/cohorts/${ids.cohort}/certificates.pdf`,
    read: ['registrar'],
  },
  '/registry/blanks': { address: () => '/registry/blanks', read: ['registrar'] },
  '/registry/papers': { address: () => '/registry/papers', read: ['registrar'] },
  '/registry/papers/templates': { address: () => '/registry/papers/templates', read: ['registrar'] },
  '/registry/papers/templates/:kind': {
    address: () => '/registry/papers/templates/minutes',
    read: ['registrar'],
  },
  '/registry/papers/templates/:kind/file/:version': {
    address: () => '/registry/papers/templates/minutes/file/built-in',
    read: ['registrar'],
  },
  '/registry/papers/:paperId': { address: (ids) => `/registry/papers/${ids.paper}`, read: ['registrar'] },
  '/registry/papers/:paperId/file/:format': {
    address: (ids) => `/registry/papers/${ids.paper}/file/pdf`,
    read: ['registrar'],
  },
  '/registry/certificates/:certificateId': {
    address: (ids) => `/registry/certificates/${ids.certificateId}`,
    read: ['registrar'],
  },
}

/** The objects of the seeded demo, with the cohort of `flows/blended-cohort.ts`, that the addresses name. */
export function readIds(file: string): Ids {
  const database = new Sqlite(file, { readonly: true })
  const one = (sql: string) => (database.prepare(sql).get() as { value: string }).value
  const learner = `(SELECT e.id FROM Enrolment e JOIN User u ON u.id = e.userId JOIN Cohort c ON c.id = e.cohortId WHERE u.email = '${castEmail('learner')}' AND c.code = '${onlineCohort}')`
  const ownSeatAhead = `FROM Booking b JOIN StrategySession s ON s.id = b.sessionId WHERE b.enrolmentId = ${learner} AND b.seatId IS NOT NULL AND b.cancelledAt IS NULL AND s.startsAt > '${new Date().toISOString()}' ORDER BY s.startsAt LIMIT 1`
  const ownExercise = `FROM PracticeAttempt a JOIN User u ON u.id = a.userId WHERE u.email = '${castEmail('learner')}' AND a.mode = 'exercise'`
  const ownGrant = `FROM RoleAssignment r JOIN User u ON u.id = r.userId WHERE u.email = '${castEmail('coordinator')}' AND r.role = 'coordinator'`
  const ids = {
    enrolment: one(`SELECT ${learner} AS value`),
    attempt: one(
      `SELECT id AS value FROM Attempt WHERE enrolmentId = ${learner} AND submittedAt IS NOT NULL LIMIT 1`,
    ),
    cohort: one(`SELECT id AS value FROM Cohort WHERE code = '${onlineCohort}'`),
    version: one(`SELECT versionId AS value FROM Cohort WHERE code = '${onlineCohort}'`),
    user: one(`SELECT id AS value FROM User WHERE email = '${castEmail('learner')}'`),
    mail: one('SELECT id AS value FROM OutboxMail LIMIT 1'),
    submission: one('SELECT id AS value FROM TaskSubmission LIMIT 1'),
    certificate: one(`SELECT number || '-' || code AS value FROM Certificate LIMIT 1`),
    stageWork: one(`SELECT id AS value FROM StageSubmission WHERE fileName IS NOT NULL LIMIT 1`),
    certificateId: one('SELECT id AS value FROM Certificate LIMIT 1'),
    paper: one('SELECT id AS value FROM Paper WHERE registeredAt IS NOT NULL LIMIT 1'),
    recruiting: one(`SELECT id AS value FROM Cohort WHERE code = 'ЧЦ-27-11'`),
    replaceable: one(
      `SELECT e.id AS value FROM Enrolment e JOIN User u ON u.id = e.userId WHERE u.email = 'zotova@reshayu.example'`,
    ),
    frdoBatch: one('SELECT id AS value FROM FrdoBatch LIMIT 1'),
    ownCertificate: one('SELECT enrolmentId AS value FROM Certificate LIMIT 1'),
    // One ahead, in which the learner has a seat, with a file.
    session: one(`SELECT b.sessionId AS value ${ownSeatAhead}`),
    material: one(
      `SELECT m.id AS value FROM SessionMaterial m JOIN (SELECT b.sessionId ${ownSeatAhead}) o ON o.sessionId = m.sessionId WHERE m.bytes IS NOT NULL LIMIT 1`,
    ),
    booking: one(`SELECT b.id AS value ${ownSeatAhead}`),
    practiceOpen: one(`SELECT a.id AS value ${ownExercise} AND a.openKey IS NOT NULL LIMIT 1`),
    practiceDone: one(`SELECT a.id AS value ${ownExercise} AND a.finishedAt IS NOT NULL LIMIT 1`),
    shift: one(
      `SELECT s.id AS value FROM Shift s JOIN User u ON u.id = s.userId WHERE u.email = '${castEmail('learner')}' AND s.finishedAt IS NOT NULL LIMIT 1`,
    ),
    ownMark: one(
      `SELECT p.attemptId AS value FROM PostedMark p JOIN PracticeAttempt a ON a.id = p.attemptId JOIN User u ON u.id = a.userId WHERE u.email = '${castEmail('learner')}' LIMIT 1`,
    ),
    appeal: one('SELECT id AS value FROM MarkAppeal LIMIT 1'),
    replyWaiting: one(
      `SELECT a.id AS value FROM PracticeAttempt a LEFT JOIN ReplyMarking m ON m.attemptId = a.id WHERE a.handedInAt IS NOT NULL AND m.id IS NULL LIMIT 1`,
    ),
    caseDraft: one('SELECT id AS value FROM CaseDraft LIMIT 1'),
    blended: one(
      `SELECT e.id AS value FROM Enrolment e JOIN User u ON u.id = e.userId JOIN Cohort c ON c.id = e.cohortId WHERE u.email = '${castEmail('learner')}' AND c.code = 'СТ-26-01'`,
    ),
    examCohort: one(`SELECT id AS value FROM Cohort WHERE code = 'СТ-26-00'`),
    strategy: one(`SELECT id AS value FROM Cohort WHERE code = 'СТ-26-01'`),
    defence: one(`SELECT id AS value FROM DefenceSlot ORDER BY startsAt LIMIT 1`),
    spring: one(`SELECT id AS value FROM Cohort WHERE code = 'ЧЦ-26-В'`),
    springPerson: one(
      `SELECT e.id AS value FROM Enrolment e JOIN Cohort c ON c.id = e.cohortId WHERE c.code = 'ЧЦ-26-В' LIMIT 1`,
    ),
    savedView: one(`SELECT id AS value FROM SavedView LIMIT 1`),
    post: one(
      `SELECT p.id AS value FROM Post p JOIN User u ON u.id = p.userId WHERE u.email = '${castEmail('learner')}'`,
    ),
    training: one('SELECT id AS value FROM OutsideTraining LIMIT 1'),
    trained: one('SELECT userId AS value FROM OutsideTraining LIMIT 1'),
    twin: one(`SELECT id AS value FROM User WHERE email = '${castEmail('p.zaytseva')}'`),
    otherTwin: one(`SELECT id AS value FROM User WHERE email = '${castEmail('zaytseva.polina')}'`),
    ownPlace: one(`SELECT r.scopeId AS value ${ownGrant}`),
    ownBody: one(
      `SELECT o.id AS value FROM Organisation o WHERE o.kind = 'organisation' AND o.municipalityId = (SELECT r.scopeId ${ownGrant})`,
    ),
  }
  database.close()
  return ids
}

export function enrolmentOf(file: string, login: string): string {
  const database = new Sqlite(file, { readonly: true })
  const found = database
    .prepare(
      'SELECT e.id FROM Enrolment e JOIN User u ON u.id = e.userId JOIN Cohort c ON c.id = e.cohortId WHERE u.email = ? AND c.code = ?',
    )
    .pluck()
    .get(castEmail(login), onlineCohort)
  database.close()
  return String(found)
}

export function isAllowed(access: Access, role: Role): boolean {
  return access === 'open' || (access === 'signed-in' ? role !== 'stranger' : access.includes(role))
}

/** Signs in by e-mail and password; gives the Cookie header. */
export async function cookieOf(url: string, role: Role): Promise<string> {
  if (!cast.some(({ login }) => login === role)) throw new Error(`Nobody in the cast is called ${role}`)
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: castEmail(role), password: demoPassword }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
