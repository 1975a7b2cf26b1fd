/** The year of the demonstration data: its totals are those published, every split is invented. */
export const DEMO_YEAR = 2018;
