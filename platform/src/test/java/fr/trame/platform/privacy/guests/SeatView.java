package fr.trame.platform.privacy.guests;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;

/** Where a guest sits, and how many seats that takes. */
public record SeatView(
        @Technical String guest,
        @Anonymous String table,
        @Anonymous int seats) {}
