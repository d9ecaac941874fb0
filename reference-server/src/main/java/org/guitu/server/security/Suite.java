package org.guitu.server.security;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.guitu.server.wording.Unfit;

/**
 * The set of algorithms by which everything at rest is sealed and digested (RGT-03). A host that has to use others, such
 * as SM4-GCM and HMAC-SM3, puts a jar with its own set and a {@code META-INF/services} entry for it on the class path;
 * it then takes the place of the standard set. A database keeps to the set that it was filled with. The hashes of the
 * chains are the core's, and bearer tokens are signed as their standard says; neither is a matter of this.
 */
public interface Suite {
    /**
     * The name that a database knows the set by. It stands for how sealed bytes look, so that a set that seals otherwise
     * has another name.
     *
     * @return such as {@code AES-256-GCM+HMAC-SHA-256}, never null
     */
    String name();

    /**
     * Seals, differently each time.
     *
     * @param key 32 bytes, of which a set may use fewer; never null
     * @param plain what to hide, never null
     * @param place the table and row that it belongs to, which is authenticated and not kept; never null
     * @return all that {@link #open} needs beside key and place, never null
     * @throws GeneralSecurityException where the algorithm is not at hand
     */
    byte[] seal(SecretKey key, byte[] plain, byte[] place) throws GeneralSecurityException;

    /**
     * Opens what was sealed under the same key for the same place.
     *
     * @param key the key, never null
     * @param sealed what {@link #seal} gave, never null
     * @param place the table and row, never null
     * @return the plain bytes, never null
     * @throws GeneralSecurityException where anything of the three is another
     */
    byte[] open(SecretKey key, byte[] sealed, byte[] place) throws GeneralSecurityException;

    /**
     * The keyed digest of a text, by which keys are derived too.
     *
     * @param key 32 bytes, never null
     * @param text the text, never null
     * @return 32 bytes, never null
     * @throws GeneralSecurityException where the algorithm is not at hand
     */
    byte[] digest(SecretKey key, byte[] text) throws GeneralSecurityException;

    /**
     * The set in use: the host's, else the standard one.
     *
     * @return the set, never null
     * @throws Unfit where the class path has more than one of the host's
     */
    static Suite installed() {
        List<Suite> found = ServiceLoader.load(Suite.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.size() > 1) {
            String names = found.stream().map(Suite::name).collect(Collectors.joining(", "));
            throw new Unfit("suites-several", Map.of("names", names));
        }
        return found.isEmpty() ? new StandardSuite() : found.get(0);
    }
}
