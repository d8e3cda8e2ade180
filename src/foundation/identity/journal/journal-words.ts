import type { Text } from '../../law/text.ts';

/** What actions, kinds of subjects and fields of the journal are called; by the name that stands in the journal. */
export type JournalWords = Readonly<Record<string, Text>>;

/** Those of organisations and their people. */
export const JOURNAL_WORDS: JournalWords = {
  'organisation.create': { nl: 'organisatie gemaakt', en: 'organisation made' },
  'organisation.change': { nl: 'instellingen veranderd', en: 'settings changed' },
  'member.join': { nl: 'lid geworden', en: 'joined' },
  'member.role': { nl: 'rol veranderd', en: 'role changed' },
  'member.leave': { nl: 'organisatie verlaten', en: 'left the organisation' },
  'member.remove': { nl: 'lid uitgeschreven', en: 'member removed' },
  'invitation.create': { nl: 'uitnodiging gemaakt', en: 'invitation made' },
  'invitation.withdraw': { nl: 'uitnodiging ingetrokken', en: 'invitation withdrawn' },
  'key.create': { nl: 'sleutel voor een programma gemaakt', en: 'key for a program made' },
  'key.revoke': { nl: 'sleutel voor een programma ingetrokken', en: 'key for a program revoked' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  person: { nl: 'persoon', en: 'person' },
  member: { nl: 'leden', en: 'members' },
  key: { nl: 'sleutel', en: 'key' },
  lastDay: { nl: 'laatste dag', en: 'last day' },
  invitation: { nl: 'uitnodiging', en: 'invitation' },
  name: { nl: 'naam', en: 'name' },
  kind: { nl: 'soort', en: 'kind' },
  kvk: { nl: 'KvK-nummer', en: 'KvK number' },
  role: { nl: 'rol', en: 'role' },
  by: { nl: 'door', en: 'by' },
  fourEyes: { nl: 'vier ogen', en: 'four eyes' },
  expiresAt: { nl: 'verloopt op', en: 'expires at' },
};
