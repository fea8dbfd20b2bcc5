/**
 * The seat of one person at one organisation, to be joined laterally; each is a column or a parameter. Joined without
 * the `offset`, the seats of everybody would be worked out to find one.
 */
export const seatOf = (person: string, organisation: string, instant: string) =>
  `(select m.organisation, m.roles from seats_at(${instant}) m
    where m.person = ${person} and m.organisation = ${organisation} offset 0)`
