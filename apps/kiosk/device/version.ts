/** The version a kiosk reports to the hall. */
export const version = '0.1.0';
