import { showBoard } from './board/board.ts'
import { showHeldTimes } from './board/held-times.ts'
import { showScorecard } from './board/scorecard.ts'
import { listColleagues } from './case/colleagues.ts'
import { dropDraft, keepDraft, showDraft } from './draft/drafts.ts'
import type { Endpoint } from './endpoint.ts'
import { dismissSteps, showHome } from './home/home.ts'
import {
  rewriteArticle,
  showArticle,
  showArticleVersion,
  stepArticle,
  writeArticle,
} from './knowledge/articles.ts'
import { searchArticles, suggestArticles } from './knowledge/finding.ts'
import { creditArticle, listCaseArticles } from './knowledge/uses.ts'
import { changeMacro, deleteMacro, listMacros, previewMacro, saveMacro, takeMacro } from './macro/macros.ts'
import { addMailbox, changeMailbox, listMailboxes } from './mail/mailboxes.ts'
import { decideMail, listMails, showMail } from './mail/mails.ts'
import {
  keepWishes,
  listNotices,
  readNotices,
  showUnread,
  showWishes,
  unwatchCase,
  watchCase,
} from './notice/notices.ts'
import { changePhrase, deletePhrase, listPhrases, savePhrase, takePhrase } from './phrase/phrases.ts'
import { sayPresence } from './presence/presence.ts'
import { lookTogether, previewTogether } from './queue/together.ts'
import { changeView, chooseViews, deleteView, listViews, saveView } from './queue/views.ts'
import { giveUpSending, listSendings, repeatSending } from './sending/sendings.ts'
import { listSpWays, writeSpWay } from './sp/ways.ts'
import { callsOfCase, endCall, linkCall, myCalls, showCall, tellCall } from './telephone/calls.ts'
import { keepExtension, showExtension } from './telephone/extension.ts'

/** What one works with around the cases: views, presence, the first page, notices, drafts, knowledge, phrases, macros and what goes out. */
export const deskEndpoints: readonly Endpoint[] = [
  listViews,
  saveView,
  changeView,
  deleteView,
  chooseViews,
  lookTogether,
  previewTogether,
  listColleagues,
  sayPresence,
  showHome,
  dismissSteps,
  showBoard,
  showHeldTimes,
  showScorecard,
  listNotices,
  showUnread,
  readNotices,
  showWishes,
  keepWishes,
  watchCase,
  unwatchCase,
  showDraft,
  keepDraft,
  dropDraft,
  searchArticles,
  suggestArticles,
  showArticle,
  showArticleVersion,
  writeArticle,
  rewriteArticle,
  stepArticle,
  creditArticle,
  listCaseArticles,
  listPhrases,
  savePhrase,
  changePhrase,
  deletePhrase,
  takePhrase,
  listMacros,
  saveMacro,
  changeMacro,
  deleteMacro,
  previewMacro,
  takeMacro,
  listSendings,
  repeatSending,
  giveUpSending,
  tellCall,
  endCall,
  myCalls,
  showCall,
  linkCall,
  callsOfCase,
  showExtension,
  keepExtension,
  listMails,
  showMail,
  decideMail,
  listMailboxes,
  addMailbox,
  changeMailbox,
  listSpWays,
  writeSpWay,
]
