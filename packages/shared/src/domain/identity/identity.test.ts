import { describe, expect, test } from 'vitest';
import type { Party } from '../../protocol/party.ts';
import { mrzCheck, organisationCheck } from './check-characters.ts';
import { checkCreditCode } from './credit-code.ts';
import { checkDocument, documentCodes, documentProblemSoFar, personOfDocument } from './document.ts';
import { checkPermanentResidence } from './permanent-residence.ts';
import { isOldEnough, personOf } from './person.ts';
import { checkResidentId, fromOldResidentId } from './resident-id.ts';

const today = '2026-11-23';
const resident = (text: string) => {
  const answer = checkResidentId(text, today);
  return answer.ok ? answer.value : answer.error;
};

describe('resident numbers (C1, C2)', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'female', 'mainland'],
    ['310199199001010018', '1990-01-01', 'male', 'mainland'],
    ['310199199001010026', '1990-01-01', 'female', 'mainland'],
    ['310199195803150065', '1958-03-15', 'female', 'mainland'],
    ['310199201006300137', '2010-06-30', 'male', 'mainland'],
    ['310199200002290053', '2000-02-29', 'male', 'mainland'],
    ['310199198507120199', '1985-07-12', 'male', 'mainland'],
    ['810000198808080013', '1988-08-08', 'male', 'hongKong'],
    ['82000019920606002X', '1992-06-06', 'female', 'macao'],
    ['830000197910100059', '1979-10-10', 'male', 'taiwan'],
  ])('[N1] %s is one, and tells birth date, sex and whose card it is', (number, birthDate, sex, origin) => {
    expect(resident(number)).toEqual({ number, birthDate, sex, origin });
    expect(resident(number.toLowerCase())).toMatchObject({ number });
  });

  test.each([
    ['440524188001010014', 'tooOld'],
    ['310199199001010017', 'check'],
    ['310199190102290011', 'day'],
    ['310199209912310018', 'future'],
    ['310199199013010015', 'month'],
    ['000199199001010015', 'area'],
    ['31019919900101001', 'tooShort'],
    ['31019919900101001X', 'check'],
    ['3101991990010100188', 'tooLong'],
    ['3101991990O1010018', 'character'],
    ['310199900101001', 'oldNumber'],
  ])('[N2] %s is none, and the code says why: %s', (number, code) => {
    expect(resident(number)).toMatchObject({ code });
  });

  test('[N2] born tomorrow is the future, born today is not', () => {
    expect(checkResidentId('310199202611240013', today)).toMatchObject({ error: { code: 'future' } });
    expect(checkResidentId('310199202611240013', '2026-11-24')).not.toMatchObject({
      error: { code: 'future' },
    });
  });

  test('[N3] a wrong month or day is told as soon as it is typed, never before it could be wrong', () => {
    const whole = '310199199013010015';
    const told = [...whole].map((_, index) =>
      documentProblemSoFar('residentId', whole.slice(0, index + 1), today),
    );
    expect(told.map((each) => each?.code ?? null).indexOf('month')).toBe(11);
    const good = '11010519491231002X';
    for (let length = 0; length <= good.length; length += 1)
      expect(documentProblemSoFar('residentId', good.slice(0, length), today)).toBeNull();
    expect(documentProblemSoFar('residentId', '31X', today)).toMatchObject({ detail: { position: 3 } });
  });

  test('[N4] a fifteen-digit number is converted for archives only', () => {
    expect(fromOldResidentId('310199900101001', today)).toMatchObject({
      value: { number: '310199199001010018' },
    });
    expect(fromOldResidentId('310199901301001', today)).toMatchObject({ error: { code: 'month' } });
    expect(fromOldResidentId('3101999001010', today)).toMatchObject({ error: { code: 'tooShort' } });
  });
});

describe('permanent residence (C3)', () => {
  test.each([
    ['911124198108030024', '1981-08-03'],
    ['931392198504030019', '1985-04-03'],
    ['931840197005200024', '1970-05-20'],
    ['931276199912310035', '1999-12-31'],
  ])('[N5] %s is a card of 2023', (number, birthDate) => {
    expect(checkPermanentResidence(number, today)).toEqual({
      ok: true,
      value: { number, birthDate, form: '2023' },
    });
  });

  test('[N5] the form before it stays valid beside it; one wrong character is told', () => {
    expect(checkPermanentResidence('usa310199001011'.toUpperCase(), today)).toMatchObject({
      value: { form: 'old', birthDate: null },
    });
    for (const [number, code] of [
      ['931392198504030018', 'check'],
      ['931392198513030019', 'month'],
      ['310199199001010018', 'shape'],
      ['US1310199001011', 'character'],
      ['USA31019900101', 'tooShort'],
    ] as const)
      expect([number, checkPermanentResidence(number, today)]).toMatchObject([number, { error: { code } }]);
  });
});

