/** The closed set of expected failures that cross a border. Words for each are in `text/errors`. */
import { z } from 'zod';
import { caseRefusals } from '../domain/case/acts.ts';
import { powerRefusals } from '../domain/powers/grant.ts';

export const errorCodes = [
  // The message itself
  'malformed',
  'unknownMessage',
  'tooLarge',
  'tooMany',
  'protocolOld',
  'commandIdReused',
  // Who sends it
  'notSignedIn',
  'notAllowed',
  'stationUnknown',
  'passwordWrong',
  'lockedOut',
  'passwordWeak',
  // The link and the store
  'notConnected',
  'noAnswer',
  'hallBusy',
  'storageFull',
  'storageFailed',
  'fault',
  // Day, queues, numbers
  'dayNotOpen',
  'dayAlreadyOpen',
  'dayStillServing',
  'queueUnknown',
  'queueClosed',
  'queuePaused',
  'queueFull',
  'cutOffPassed',
  'personLimit',
  'alreadyQueued',
  'identityRequired',
  'phoneMalformed',
  'documentInvalid',
  'proofRequired',
  'documentForgotten',
  'itemUnknown',
  'itemRetired',
  'itemsFull',
  'seriesFull',
  'appointmentOtherDay',
  // Tickets and windows
  'ticketUnknown',
  'ticketStateWrong',
  'windowUnknown',
  'windowStateWrong',
  'windowTaken',
  'windowNotYours',
  'officerElsewhere',
  'nobodyWaiting',
  'notServedHere',
  'transferTargetWrong',
  'heldFull',
  'returnTooLate',
  'returnsUsed',
  'callUnknown',
  'alarmUnknown',
  'helpUnknown',
  // Ratings
  'eventUnknown',
  'alreadyRated',
  'ratingTooLate',
  'gradeUnknown',
  'tagUnknown',
  'tagOfOtherGrade',
  'detailRequired',
  'textTooLong',
  // Stations, staff, files
  'pairingUnknown',
  'pairingExpired',
  'stationNameTaken',
  'placeUnknown',
  'staffUnknown',
  'loginTaken',
  'lastAdministrator',
  'orderUnknown',
  // Offline numbers
  'leaseHeld',
  'offlineRangeUsedUp',
  'numberNotOffline',
  'noOfflineNumber',
  // Phones
  'visitUnknown',
  'visitExpired',
  'importRefused',
  'calendarRefused',
  'proposalUnknown',
  'secondPersonNeeded',
  // Cases: why an act may not be, and why an officer may not decide
  ...caseRefusals,
  ...powerRefusals,
  'caseUnknown',
  'caseElsewhere',
  'caseSerialsUsedUp',
  'itemNotInDepth',
  'applicantMissing',
  'applicantKindWrong',
  'answersWrong',
  'documentNumberWrong',
  'creditCodeWrong',
  'materialUnknown',
  'wayNotAllowed',
  'fileUnknown',
  'fileTypeWrong',
  'fileDamaged',
  'approvalUnknown',
  'approvalOver',
  'approvalOpen',
  'approvalNotYours',
  'approverUnknown',
  'nothingGranted',
  'signatureUnknown',
  'signatureOver',
  'grantUnknown',
  'grantWrong',
  'documentUnknown',
] as const;

export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** An expected failure. `detail` carries ids, numbers and codes for the words around it, never identity. */
export type HallError = {
  readonly code: ErrorCode;
  readonly detail?: Readonly<Record<string, string | number>>;
};

export function hallError(code: ErrorCode, detail?: HallError['detail']): HallError {
  return detail === undefined ? { code } : { code, detail };
}
