import { accountWords } from './account.ts'
import { attachmentWords } from './attachments.ts'
import { auditWords } from './audit.ts'
import { billingWords } from './billing.ts'
import { callerWords, intakeDraftWords } from './caller.ts'
import { caseWords } from './case.ts'
import { composerWords } from './composer.ts'
import { deputyWords } from './deputy.ts'
import { enumWords } from './enums.ts'
import { filterWords } from './filter.ts'
import { frameWords, problemWords, timeWords } from './frame.ts'
import { happenedWords } from './happened.ts'
import { heldWords } from './held.ts'
import { homeWords } from './home.ts'
import { importWords } from './import.ts'
import { intakeWords } from './intake.ts'
import { keyWords } from './keys.ts'
import { knowledgeWords } from './knowledge.ts'
import { knowledgeListWords } from './knowledge-lists.ts'
import { listWords } from './list.ts'
import { lookWords } from './look.ts'
import { macroWords } from './macro.ts'
import { mailWords } from './mail.ts'
import { mailboxWords } from './mailbox.ts'
import { moveFormWords } from './moves.ts'
import { networkWords } from './network.ts'
import { noticeWords } from './notice.ts'
import { organisationWords, roleWords } from './organisation.ts'
import { paletteWords } from './palette.ts'
import { paperWords } from './paper.ts'
import { noPaperSheetWords, paperReceiptWords } from './paper-receipt.ts'
import { personWords } from './person.ts'
import { phraseWords } from './phrase.ts'
import { presenceWords } from './presence.ts'
import { privacyWords } from './privacy.ts'
import { queueWords } from './queue.ts'
import { sendingWords } from './sending.ts'
import { sessionWords } from './session.ts'
import { keyboardWords, shortcutWords } from './shortcuts.ts'
import { sideWords } from './side.ts'
import { signOnWords } from './single-sign-on.ts'
import { spWords } from './sp.ts'
import { suggestionWords } from './suggestions.ts'
import { callWords } from './telephone.ts'
import { timelineWords } from './timeline.ts'
import { togetherWords } from './together.ts'
import { viewWords } from './view.ts'
import { whyWords } from './why.ts'

const drawers = {
  frame: frameWords,
  time: timeWords,
  problem: problemWords,
  session: sessionWords,
  account: accountWords,
  signOn: signOnWords,
  key: keyWords,
  keyboard: keyboardWords,
  shortcut: shortcutWords,
  palette: paletteWords,
  look: lookWords,
  audit: auditWords,
  home: homeWords,
  notice: noticeWords,
  presence: presenceWords,
  billing: billingWords,
  privacy: privacyWords,
  sending: sendingWords,
  held: heldWords,
  attachment: attachmentWords,
  queue: queueWords,
  list: listWords,
  together: togetherWords,
  filter: filterWords,
  view: viewWords,
  case: caseWords,
  side: sideWords,
  why: whyWords,
  composer: composerWords,
  phrase: phraseWords,
  macro: macroWords,
  mail: mailWords,
  mailbox: mailboxWords,
  sp: spWords,
  timeline: timelineWords,
  happened: happenedWords,
  moveForm: moveFormWords,
  intake: intakeWords,
  caller: callerWords,
  call: callWords,
  intakeDraft: intakeDraftWords,
  paper: paperWords,
  paperReceipt: paperReceiptWords,
  noPaperSheet: noPaperSheetWords,
  knowledge: knowledgeWords,
  knowledgeList: knowledgeListWords,
  suggestion: suggestionWords,
  network: networkWords,
  person: personWords,
  deputy: deputyWords,
  import: importWords,
  organisation: organisationWords,
  role: roleWords,
} as const

function inLanguage(language: 'zh' | 'en') {
  const entries = Object.entries(drawers).map(([drawer, words]) => [drawer, words[language]])
  return { ...Object.fromEntries(entries), ...enumWords[language] }
}

/** Every word on the screen, in both languages. */
export const catalogue = { zh: inLanguage('zh'), en: inLanguage('en') }
