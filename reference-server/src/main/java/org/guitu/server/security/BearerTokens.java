package org.guitu.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.guitu.division.Division;
import org.guitu.person.Actor;

/** Bearer tokens that say who acts: JSON web tokens, signed by HS256 with the key file's token key. */
public final class BearerTokens {
    /** How long a token that this server issues can be used. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final String ISSUER = "guitu";
    private static final String ROLE = "role";
    private static final String DISTRICT = "district";

    private final Keys keys;

    /**
     * Signs and checks by these keys.
     *
     * @param keys the keys
     */
    public BearerTokens(Keys keys) {
        this.keys = keys;
    }

    /**
     * Issues a token.
     *
     * @param actor who may act with it
     * @param now the instant of issue, by the true clock
     * @return the token's text
     */
    public String issue(Actor actor, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(actor.id())
                .claim(ROLE, actor.role())
                .claim(DISTRICT, actor.district().code())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(keys.token()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
        return token.serialize();
    }

    /**
     * Reads a token.
     *
     * @param text the token's text
     * @param now the instant of use, by the true clock
     * @return who acts, or nothing where the token is not ours, was changed, or has run out
     */
    public Optional<Actor> read(String text, Instant now) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    || !token.verify(new MACVerifier(keys.token()))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Date end = claims.getExpirationTime();
            boolean valid = ISSUER.equals(claims.getIssuer()) && end != null && now.isBefore(end.toInstant());
            return valid ? Optional.of(actor(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Actor actor(JWTClaimsSet claims) throws ParseException {
        return new Actor(
                claims.getSubject(), claims.getStringClaim(ROLE), new Division(claims.getStringClaim(DISTRICT)));
    }
}
