import type { Role } from '../access/roles.ts'

/** Roles that look after what goes out: they see what failed, send it again and give it up. */
export const overseesSendings: readonly Role[] = ['administrator', 'supervisor']
