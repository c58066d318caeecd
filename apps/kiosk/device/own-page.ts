/** Another page in a browser of this machine must not speak to the device host. */
export function isOwnPage(origin: string | undefined, host: string | undefined): boolean {
  return (
    origin !== undefined &&
    host !== undefined &&
    origin === `http://${host}` &&
    /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)
  );
}
