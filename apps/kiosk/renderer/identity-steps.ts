/** How a person says who he is, step by step: a pure part of the session. A number that was typed is in no step but its own. */
import { creditLength } from '@yiting/shared/domain/identity/credit-code.ts';
import { documentLengthMax } from '@yiting/shared/domain/identity/document.ts';
import type { Presented } from '@yiting/shared/protocol/device.ts';
import type { DocumentType } from '@yiting/shared/protocol/party.ts';

export type TypedField = DocumentType | 'phone' | 'creditCode';

export type IdentityStep =
  | { readonly at: 'choose' }
  /** Before a document is read: what is read, what for, how long it is kept (B5-85). */
  | { readonly at: 'notice' }
  /** `lost`: a document was read and went away again. */
  | { readonly at: 'reading'; readonly lost: boolean }
  | { readonly at: 'kinds' }
  | { readonly at: 'typing'; readonly field: TypedField; readonly text: string }
  | { readonly at: 'confirm'; readonly presented: Presented };

export type IdentityEvent =
  | { readonly type: 'way'; readonly way: 'card' | 'type' | 'organisation' | 'phone' }
  | { readonly type: 'agree' }
  | { readonly type: 'kind'; readonly documentType: DocumentType }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'organisation'; readonly creditCode: string }
  /** What the host holds now; null when it forgot. */
  | { readonly type: 'presented'; readonly presented: Presented | null };

export type Identifying = { readonly creditCode: string | null; readonly step: IdentityStep };

/** The next step, or the same object when the event makes no sense where it comes. */
export function identityStep(now: Identifying, event: IdentityEvent): Identifying {
  const { step } = now;
  switch (event.type) {
    case 'way':
      return canChooseWay(step) ? { ...now, step: stepFor(event.way) } : now;
    case 'agree':
      return step.at === 'notice' ? { ...now, step: { at: 'reading', lost: false } } : now;
    case 'kind':
      return step.at === 'kinds'
        ? { ...now, step: { at: 'typing', field: event.documentType, text: '' } }
        : now;
    case 'typed':
      return step.at === 'typing' ? { ...now, step: { ...step, text: clean(step.field, event.text) } } : now;
    case 'organisation':
      return step.at === 'typing' && step.field === 'creditCode'
        ? { creditCode: event.creditCode, step: { at: 'choose' } }
        : now;
    case 'presented':
      return whenPresented(now, event.presented);
  }
}

/** The same step without what was typed: this is what "back" leads to. */
export function withoutText(now: Identifying): Identifying {
  return now.step.at === 'typing' && now.step.text !== '' ? { ...now, step: { ...now.step, text: '' } } : now;
}

/** Another way is open also from the reader: it may be broken, or the card. */
function canChooseWay({ at }: IdentityStep): boolean {
  return at === 'choose' || at === 'notice' || at === 'reading';
}

function stepFor(way: Extract<IdentityEvent, { type: 'way' }>['way']): IdentityStep {
  if (way === 'card') return { at: 'notice' };
  if (way === 'type') return { at: 'kinds' };
  return { at: 'typing', field: way === 'phone' ? 'phone' : 'creditCode', text: '' };
}

function whenPresented(now: Identifying, presented: Presented | null): Identifying {
  const { step } = now;
  if (step.at === 'confirm') {
    if (presented?.handle === step.presented.handle) return now;
    return {
      ...now,
      step: step.presented.how === 'typed' ? { at: 'choose' } : { at: 'reading', lost: true },
    };
  }
  const waits =
    step.at === 'reading' || (step.at === 'typing' && step.field !== 'phone' && step.field !== 'creditCode');
  return presented !== null && waits ? { ...now, step: { at: 'confirm', presented } } : now;
}

const phoneDigits = 11;

export function lengthMax(field: TypedField): number {
  if (field === 'phone') return phoneDigits;
  return field === 'creditCode' ? creditLength : documentLengthMax(field);
}

function clean(field: TypedField, text: string): string {
  const kept = field === 'phone' ? text.replace(/\D/g, '') : text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return kept.slice(0, lengthMax(field));
}
