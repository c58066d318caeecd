/** The person behind a party: checked, known again by a key, proven or not, old enough for priority or not. Pure. */
import { yearsBetween } from '../../basics/calendar-day.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { DocumentParty, Party } from '../../protocol/party.ts';
import { checkCreditCode } from './credit-code.ts';
import { checkDocument, personOfDocument } from './document.ts';
import type { IdentityProblem } from './problem.ts';

export type Person = {
  /** The party with its numbers as they are written properly. */
  readonly party: Party;
  /** What is hashed to know the person again; null for nobody in particular. */
  readonly key: { readonly kind: 'phone' | 'document'; readonly value: string } | null;
  /** A card or its machine-readable lines were there; a number anybody may type proves nothing (design 6). */
  readonly proven: boolean;
  /** From the chip of a card only: the one birth date that gives priority by itself (B4-80). */
  readonly cardBirthDate: string | null;
};

/** `today` is the hall's day, `YYYY-MM-DD`. An agent is the person who came (B4-66). */
export function personOf(party: Party, today: string): Result<Person, IdentityProblem> {
  switch (party.kind) {
    case 'none':
      return ok({ party, key: null, proven: false, cardBirthDate: null });
    case 'phone':
      return ok({
        party,
        key: { kind: 'phone', value: party.phone },
        proven: false,
        cardBirthDate: null,
      });
    case 'document':
      return documentPerson(party, today);
    case 'agent': {
      const organisation = checkCreditCode(party.creditCode);
      if (!organisation.ok) return organisation;
      const agent = personOf(party.agent, today);
      if (!agent.ok) return agent;
      const agentParty = agent.value.party as typeof party.agent;
      return ok({
        ...agent.value,
        party: { kind: 'agent', creditCode: organisation.value.code, agent: agentParty },
      });
    }
  }
}

export function isOldEnough({ cardBirthDate }: Person, today: string, priorityAge: number): boolean {
  return cardBirthDate !== null && yearsBetween(cardBirthDate, today) >= priorityAge;
}

function documentPerson(party: DocumentParty, today: string): Result<Person, IdentityProblem> {
  const checked = checkDocument(party.type, party.number, today);
  if (!checked.ok) return checked;
  const { number, birthDate } = checked.value;
  return ok({
    party: { ...party, number },
    key: { kind: 'document', value: personOfDocument(party.type, number) },
    proven: party.how !== 'typed',
    cardBirthDate: party.how === 'card' ? (birthDate ?? party.birthDate ?? null) : null,
  });
}
