package org.guitu.server.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.guitu.server.wording.Unfit;

/**
 * The file of the keys: JSON that only its owner may read.
 *
 * @param path the file
 */
public record KeyFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the keys, drawing and writing fresh ones where there is no file yet. Of several that begin at once one draws.
     *
     * @return the keys
     * @throws Unfit when the file cannot be written or read, others may read it, or it does not hold keys
     */
    public Keys open() {
        if (Files.notExists(path)) {
            try (LockFile lock = lock()) {
                if (Files.notExists(path)) {
                    create(Keys.draw(new SecureRandom()));
                }
            } catch (IOException e) {
                throw unwritable();
            }
        }
        return existing();
    }

    /**
     * Takes away what was left behind by a writing that was cut off: there are keys in it.
     *
     * @throws Unfit when there is something that cannot be taken away
     */
    public void sweep() {
        if (Files.exists(draft())) {
            try (LockFile lock = lock()) {
                Files.deleteIfExists(draft());
            } catch (IOException e) {
                throw unwritable();
            }
        }
    }

    /**
     * Reads keys that must be there already.
     *
     * @return the keys
     * @throws Unfit when there is no such file, it cannot be read, others may read it, or it does not hold keys
     */
    public Keys existing() {
        if (Files.notExists(path)) {
            throw new Unfit("keys-missing", Map.of("path", path.toString()));
        }
        try {
            refuseIfOpenToOthers();
            return parse(Files.readAllBytes(path));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /**
     * Draws a further wrapping key into the file, which is the newest from then on; older ones stay.
     *
     * @return the keys, which are on disk when this returns
     * @throws Unfit when the file cannot be read or written
     */
    public Keys turn() {
        try (LockFile lock = lock()) {
            Keys turned = existing().turned(new SecureRandom());
            write(turned);
            Files.move(draft(), path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.settle(OwnerOnly.folder(path));
            return turned;
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * Keeps others from rotating with this file.
     *
     * @return what lets others rotate again once it is closed
     * @throws Unfit when somebody else is rotating, or the folder cannot be written
     */
    public LockFile rotating() {
        try {
            return LockFile.takeIfFree(beside(".rotation"))
                    .orElseThrow(() -> new Unfit("rotation-running", Map.of("path", path.toString())));
        } catch (IOException e) {
            throw unwritable();
        }
    }

    // Written aside, on disk before anything is sealed under what it holds, and given its name whole, so that a crash
    // never leaves half a key file behind. A link never takes the place of what somebody put there meanwhile.
    private void create(Keys keys) throws IOException {
        write(keys);
        try {
            Files.createLink(path, draft());
        } catch (FileAlreadyExistsException e) {
            // Then that is what counts.
        } finally {
            Files.delete(draft());
        }
        OwnerOnly.settle(OwnerOnly.folder(path));
    }

    private void write(Keys keys) throws IOException {
        Files.deleteIfExists(draft());
        try (FileChannel file = FileChannel.open(
                draft(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.attributes(OwnerOnly.folder(path)))) {
            ByteBuffer text =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(keys)));
            while (text.hasRemaining()) {
                file.write(text);
            }
            file.force(true);
        }
    }

    private LockFile lock() throws IOException {
        return LockFile.take(beside(".lock"));
    }

    private Path draft() {
        return beside(".draft");
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private Unfit unwritable() {
        return new Unfit("keys-unwritable", Map.of("path", path.toString()));
    }

    private void refuseIfOpenToOthers() throws IOException {
        if (Files.isRegularFile(path) && OwnerOnly.isOpenToOthers(path)) {
            throw new Unfit("keys-open-to-others", Map.of("path", path.toString()));
        }
    }

    // The cause is left behind on purpose: its message could quote a part of a key.
    private Unfit unreadable() {
        return new Unfit("keys-unreadable", Map.of("path", path.toString()));
    }

    private static ObjectNode tree(Keys keys) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("current", keys.current());
        ObjectNode wrapping = tree.putObject("wrapping");
        keys.wrapping().forEach((id, key) -> wrapping.put(id, text(key)));
        tree.put("digest", text(keys.digest()));
        tree.put("token", text(keys.token()));
        tree.put("journal", text(keys.journal()));
        return tree;
    }

    private Keys parse(byte[] bytes) throws IOException {
        try {
            JsonNode tree = JSON.readTree(bytes);
            Map<String, SecretKey> wrapping = new HashMap<>();
            tree.path("wrapping").properties().forEach(entry -> wrapping.put(entry.getKey(), key(entry.getValue())));
            return new Keys(
                    tree.path("current").asText(),
                    wrapping,
                    key(tree.path("digest")),
                    key(tree.path("token")),
                    key(tree.path("journal")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static SecretKey key(JsonNode node) {
        return Keys.of(Base64.getDecoder().decode(node.asText()));
    }

    private static String text(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
