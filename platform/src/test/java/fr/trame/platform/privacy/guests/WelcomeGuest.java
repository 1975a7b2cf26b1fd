package fr.trame.platform.privacy.guests;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record WelcomeGuest(
        @TargetAggregateIdentifier String guestId, String name, List<String> remarks, String table, int seats) {}
