/** Leaves the app for another address: the sign-in page, or the provider's page that ends its own session. */
export function leaveFor(address: string): void {
  const { protocol, href } = new URL(address, window.location.origin);
  if (protocol === 'https:' || protocol === 'http:') window.location.assign(href);
}
