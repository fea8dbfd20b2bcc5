import type { PortalAccountWords } from './portal-account-zh.ts'

/** What customers who sign in at the website read, in English. */
export const portalAccountEn: PortalAccountWords = {
  toAccount: 'My account',
  toAccountText: 'Sign in to see all you submitted',
  signIn: 'Sign in',
  signInTitle: 'Sign in',
  signInText: 'No password: we send you a code. The first time makes your account.',
  signInOff: 'Signing in is not possible here at present. You can submit and follow cases without it.',
  contactLabel: { both: 'Mobile number or mail address', phone: 'Mobile number', mail: 'Mail address' },
  signInSent: (minutes) =>
    `A code is on its way, good for ${minutes} minutes. If none comes, check what you typed and send again.`,
  accountTitle: 'My account',
  signedInAs: (contact, until) => `Signed in as ${contact} until ${until}`,
  casesTitle: 'My cases',
  casesText: 'All that was submitted with this number or mail address, the newest first.',
  casesNone: 'Nothing was submitted yet.',
  casesMore: 'Earlier ones',
  casesBack: 'Back to my cases',
  kindUnknown: 'Not classified yet',
  caseResult: (by) => `Result by ${by}`,
  caseNeedsYou: 'We need something from you',
  caseAnswered: 'Please read the result and rate it',
  keptTitle: 'About me',
  keptText:
    'Kept so that the form is filled in next time; you can still change it there. All of it is optional and can be cleared.',
  keptField: {
    otherPhone: 'A telephone as well',
    otherMail: 'A mail address as well',
    way: 'Reach me by',
    language: 'Language you prefer',
  },
  keptWay: { none: 'Either', phone: 'Telephone first', mail: 'Mail first' },
  keptLanguage: { none: 'Not said', zh: 'Chinese', en: 'English' },
  keep: 'Keep this',
  keptDone: 'It is kept.',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  deleteTitle: 'Delete my account',
  deleteText:
    'What is kept about you goes, and you are signed out everywhere. Your cases go on; you can follow them by their numbers.',
  deleteDo: 'Delete it now',
  filledIn: 'Filled in from your account; you can change it.',
}
