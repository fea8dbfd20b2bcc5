import type { FastifyInstance } from 'fastify'
import { endDeputy, listCandidates, listDeputies, nameDeputy } from '#contract/network/deputies.ts'
import { listDirectory, verifyDirectory, writeDirectory } from '#contract/network/directory.ts'
import { exportDirectory, importDirectory } from '#contract/network/directory-sheet.ts'
import { importOrganisations } from '#contract/network/import.ts'
import { addOrganisation, changeOrganisation, listOrganisations } from '#contract/network/organisations.ts'
import { inviteAgain, invitePerson, listPeople } from '#contract/network/people.ts'
import { endSeat, giveSeat, leave, transferPerson } from '#contract/network/seats.ts'
import { showStanding, takeCasesBack } from '#contract/network/standing.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { endDeputyUse, listCandidatesUse, listDeputiesUse, nameDeputyUse } from './deputies.ts'
import { listDirectoryUse, verifyDirectoryUse, writeDirectoryUse } from './directory.ts'
import { exportDirectoryUse } from './export-directory.ts'
import { importDirectoryUse } from './import-directory.ts'
import { importOrganisationsUse } from './import-organisations.ts'
import { inviteAgainUse, invitePersonUse } from './invite.ts'
import { leaveUse } from './leave.ts'
import { addOrganisationUse, changeOrganisationUse, listOrganisationsUse } from './organisations.ts'
import { listPeopleUse } from './people.ts'
import { endSeatUse, giveSeatUse, transferPersonUse } from './seats.ts'
import { showStandingUse } from './standing.ts'
import { takeCasesBackUse } from './take-cases-back.ts'

/** Organisations, the people in them, and whom to call there. */
export function mountNetwork(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listOrganisations, (call) => listOrganisationsUse(call, shell))
  mount(app, shell, addOrganisation, (call) => addOrganisationUse(call, shell))
  mount(app, shell, changeOrganisation, (call) => changeOrganisationUse(call, shell))
  mount(app, shell, importOrganisations, (call) => importOrganisationsUse(call, shell))
  mount(app, shell, showStanding, (call) => showStandingUse(call, shell))
  mount(app, shell, takeCasesBack, (call) => takeCasesBackUse(call, shell))
  mount(app, shell, listPeople, (call) => listPeopleUse(call, shell))
  mount(app, shell, invitePerson, (call) => invitePersonUse(call, shell))
  mount(app, shell, inviteAgain, (call) => inviteAgainUse(call, shell))
  mount(app, shell, giveSeat, (call) => giveSeatUse(call, shell))
  mount(app, shell, endSeat, (call) => endSeatUse(call, shell))
  mount(app, shell, transferPerson, (call) => transferPersonUse(call, shell))
  mount(app, shell, leave, (call) => leaveUse(call, shell))
  mount(app, shell, listDeputies, (call) => listDeputiesUse(call, shell))
  mount(app, shell, listCandidates, (call) => listCandidatesUse(call, shell))
  mount(app, shell, nameDeputy, (call) => nameDeputyUse(call, shell))
  mount(app, shell, endDeputy, (call) => endDeputyUse(call, shell))
  mount(app, shell, listDirectory, (call) => listDirectoryUse(call, shell))
  mount(app, shell, writeDirectory, (call) => writeDirectoryUse(call, shell))
  mount(app, shell, verifyDirectory, (call) => verifyDirectoryUse(call, shell))
  mount(app, shell, exportDirectory, (call) => exportDirectoryUse(call, shell))
  mount(app, shell, importDirectory, (call) => importDirectoryUse(call, shell))
}
