/** A class of vulnerability that was found in systems of this kind, and what stands against it here. */
export type Class = {
  readonly id: string
  readonly what: string
  /** The suites that attack it, in this folder or beside it. */
  readonly suites: readonly string[]
  /** Why something of it, or all of it, has no suite yet; null when nothing is missing. */
  readonly pending: string | null
}

const line = (id: string, what: string, suites: readonly string[], pending: string | null = null): Class => ({
  ...{ id, what, suites, pending },
})

/** All classes, in the order of their numbers. */
export const classes: readonly Class[] = [
  line('V1', 'SQL through filters and reports', ['V01-sql-injection', 'V01-every-field']),
  line('V2', 'stored scripts in texts, names, labels', [
    'V02-stored-scripts',
    'V02-scripts-in-articles',
    'V02-scripts-at-the-website',
  ]),
  line('V3', 'files that run on our origin', ['V03-files-on-our-origin']),
  line('V4', 'uploads that run, and names that deceive', ['V04-uploads']),
  line('V5', 'files read through the making of PDF', ['V05-files-in-papers']),
  line('V6', 'requests of the server to where others wish', ['V06-requests-of-the-server']),
  line('V7', 'the owner taken from the request', ['V07-others-organisations', '../door/strangers']),
  line('V8', 'objects by number or id', [
    'V08-references',
    'V08-other-than-cases',
    '../access/sets',
    'V14-links-and-tokens',
  ]),
  line('V9', 'list closed and detail open, or the other way', ['V09-equal-sets', '../access/sets']),
  line('V10', 'live channels', ['V10-live-channel']),
  line('V11', 'rights forgotten on a side parameter', ['V11-side-parameters', '../access/least-data']),
  line('V12', 'set-up and diagnostic pages', ['V12-set-up-and-diagnostics']),
  line('V13', 'single sign-on', [
    'V13-single-sign-on',
    'V13-answers-of-the-provider',
    '../door/single-sign-on',
  ]),
  line('V14', 'links and tokens', [
    'V14-links-and-tokens',
    'V14-renewed-access',
    'V16-second-factor',
    '../../server/portal/guessing',
  ]),
  line('V15', 'names that can be told, passwords that can be tried', [
    'V15-enumeration-and-brute-force',
    '../../server/portal/guessing',
  ]),
  line('V16', 'sessions', ['V16-sessions', 'V16-second-factor']),
  line('V17', 'mail that pretends', ['V17-mail-that-pretends', '../mail/flood']),
  line('V18', 'mail that floods', ['V18-mail-that-floods', '../mail/receive-mail']),
  line('V19', 'requests from other sites, frames, redirects', [
    'V19-writes-of-other-sites',
    'V19-a-page-elsewhere',
    'V19-every-answer',
    '../door/strangers',
  ]),
  line('V20', 'formulas in exports', ['V20-formulas', 'V05-files-in-papers']),
  line('V21', 'secrets in logs', ['V21-secrets-in-logs']),
  line('V22', 'rules that are run', ['V22-rules-that-are-run', '../../house/house']),
  line('V23', 'encrypted mail', [], 'there is no mail yet'),
  line('V24', 'prototypes and scripts of the page', [
    'V24-prototypes',
    'V02-stored-scripts',
    'V02-scripts-in-articles',
    '../browser/page-policy',
    '../door/bad-requests',
    '../../house/house',
  ]),
  line(
    'V25',
    'dependencies',
    ['V25-dependencies', '../../house/house'],
    'where the registry answers no questions about advisories the suite says so, and what is only known there is not known',
  ),
  line('V26', 'defaults', ['V26-no-defaults']),
  line('V27', 'instructions in texts', [], 'nothing here follows instructions in texts'),
]