describe('passports and permits (C4)', () => {
  test('[N6] each kind takes its own form and no other, under its code in exchange', () => {
    const good = [
      ['chinesePassport', 'E12345678', '414'],
      ['chinesePassport', 'EA1234567', '414'],
      ['chinesePassport', 'G12345678', '414'],
      ['passport', 'L898902C3', '414'],
      ['passport', 'D1234<<', '414'],
      ['hkMacaoPermit', 'H12345678', '516'],
      ['hkMacaoPermit', 'M1234567801', '516'],
      ['taiwanPermit', '12345678', '511'],
      ['taiwanPermit', '1234567801', '511'],
      ['hkMacaoTravelPermit', 'CA1234567', '513'],
      ['permanentResidence', '931392198504030019', '553'],
      ['foreignResidence', 'AB12345', '554'],
      ['residentId', '310199199001010018', '111'],
    ] as const;
    for (const [type, number, code] of good) {
      expect([number, checkDocument(type, number.toLowerCase(), today).ok]).toEqual([number, true]);
      expect(documentCodes[type]).toBe(code);
    }
    const bad = [
      ['chinesePassport', 'EI1234567', 'shape'],
      ['chinesePassport', 'E1234567', 'tooShort'],
      ['hkMacaoPermit', 'X12345678', 'shape'],
      ['hkMacaoPermit', 'H123456789', 'shape'],
      ['taiwanPermit', '123456789', 'shape'],
      ['taiwanPermit', '12345678012', 'tooLong'],
      ['hkMacaoTravelPermit', 'AA1234567', 'shape'],
      ['passport', 'L1', 'tooShort'],
    ] as const;
    for (const [type, number, code] of bad)
      expect([number, checkDocument(type, number, today)]).toMatchObject([number, { error: { code } }]);
    expect(documentProblemSoFar('hkMacaoPermit', 'X1', today)).toEqual({ code: 'shape' });
  });

  test.each([
    ['L898902C3', '6'],
    ['740812', '2'],
    ['120415', '9'],
    ['E12345678', '2'],
  ])('[N7] the check of %s is %s (ICAO 9303)', (field, check) => {
    expect(mrzCheck(field)).toBe(check);
  });
});

describe('credit codes (C5)', () => {
  test.each([
    '91350100M000100Y43',
    '11440232MB2D06811W',
    '11310000MB2F30661Y',
    '91310199MA1DEM0H6H',
    '91310199MA1DEM0K01',
    '92310199MA1DEM1Q6B',
    '11310199000000019K',
    '12310199000000027B',
    '52310199MJ0DEM0X8F',
  ])('[N8] %s is one', (code) => {
    expect(checkCreditCode(code.toLowerCase())).toEqual({ ok: true, value: { code, warning: null } });
  });

  test.each([
    ['91310199MA1DEM0H6J', 'check'],
    ['91310199AM1DEM0H6H', 'check'],
    ['91310199MA1DEM0H6', 'tooShort'],
    ['91310199MA1DEMOH6H', 'character'],
    ['9131019XMA1DEM0H6H', 'character'],
  ])('[N8] %s is none: %s', (code, expected) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: false, error: { code: expected } });
  });

  test('[N8] a wrong check of the organisation inside is a warning, not an error', () => {
    expect(checkCreditCode('91310199MA1DEM0H5E')).toMatchObject({
      ok: true,
      value: { warning: 'organisation' },
    });
    expect(organisationCheck('MA1DEM0H')).toBe('6');
  });
});

describe('the person behind a party', () => {
  const card: Party = { kind: 'document', type: 'residentId', number: '310199195803150065', how: 'card' };
  const typed: Party = { ...card, how: 'typed', number: '310199195803150065' };
  const person = (party: Party) => {
    const answer = personOf(party, today);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };

  test('[N9] a card read and its number typed are one person; only the card proves it', () => {
    expect(person(card).key).toEqual(person(typed).key);
    expect([person(card).proven, person({ ...card, how: 'scanned' }).proven, person(typed).proven]).toEqual([
      true,
      true,
      false,
    ]);
    expect(personOfDocument('hkMacaoPermit', 'H1234567801')).toBe(
      personOfDocument('hkMacaoPermit', 'H12345678'),
    );
    expect(personOfDocument('taiwanPermit', '1234567802')).toBe(personOfDocument('taiwanPermit', '12345678'));
    expect(personOfDocument('chinesePassport', 'E12345678')).toBe(personOfDocument('passport', 'E12345678'));
  });

  test('[N10] an organisation is not counted, the person who came is (B4-66)', () => {
    const agent = person({ kind: 'agent', creditCode: '91310199ma1dem0h6h', agent: card });
    expect(agent.key).toEqual(person(card).key);
    expect(agent.party).toMatchObject({ creditCode: '91310199MA1DEM0H6H', agent: card });
    expect(personOf({ kind: 'agent', creditCode: '91310199MA1DEM0H6J', agent: card }, today)).toMatchObject({
      error: { code: 'check' },
    });
  });

  test('[N11] the birth date of a card gives priority from the birthday on, a typed or scanned one never (B4-80)', () => {
    const born = person(card);
    expect(isOldEnough(born, '2023-03-14', 65)).toBe(false);
    expect(isOldEnough(born, '2023-03-15', 65)).toBe(true);
    expect(isOldEnough(person(typed), today, 65)).toBe(false);
    expect(isOldEnough(person({ ...card, how: 'scanned' }), today, 65)).toBe(false);
    const foreign: Party = {
      kind: 'document',
      type: 'foreignResidence',
      number: 'AB12345',
      birthDate: '1950-01-01',
      how: 'card',
    };
    expect(isOldEnough(person(foreign), today, 65)).toBe(true);
  });
});
