package fr.trame.intervention.referral.link;

import fr.trame.intervention.referral.event.ReferralId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What opens a link: the id of the referral, so that it is found without an index, and {@value #SECRET} bytes that nobody can guess,
 * together 64 signs that any address can hold. Only its SHA-256 is kept, and what is looked up is that sum.
 *
 * @param text as it stands in the address
 */
record LinkToken(ReferralId referral, String text) {

    /** Bytes of chance. */
    static final int SECRET = 32;

    private static final int ID = 16;
    private static final int SIGNS = 64;
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static LinkToken made(ReferralId referral, byte[] secret) {
        UUID id = UUID.fromString(referral.value());
        ByteBuffer bytes = ByteBuffer.allocate(ID + SECRET);
        bytes.putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret);
        return new LinkToken(referral, ENCODER.encodeToString(bytes.array()));
    }

    /** What somebody brings, if it has the form of one. */
    static Optional<LinkToken> read(String text) {
        if (text.length() != SIGNS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(DECODER.decode(text));
            var id = new UUID(bytes.getLong(), bytes.getLong());
            return Optional.of(new LinkToken(new ReferralId(id.toString()), text));
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    String sha256() {
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Nothing that opens anything. */
    @Override
    public String toString() {
        return "LinkToken[" + referral.value() + "]";
    }
}
