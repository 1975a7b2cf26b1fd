/**
 * Where the association works: a day begins and ends there, not where this device is. The server tells it with the session; before
 * anybody has signed in on this device, its own zone has to do.
 */
let told: string | undefined;

/** A name of the IANA time zone database; undefined for the zone of the device. */
export const timeZone = () => told;

export function workIn(zone: string | undefined): void {
  told = zone;
}
