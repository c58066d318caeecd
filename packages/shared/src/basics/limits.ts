/** Every product-wide limit and time-out, in one table, each named with its unit. */

export const limits = {
  // Wire
  messageBytesMax: 64 * 1024,
  importBytesMax: 16 * 1024 * 1024,
  connectionsMax: 2_000,
  messagesPerSecondMax: 60,
  messageBurstMax: 200,
  watchesPerConnectionMax: 16,
  ackTimeoutMs: 4_000,
  retryDelayMs: 400,
  commandGiveUpMs: 20_000,
  heartbeatEveryMs: 2_500,
  staleAfterMs: 8_000,
  dimAfterMs: 20_000,
  kioskOutOfServiceAfterMs: 10_000,
  /** A kiosk's page without its device host for so long says so and forgets who stands there. */
  deviceHostGoneMs: 3_000,
  /** Both ends stand in one machine: one that hangs is noticed sooner than over a network. */
  devicePingEveryMs: 5_000,
  devicePingTimeoutMs: 5_000,
  deviceConnectMs: 5_000,
  reconnectMinMs: 500,
  reconnectMaxMs: 2_000,

  // Write path
  pendingCommandsMax: 2_000,
  commandsPerCommitMax: 256,
  answersKeptMs: 48 * 3_600_000,

  // Views
  countsPushEveryMs: 100,
  clockPushEveryMs: 15_000,
  recentCallsMax: 12,
  deskTicketsMax: 30,
  guideTicketsMax: 60,
  needsMax: 12,

  // Queue
  groupSizeMax: 50,
  itemsPerVisitMax: 10,
  heldPerWindowMax: 5,
  callsInVoiceMaxAgeMs: 30_000,
  ratingOpenMs: 30 * 24 * 3_600_000,
  ratingInvitationMs: 120_000,
  numbersPerSeriesMax: 9_999,
  clockJumpMs: 5_000,

  // Appointments
  bookingSlotsShownMax: 6,
  bookingsListedMax: 500,
  noShowsKeptDays: 90,
  sentCodeOpenMs: 300_000,
  sentCodeTriesMax: 5,
  sentCodesPerPhoneADayMax: 6,
  messageTriesMax: 6,
  messageRetryMs: 30_000,
  messagesKeptDays: 7,
  messagesShownMax: 100,
  visitsOpenedPerMinuteMax: 60,
  watchesPerPhoneMax: 2,
  // Cases
  caseFileBytesMax: 20 * 1024 * 1024,
  caseFilesMax: 120,
  refusedUploadCutMs: 1_000,
  caseIdentityKeptMs: 3_650 * 24 * 3_600_000,
  casesPerReviewMax: 60,
  signatureStrokesMax: 60,
  signaturePointsMax: 400,

  // Sessions and stations
  sessionIdleMs: 10 * 3_600_000,
  signInFailuresMax: 5,
  signInLockMs: 15 * 60_000,
  signInsPerMinuteMax: 20,
  passwordLengthMin: 10,
  passwordLengthMax: 128,
  pairingOpenMs: 15 * 60_000,
  pairingsOpenMax: 50,
  pairingsPerMinuteMax: 20,

  // Phones
  visitOpenMs: 30 * 24 * 3_600_000,
  phonesMax: 1_000,
  phonesPerVisitMax: 4,
  phonePushEveryMs: 2_000,
  phoneBeatEveryMs: 10_000,
  phoneStaleAfterMs: 25_000,
  phoneRequestsPerMinuteMax: 6_000,
  unknownTokensPerMinuteMax: 10,
  unknownTokenDelayMs: 2_000,
  unknownTokensWaitingMax: 20,
  tokenRefusalMs: 250,

  // Keeping
  mirrorSyncMs: 500,
  backupEveryMs: 3_600_000,
  backupsToday: 3,
  backupsInAll: 10,
  numbersSkippedAfterRestore: 20,

  // Kiosk
  idleWarningAfterMs: 60_000,
  idleWarningMs: 15_000,
  numberShownMs: 20_000,
  bookingShownMs: 40_000,
  /** Each "more time" doubles the times of a session, up to this factor. */
  timeFactorMax: 8,
  helpUnansweredMs: 120_000,
  spokenTextMax: 600,
  spokenPerMinuteMax: 120,
  guidesPrintedPerMinuteMax: 4,
  speechMs: 10_000,
  documentHeldMs: 600_000,
  paperLowPercent: 10,
  rollMetres: 80,
} as const;
