import { startSupervisionLoop } from './access/newly-supervising.ts'
import type { WithFiles } from './attachment/file-store.ts'
import { startFileLoops } from './attachment/scan/scan-loop.ts'
import { startSweepLoop } from './attachment/sweep-loop.ts'
import { startAnchorLoop } from './audit/anchor-loop.ts'
import type { CaseShell } from './case/perform-move.ts'
import { startRingLoop } from './clock/ring-loop.ts'
import { startTokenLoop } from './customer/token-loop.ts'
import type { Loop } from './loop.ts'
import { startContactsLoop } from './network/remind-contacts.ts'
import { startForgetLoop } from './privacy/forget-loop.ts'
import { startFactsLoop } from './report/facts/facts-loop.ts'
import { startReportLoop } from './report/report-loop.ts'
import { startTextsLoop } from './search/texts-loop.ts'
import { startFollowLoop, startSendLoop } from './sending/sending-loops.ts'
import { startDispatchLoop } from './sp/dispatch-loop.ts'
import { startCallLoop } from './telephone/call-loop.ts'

/** What the server does by itself, again and again. */
export function startLoops(shell: CaseShell & WithFiles, anchorFolder: string): readonly Loop[] {
  return [
    startRingLoop(shell),
    startFactsLoop(shell),
    startTextsLoop(shell),
    startReportLoop(shell),
    startContactsLoop(shell),
    startSweepLoop(shell),
    ...startFileLoops(shell),
    startSupervisionLoop(shell),
    startForgetLoop(shell),
    startTokenLoop(shell),
    startCallLoop(shell),
    startAnchorLoop(shell, anchorFolder),
    startFollowLoop(shell),
    startDispatchLoop(shell),
    startSendLoop(shell),
  ]
}
