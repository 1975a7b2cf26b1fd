package fr.trame.gateway.session;

import fr.trame.gateway.refusal.Problems;
import fr.trame.gateway.session.Standings.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The session as the web app sees it: who is signed in and until when, and the way out. */
@RestController
@RequestMapping("/api/session")
@Tag(name = "Session")
class SessionController {

    /** What a page that is opened says: a browser would show a refusal as a fault of the page. */
    private static final String PREFER = "Prefer";

    private final ZoneId timeZone;

    SessionController(@Value("${trame.time-zone}") ZoneId timeZone) {
        this.timeZone = timeZone;
    }

    @GetMapping
    @Operation(summary = "Qui est connecté, et jusqu’à quand")
    @ApiResponse(
            responseCode = "200",
            description = "La session",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Session.class)))
    @ApiResponse(
            responseCode = "204",
            description = "Personne n’est connecté, dit à qui préfère n’en pas faire une erreur",
            content = @Content)
    @ApiResponse(responseCode = "401", description = "Personne n’est connecté", content = @Content)
    @Parameter(
            name = PREFER,
            in = ParameterIn.HEADER,
            description = "return=minimal : que personne ne soit connecté n’est pas une erreur",
            schema = @Schema(type = "string"))
    ResponseEntity<?> session(HttpServletRequest request) {
        var signedIn = SignedIn.in(request);
        if (signedIn == null) {
            return notSignedIn();
        }
        var identity = signedIn.person().getIdToken();
        var standing = present(signedIn);
        return ResponseEntity.ok(new Session(
                identity.getClaimAsString("trame_person"),
                identity.getFullName(),
                standing.roles(),
                standing.team(),
                standing.teams(),
                standing.service() == null ? identity.getClaimAsString("trame_service") : standing.service(),
                signedIn.endsAt(),
                signedIn.idle().toSeconds(),
                timeZone.getId()));
    }

    /** Whether that nobody is signed in is to be told without a refusal (RFC 7240). */
    static boolean isAskedQuietly(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/session")
                && request.getMethod().equals("GET")
                && "return=minimal".equals(request.getHeader(PREFER));
    }

    /** The session is over when this is answered; at the provider it ends when the browser goes to the location. */
    @PostMapping("/end")
    @Operation(summary = "Se déconnecter")
    @ApiResponse(
            responseCode = "200",
            description = "Déconnecté ; où aller ensuite",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WayOut.class)))
    @ApiResponse(responseCode = "401", description = "Personne n’est connecté", content = @Content)
    ResponseEntity<?> end(HttpServletRequest request) {
        var signedIn = SignedIn.in(request);
        if (signedIn == null) {
            return notSignedIn();
        }
        SignedIn.end(request);
        return ResponseEntity.ok(new WayOut(wayOut(signedIn)));
    }

    /** Where the browser ends the session at the provider too, and comes back from; the app itself if there is no such place. */
    static String wayOut(SignedIn signedIn) {
        var home =
                ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
        var endSession = signedIn.providersAddress("end_session_endpoint");
        if (endSession == null) {
            return home;
        }
        return UriComponentsBuilder.fromUriString(endSession)
                .queryParam("id_token_hint", "{identity}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(signedIn.person().getIdToken().getTokenValue(), home)
                .toUriString();
    }

    /** What somebody is today, as the register says, or else the token. */
    static Standing present(SignedIn signedIn) {
        return Objects.requireNonNullElseGet(
                signedIn.standing(), () -> asTheTokenSays(signedIn.person().getIdToken()));
    }

    private static Standing asTheTokenSays(OidcIdToken identity) {
        var roles = identity.getClaimAsStringList("trame_roles");
        var team = identity.getClaimAsString("trame_team");
        return new Standing(
                roles == null ? List.of() : roles,
                team,
                team == null ? List.of() : List.of(team),
                null,
                null,
                null,
                null);
    }

    private static ResponseEntity<?> notSignedIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.notSignedIn());
    }

    /**
     * @param person employee id
     * @param roles what the person is today, as the register says
     * @param team code of the person's own team today
     * @param teams codes of all the person's teams today, the own first
     * @param service name of the person's service
     * @param endsAt when the session ends, however much it is used
     * @param idleSeconds the session also ends when it was not used for so long
     * @param timeZone where the association works, by its name in the IANA time zone database: days begin and end there
     */
    record Session(
            @Nullable String person,
            @Nullable String name,
            List<String> roles,
            @Nullable String team,
            List<String> teams,
            @Nullable String service,
            Instant endsAt,
            long idleSeconds,
            String timeZone) {}

    /** @param location where the browser goes next, to end the session at the provider too */
    record WayOut(String location) {}
}
